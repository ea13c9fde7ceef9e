using System.ComponentModel;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis;
using EquivLab.Tuning;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab fit</c>: fits a synthesizer to a whole table and saves the model.</summary>
internal sealed class FitCommand : Command<FitCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken) => ProgressDisplay.Run(settings.Quiet, progress =>
    {
        ISynthesizer synthesizer = SynthesizerChoice.Of(settings.Synthesizer, settings.PrivacyTargetText, settings.NoSelfAudit, new SelfAuditOptions().PrivacyTarget);
        using var files = new StagedFiles(settings.Data, settings.Schema);
        string staged = files.Stage(settings.Out);
        progress.Report($"reading {Path.GetFileName(settings.Data)}");
        RawTable raw = settings.Read(settings.Data);
        void Warn(string warning) => progress.Report("warning: " + warning);
        TableSchema? declared = settings.DeclaredSchema(raw, settings.Target);
        TableSchema schema = settings.Target is { } target
            ? TableSplitter.InferWithTask(raw, declared, target, Warn)
            : TableSplitter.Infer(raw, declared, warn: Warn);
        string[] leftOut = settings.LeaveOut(raw);
        foreach (string name in leftOut) raw.IndexOf(name);
        bool IsKept(ColumnSchema c) => c.IsSynthesized && !leftOut.Contains(c.Name) && (c.Name != settings.Group || declared?.Columns.Any(d => d.Name == c.Name) == true);
        var kept = new TableSchema([.. schema.Columns.Where(IsKept)]);
        if (kept.Columns.Count == 0) throw new InputException($"{raw.Name}: no column is left to synthesize; declare types in a schema file.");
        if (settings.Target is { } wanted && kept.Columns.All(c => c.Name != wanted))
            throw new InputException($"{raw.Name}: the target '{wanted}' cannot be left out.");
        var together = new SplitOptions(settings.Target ?? "") { LeaveOut = leftOut, Group = settings.Group, GroupEqualRows = settings.GroupEqualRows };
        IReadOnlyList<int>? groups = TableSplitter.Groups(raw, together, kept, Warn);
        Table table = TableParser.Parse(raw, kept, Enumerable.Range(0, raw.RowCount).ToArray());
        foreach (string warning in TableSplitter.Warnings(table)) Warn(warning);
        var plan = new Dictionary<Stage, double> { [Stage.Fitting] = StageForecast.Fitting(table, synthesizer, settings.Target), [Stage.Writing] = 0.1 };
        progress.Report(new ProgressStep("") { Plan = plan });
        progress.Report(new ProgressStep($"fitting {synthesizer.Name}") { Stage = Stage.Fitting });
        IGenerator generator = synthesizer.Fit(table, new FitOptions { Target = settings.Target, Groups = groups, Seed = settings.Seed, Threads = settings.Threads, Progress = progress }, cancellationToken);
        if (HeldBackCategories.Sentence(HeldBackCategories.Of(generator)) is { } sentence) progress.Report("warning: " + sentence);
        if (!ModelJson.CanSave(generator)) throw new InputException($"--synthesizer: '{synthesizer.Name}' has no model to save; use it with 'equivlab run'.");

        progress.Report(new ProgressStep("writing the model") { Stage = Stage.Writing });
        using (FileStream stream = File.Create(staged)) ModelJson.Save(stream, generator, synthesizer.Name);
        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
        progress.Report($"wrote {settings.Out}");
        return 0;
    });

    internal sealed class Settings : TableSettings
    {
        [CommandArgument(0, "<DATA>")]
        [Description("The real table, a CSV file with a header or a Parquet file.")]
        public required string Data { get; init; }

        [CommandOption("--target <COLUMN>")]
        [Description("The column that models will predict.")]
        public string? Target { get; init; }

        [CommandOption("--group-equal-rows")]
        [Description("Keep equal rows in one part when the self-audit parts the table, for one in which rows were repeated.")]
        public bool GroupEqualRows { get; init; }

        [CommandOption("--synthesizer <NAME>")]
        [Description("bayes-forest, bayes-tree, bayes-chow-liu or independent.")]
        [DefaultValue(SynthesizerRegistry.Default)]
        public string Synthesizer { get; init; } = SynthesizerRegistry.Default;

        [CommandOption("--privacy-target <AUC>")]
        [Description(SynthesizerChoice.TargetHelp)]
        public string? PrivacyTargetText { get; init; }

        [CommandOption("--no-self-audit")]
        [Description(SynthesizerChoice.SkipHelp)]
        public bool NoSelfAudit { get; init; }

        [CommandOption("--out <FILE>", isRequired: true)]
        [Description("The model file. It holds counts of the real table: keep it as safe as the table.")]
        public required string Out { get; init; }
    }
}
