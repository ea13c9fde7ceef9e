using System.ComponentModel;
using System.Globalization;
using EquivLab.Benchmarking;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab run</c>: one table in, a verdict, a result and a report out.</summary>
internal sealed class RunCommand : Command<RunCommand.Settings>
{
    private const string Synthetic = "synthetic.csv";

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        EvaluationOptions options = settings.Options();
        var provenance = new Provenance();
        Result result = ProgressDisplay.Run(settings.Quiet, progress =>
        {
            using var files = new StagedFiles(settings.Data, settings.Holdout, settings.Schema, settings.PolicyPath);
            foreach (string name in new[] { "result.json", Synthetic }) files.Stage(Path.Combine(settings.Out, name));
            progress.Report($"reading {Path.GetFileName(settings.Data)}");
            CellEvaluation evaluation = Evaluation(settings.Read(settings.Data), settings, options, progress);
            Result result = evaluation.Run(provenance, synthesized => Release(files, settings, synthesized), progress, cancellationToken);
            progress.Report(new ProgressStep("writing the report") { Stage = Stage.Writing });
            ReportFiles.Stage(files, settings.Out, result);
            cancellationToken.ThrowIfCancellationRequested();
            files.Commit();
            return result;
        });
        Summary.Print(result, settings.Out, settings.Json, settings.Quiet);
        return result.ExitCode;
    }

    private static CellEvaluation Evaluation(RawTable data, Settings settings, EvaluationOptions options, IProgress<ProgressStep> progress)
    {
        (RawTable? holdout, double share) = Holdout(settings);
        RawTable[] tables = holdout is null ? [data] : [data, holdout];
        string[] leaveOut = settings.LeaveOut(tables);
        ExternalSynthesizer? program = ExternalProgram.Of(settings, leaveOut);
        string[] known = LeftOutColumns.In(leaveOut, tables);
        if (program is null) LeftOutColumns.Require(leaveOut, tables);
        // What a program will write besides is not known yet.
        foreach (string name in leaveOut.Except(known)) progress.Report($"warning: --leave-out names '{name}', which {data.Name} does not have; it is left out of what the program writes");
        var split = new SplitOptions(settings.Target) { Task = settings.Task, Schema = settings.DeclaredSchema(data, settings.Target), LeaveOut = known, Group = settings.Group, GroupEqualRows = settings.GroupEqualRows };
        return new CellEvaluation
        {
            Data = data,
            Holdout = holdout,
            Split = split with { HoldoutFraction = share },
            Synthesizer = (ISynthesizer?)program ?? settings.Chosen(options.Policy.Privacy.AttackAuc),
            Epsilon = settings.Epsilon,
            Rows = settings.Rows,
            Repeats = settings.Repeats,
            EscapeFormulas = settings.EscapeFormulas,
            Options = options with { Attacks = options.Attacks with { Canaries = settings.Canaries } },
        };
    }

    /// <summary>Stages the synthetic table, and the model where it can be saved; gives the table's hash.</summary>
    private static string Release(StagedFiles files, Settings settings, SynthesizedTable synthesized)
    {
        string written = files.Stage(Path.Combine(settings.Out, Synthetic));
        SyntheticFile.Write(written, settings.EscapeFormulas ? FormulaCells.Escaped(synthesized.Table) : synthesized.Table);
        SaveModel(files, Path.Combine(settings.Out, "model.json"), synthesized);
        return SyntheticFile.Hash(written);
    }

    private static void SaveModel(StagedFiles files, string path, SynthesizedTable synthesized)
    {
        if (!ModelJson.CanSave(synthesized.Generator))
        {
            files.Remove(path);
            return;
        }

        using FileStream stream = File.Create(files.Stage(path));
        ModelJson.Save(stream, synthesized.Generator, synthesized.Section.Name);
    }

    private static (RawTable? File, double Share) Holdout(Settings settings)
    {
        if (double.TryParse(settings.Holdout, NumberStyles.Float, CultureInfo.InvariantCulture, out double share))
        {
            return share is > 0 and < 1 ? (null, share)
                : throw new InputException($"--holdout: {settings.Holdout} is not a share; expected a number between 0 and 1, or a file.");
        }

        if (settings.GroupEqualRows) throw new InputException("--group-equal-rows: keeps rows together where they are split off, and cannot be used with a hold-out file.");
        if (settings.Repeats is not null) throw new InputException("--repeats splits the table anew each time and cannot be used with a hold-out file.");
        return (settings.Read(settings.Holdout), new SplitOptions(settings.Target).HoldoutFraction);
    }

    internal sealed class Settings : JudgeSettings
    {
        [CommandArgument(0, "<DATA>")]
        [Description("The real table, a CSV file with a header or a Parquet file.")]
        public required string Data { get; init; }

        [CommandOption("--synthesizer <NAME>")]
        [Description("bayes-forest, bayes-tree, bayes-chow-liu, copula, smote, independent, bootstrap or masked; bayes-forest unless said. For an outside program what to call it; external unless said.")]
        public string? SynthesizerName { get; init; }

        [CommandOption("--synthesizer-command <COMMAND>")]
        [Description("An outside program that makes the synthetic table, such as \"Rscript mice.R {train} {out} {rows} {seed}\"; also {schema}, {target}, {epsilon} and {delta}. It is recorded in the result: put no password into it.")]
        public string? SynthesizerCommand { get; init; }

        [CommandOption("--synthesizer-timeout <SECONDS>")]
        [Description("The longest that the program may run each time; 3600 unless said.")]
        public string? SynthesizerTimeoutText { get; init; }

        [CommandOption("--epsilon <E>")]
        [Description("The privacy budget that the program is told, for {epsilon}, and claims to keep.")]
        public string? EpsilonText { get; init; }

        [CommandOption("--delta <D>")]
        [Description("The delta that goes with it, for {delta}.")]
        public string? DeltaText { get; init; }

        [CommandOption("--privacy-target <AUC>")]
        [Description(SynthesizerChoice.TargetHelp)]
        public string? PrivacyTargetText { get; init; }

        [CommandOption("--no-self-audit")]
        [Description(SynthesizerChoice.SkipHelp)]
        public bool NoSelfAudit { get; init; }

        [CommandOption("--rows <N>")]
        [Description("Rows of the synthetic table; as many as the train set unless said.")]
        public string? RowsText { get; init; }

        [CommandOption("--holdout <SHARE|FILE>")]
        [Description("The share of rows held out, or a file with hold-out rows.")]
        [DefaultValue("0.3")]
        public string Holdout { get; init; } = "0.3";

        [CommandOption("--group-equal-rows")]
        [Description("Keep equal rows on one side of every split, for a table in which rows were repeated.")]
        public bool GroupEqualRows { get; init; }

        [CommandOption("--escape-formulas")]
        [Description(SyntheticFile.EscapeHelp)]
        public bool EscapeFormulas { get; init; }

        [CommandOption("--canaries <N>")]
        [Description("Plant so many records that stand out in a train set of their own, and report how well they are found.")]
        public string? CanariesText { get; init; }

        [CommandOption("--repeats <N>")]
        [Description("Judge the synthesizer too, over so many splits and seeds; both answers then decide.")]
        public string? RepeatsText { get; init; }

        public string Synthesizer => SynthesizerName ?? SynthesizerRegistry.Default;

        public double? Epsilon => NumberOption.Number("--epsilon", EpsilonText, "a number above 0");

        public int? Repeats => (int?)NumberOption.Count("--repeats", RepeatsText, "repeats", least: 2, hint: ", better 10");

        public int Canaries => (int?)NumberOption.Count("--canaries", CanariesText, "canaries", least: 2, hint: ", better 100") ?? 0;

        public int? Rows => (int?)NumberOption.Count("--rows", RowsText, "rows");

        /// <param name="tolerated">The attack AUC that the policy tolerates.</param>
        public ISynthesizer Chosen(double tolerated) => SynthesizerChoice.Of(Synthesizer, PrivacyTargetText, NoSelfAudit, tolerated);

        protected override void Check()
        {
            base.Check();
            _ = (Rows, Repeats, Canaries, (ISynthesizer?)ExternalProgram.Of(this, []) ?? Chosen(new PrivacyPolicy().AttackAuc));
        }
    }
}
