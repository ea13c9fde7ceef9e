using System.ComponentModel;
using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab run</c>: one table in, a verdict, a result and a report out.</summary>
internal sealed class RunCommand : Command<RunCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        EvaluationOptions options = settings.Options();
        var provenance = new Provenance();
        Result result = ProgressDisplay.Run(settings.Quiet, progress =>
        {
            progress.Report($"reading {Path.GetFileName(settings.Data)}");
            RawTable data = settings.Read(settings.Data);
            (TableSplit split, RawTable? holdout) = Split(data, settings, settings.Seed);
            options.Policy.RequireNamesOf(split.Task);
            MaskingPlan.Require(options.Policy, split);
            ISynthesizer synthesizer = Synthesizer(settings, options.Policy, split);
            options = options with { Attacks = options.Attacks with { Canaries = settings.Canaries, Synthesizer = synthesizer } };
            foreach (string warning in split.Warnings) progress.Report("warning: " + warning);
            Synthesis synthesis = Synthesis.Of(synthesizer, split, settings.Rows ?? split.Train.RowCount, settings, progress, cancellationToken);

            options = Claim(options, synthesis.Section);
            using var files = new StagedFiles();
            string written = files.Stage(Path.Combine(settings.Out, "synthetic.csv"));
            SyntheticFile.Write(written, synthesis.Table);
            SaveModel(files, Path.Combine(settings.Out, "model.json"), synthesis);

            EvaluationFigures figures = Evaluator.Evaluate(split, synthesis.Table, options, progress, cancellationToken);
            RepeatsSection? repeats = Repeat(data, settings, options, progress, cancellationToken);
            var sources = new SourceFiles(data, holdout, SyntheticFile.Hash(written));
            Result result = ResultAssembly.Build(figures, split, synthesis.Table, synthesis.Section, provenance, sources, options, repeats);
            progress.Report("writing the report");
            ReportFiles.Stage(files, settings.Out, result);
            cancellationToken.ThrowIfCancellationRequested();
            files.Commit();
            return result;
        });
        Summary.Print(result, settings.Out, settings.Json, settings.Quiet);
        return result.ExitCode;
    }

    /// <summary>What a private synthesizer says of itself is a claim too, unless another is made.</summary>
    private static EvaluationOptions Claim(EvaluationOptions options, SynthesizerSection synthesizer) =>
        options.Attacks.ClaimedEpsilon is not null || synthesizer.Epsilon is null ? options
        : options with { Attacks = options.Attacks with { ClaimedEpsilon = synthesizer.Epsilon, ClaimedDelta = synthesizer.Delta ?? 0 } };

    /// <summary>The named synthesizer; <c>masked</c> masks as the policy says, where it says how.</summary>
    private static ISynthesizer Synthesizer(Settings settings, Policy policy, TableSplit split) =>
        settings.Synthesizer == MaskedSynthesizer.RegisteredName && policy.Privacy.Masking is { } masking
            ? new MaskedSynthesizer(MaskingPlan.Of(masking, split))
            : SynthesizerRegistry.Create(settings.Synthesizer);

    private static void SaveModel(StagedFiles files, string path, Synthesis synthesis)
    {
        if (!ModelJson.CanSave(synthesis.Generator))
        {
            files.Remove(path);
            return;
        }

        using FileStream stream = File.Create(files.Stage(path));
        ModelJson.Save(stream, synthesis.Generator, synthesis.Section.Name);
    }

    private static RepeatsSection? Repeat(RawTable data, Settings settings, EvaluationOptions options, IProgress<string> progress, CancellationToken stop)
    {
        if (settings.Repeats is not { } repeats) return null;
        ulong[] seeds = [.. Enumerable.Range(0, repeats).Select(i => settings.Seed + (ulong)i)];
        return RepeatsEvaluation.Run(seeds, seed =>
        {
            TableSplit split = Split(data, settings, seed).Split;
            IGenerator generator = Synthesizer(settings, options.Policy, split)
                .Fit(split.Train, new FitOptions { Target = split.Target, Seed = seed, Threads = settings.Threads }, stop);
            return (split, generator.Sample(settings.Rows ?? split.Train.RowCount, seed, settings.Threads));
        }, options, progress, stop);
    }

    private static (TableSplit Split, RawTable? Holdout) Split(RawTable data, Settings settings, ulong seed)
    {
        var options = new SplitOptions(settings.Target) { Seed = seed, Task = settings.Task, Schema = settings.DeclaredSchema(), LeaveOut = settings.LeaveOut(data) };
        if (double.TryParse(settings.Holdout, NumberStyles.Float, CultureInfo.InvariantCulture, out double share))
        {
            if (!(share is > 0 and < 1)) throw new InputException($"--holdout: {settings.Holdout} is not a share; expected a number between 0 and 1, or a file.");
            return (TableSplitter.Split(data, options with { HoldoutFraction = share }), null);
        }

        if (settings.Repeats is not null) throw new InputException("--repeats splits the table anew each time and cannot be used with a hold-out file.");
        RawTable holdout = settings.Read(settings.Holdout);
        return (TableSplitter.Split(data, holdout, options), holdout);
    }

    internal sealed class Settings : JudgeSettings
    {
        [CommandArgument(0, "<DATA>")]
        [Description("The real table, a CSV file with a header.")]
        public required string Data { get; init; }

        [CommandOption("--synthesizer <NAME>")]
        [Description("bayes-tree, bayes-chow-liu, copula, smote, independent, bootstrap or masked.")]
        [DefaultValue(SynthesizerRegistry.Default)]
        public string Synthesizer { get; init; } = SynthesizerRegistry.Default;

        [CommandOption("--rows <N>")]
        [Description("Rows of the synthetic table; as many as the train set unless said.")]
        public string? RowsText { get; init; }

        [CommandOption("--holdout <SHARE|FILE>")]
        [Description("The share of rows held out, or a file with hold-out rows.")]
        [DefaultValue("0.3")]
        public string Holdout { get; init; } = "0.3";

        [CommandOption("--canaries <N>")]
        [Description("Plant so many records that stand out in a train set of their own, and report how well they are found.")]
        public string? CanariesText { get; init; }

        [CommandOption("--repeats <N>")]
        [Description("Judge the synthesizer too, over so many splits and seeds; both answers then decide.")]
        public string? RepeatsText { get; init; }

        public int? Repeats => (int?)NumberOption.Count("--repeats", RepeatsText, "repeats", least: 2, hint: ", better 10");

        public int Canaries => (int?)NumberOption.Count("--canaries", CanariesText, "canaries", least: 2, hint: ", better 100") ?? 0;

        public int? Rows => (int?)NumberOption.Count("--rows", RowsText, "rows");

        protected override void Check()
        {
            base.Check();
            _ = (Rows, Repeats, Canaries);
        }
    }
}
