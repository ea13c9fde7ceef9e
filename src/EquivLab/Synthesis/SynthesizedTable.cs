using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.External;

namespace EquivLab.Synthesis;

/// <summary>A fitted generator and the table it made, with the times it took.</summary>
/// <param name="Generator">The generator.</param>
/// <param name="Table">The synthetic table.</param>
/// <param name="Section">What a result says of both.</param>
public sealed record SynthesizedTable(IGenerator Generator, Table Table, SynthesizerSection Section)
{
    /// <summary>What the user should know of the table, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Fits a synthesizer to a train set and samples one table.</summary>
    /// <param name="chosen">The synthesizer.</param>
    /// <param name="split">The real table; its train set is all that is seen.</param>
    /// <param name="rows">Rows of the synthetic table.</param>
    /// <param name="seed">The seed of fitting and sampling.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="stop">Stops fitting.</param>
    public static SynthesizedTable Of(
        ISynthesizer chosen, TableSplit split, int rows, ulong seed, int threads, IProgress<ProgressStep>? progress = null, CancellationToken stop = default)
    {
        progress?.Report(new ProgressStep($"fitting {chosen.Name}") { Stage = Stage.Fitting });
        var clock = Stopwatch.StartNew();
        IGenerator generator = chosen.Fit(split.Train, new FitOptions { Target = split.Target, Groups = split.Groups?.Train, Seed = seed, Threads = threads, Progress = progress }, stop);
        double fitSeconds = clock.Elapsed.TotalSeconds;
        IReadOnlyList<HeldBackCategories> heldBack = HeldBackCategories.Of(generator);
        if (HeldBackCategories.Sentence(heldBack) is { } sentence) progress?.Report("warning: " + sentence);
        var program = generator as ExternalGenerator;
        var network = generator as BayesNetwork;
        progress?.Report(new ProgressStep(program is null ? $"sampling {rows} rows" : $"running {chosen.Name}") { Stage = Stage.Sampling });
        clock.Restart();
        Table table = generator.Sample(rows, seed, threads);
        return new SynthesizedTable(generator, table, new SynthesizerSection
        {
            Name = chosen.Name,
            Parameters = network?.Parameters ?? chosen.Parameters,
            SelfAudit = network?.SelfAudit,
            HeldBack = heldBack,
            Delta = program?.Delta,
            // An outside program fits and samples in one run.
            FitSeconds = program is null ? fitSeconds : null,
            SampleSeconds = clock.Elapsed.TotalSeconds,
        })
        {
            Warnings = program?.Warnings ?? [],
        };
    }
}
