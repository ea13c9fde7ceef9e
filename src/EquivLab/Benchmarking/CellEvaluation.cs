using System.Security.Cryptography;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Benchmarking;

/// <summary>
/// One evaluation of a synthesizer on a real table, from the split to the decision: what <c>equivlab run</c> does, and
/// what each cell of a benchmark is.
/// </summary>
public sealed record CellEvaluation
{
    /// <summary>The real table.</summary>
    public required RawTable Data { get; init; }

    /// <summary>Hold-out rows in a file of their own; null where they are split off.</summary>
    public RawTable? Holdout { get; init; }

    /// <summary>How the table is split and typed.</summary>
    public required SplitOptions Split { get; init; }

    /// <summary>The synthesizer; <c>masked</c> masks as the policy says, where it says how.</summary>
    public required ISynthesizer Synthesizer { get; init; }

    /// <summary>The privacy budget ε that the synthesizer spends; null for one without a budget.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Rows of the synthetic table; null is as many as the train set has.</summary>
    public int? Rows { get; init; }

    /// <summary>Over how many splits and seeds the synthesizer is judged too; null is none.</summary>
    public int? Repeats { get; init; }

    /// <summary>Whether texts like formulas are escaped in what is released, so that there is nothing to warn about, see <see cref="FormulaCells"/>.</summary>
    public bool EscapeFormulas { get; init; }

    /// <summary>Whether models that the table's task does not have are passed over, as long as one is left; a grid names models for tables of several tasks.</summary>
    public bool PassOverModels { get; init; }

    /// <summary>How it is judged, and the seed of everything.</summary>
    public EvaluationOptions Options { get; init; } = new();

    /// <summary>Splits, synthesizes, evaluates and decides.</summary>
    /// <param name="provenance">What computes it.</param>
    /// <param name="release">Given the synthetic table before it is judged, gives the SHA-256 of its file; null where there is no file.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="InputException">The table, the policy and the synthesizer do not go together.</exception>
    public Result Run(
        Provenance provenance, Func<SynthesizedTable, string>? release = null, IProgress<ProgressStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        TableSplit split = SplitBy(Options.Seed);
        return (this with { Options = Options with { Policy = PolicyOf(split.Task) } }).Run(split, provenance, release, progress, cancellationToken);
    }

    private Result Run(TableSplit split, Provenance provenance, Func<SynthesizedTable, string>? release, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        Options.Policy.RequireNamesOf(split.Task);
        MaskingPlan.Require(Options.Policy, split);
        ISynthesizer synthesizer = SynthesizerOn(split);
        foreach (string warning in split.Warnings) progress?.Report("warning: " + warning);
        var plan = StageForecast.Of(split, Options with { Attacks = Options.Attacks with { Synthesizer = synthesizer } }, Synthesizer, Rows, Repeats);
        progress?.Report(new ProgressStep("") { Plan = plan });
        SynthesizedTable synthesized = SynthesizedTable.Of(synthesizer, split, Rows ?? split.Train.RowCount, Options.Seed, Options.Threads, progress, cancellationToken);
        foreach (string warning in synthesized.Warnings) progress?.Report("warning: " + warning);
        string[] formulas = !EscapeFormulas && FormulaCells.Warning(synthesized.Table.Columns) is { } formula ? [formula] : [];
        foreach (string warning in formulas) progress?.Report("warning: " + warning);
        split = split with { Warnings = [.. split.Warnings, .. synthesized.Warnings, .. formulas] };
        SynthesizerSection section = Epsilon is null ? synthesized.Section : synthesized.Section with { Epsilon = Epsilon };
        EvaluationOptions options = Claim(Options with { Attacks = Options.Attacks with { Synthesizer = synthesizer } }, section);
        string hash = release is null ? Hash(synthesized.Table) : release(synthesized);

        EvaluationFigures figures = Evaluator.Evaluate(split, synthesized.Table, options, progress, cancellationToken);
        RepeatsSection? repeats = Repeat(options, progress, cancellationToken);
        return ResultAssembly.Build(figures, split, synthesized.Table, section, provenance, new SourceFiles(Data, Holdout, hash), options, repeats);
    }

    /// <summary>The policy, with those of its models that the task has where others are passed over.</summary>
    internal Policy PolicyOf(TableTask task)
    {
        if (!PassOverModels || Options.Policy.Models is not { } models) return Options.Policy;
        string[] known = [.. models.Intersect(ModelCatalog.NamesOf(task))];
        return known.Length == 0 ? Options.Policy : Options.Policy with { Models = known };
    }

    /// <summary>The split under a seed.</summary>
    internal TableSplit SplitBy(ulong seed) => Holdout is null
        ? TableSplitter.Split(Data, Split with { Seed = seed })
        : TableSplitter.Split(Data, Holdout, Split with { Seed = seed });

    /// <summary>The synthesizer as the policy and the budget have it.</summary>
    internal ISynthesizer SynthesizerOn(TableSplit split)
    {
        ISynthesizer chosen = Synthesizer.Name == MaskedSynthesizer.RegisteredName && Options.Policy.Privacy.Masking is { } masking
            ? new MaskedSynthesizer(MaskingPlan.Of(masking, split))
            : Synthesizer;
        return Epsilon is { } epsilon ? new BudgetedSynthesizer(chosen, epsilon) : chosen;
    }

    /// <summary>What a private synthesizer says of itself is a claim too, unless another is made.</summary>
    private static EvaluationOptions Claim(EvaluationOptions options, SynthesizerSection synthesizer) =>
        options.Attacks.ClaimedEpsilon is not null || synthesizer.Epsilon is null ? options
        : options with { Attacks = options.Attacks with { ClaimedEpsilon = synthesizer.Epsilon, ClaimedDelta = synthesizer.Delta ?? 0 } };

    private RepeatsSection? Repeat(EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken stop)
    {
        if (Repeats is not { } repeats) return null;
        ulong[] seeds = [.. Enumerable.Range(0, repeats).Select(i => Options.Seed + (ulong)i)];
        return RepeatsEvaluation.Run(seeds, seed =>
        {
            TableSplit split = SplitBy(seed);
            IGenerator generator = SynthesizerOn(split)
                .Fit(split.Train, new FitOptions { Target = split.Target, Groups = split.Groups?.Train, Seed = seed, Threads = Options.Threads }, stop);
            return (split, generator.Sample(Rows ?? split.Train.RowCount, seed, Options.Threads));
        }, options, progress, stop);
    }

    /// <summary>The hash that the table's file would have.</summary>
    private static string Hash(Table table)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var writer = new CsvTableWriter(stream, [.. table.Columns.Select(c => c.Schema)])) writer.Write(table);
        return Convert.ToHexStringLower(sha.Hash!);
    }

    /// <summary>Spends a budget whenever it fits, also where an attack trains it again.</summary>
    private sealed class BudgetedSynthesizer(ISynthesizer inner, double epsilon) : ISynthesizer
    {
        public string Name => inner.Name;

        public IReadOnlyDictionary<string, string> Parameters => inner.Parameters;

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) =>
            inner.Fit(train, options with { Epsilon = epsilon }, cancellationToken);
    }
}
