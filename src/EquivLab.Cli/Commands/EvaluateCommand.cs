using System.ComponentModel;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Synthesis;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab evaluate</c>: judges a synthetic table that any tool made.</summary>
internal sealed class EvaluateCommand : Command<EvaluateCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        EvaluationOptions judge = settings.Options();
        ISynthesizer? synthesizer = settings.Synthesizer is { } name ? SynthesizerRegistry.Create(name) : null;
        EvaluationOptions options = judge with { Attacks = judge.Attacks with { Synthesizer = synthesizer } };
        var provenance = new Provenance();
        Result result = ProgressDisplay.Run(settings.Quiet, progress =>
        {
            using var files = new StagedFiles(settings.Train, settings.Holdout, settings.Synthetic, settings.Schema, settings.PolicyPath);
            files.Stage(Path.Combine(settings.Out, "result.json"));
            progress.Report("reading the three tables");
            RawTable train = settings.Read(settings.Train), holdout = settings.Read(settings.Holdout), file = settings.Read(settings.Synthetic);
            string[] leaveOut = settings.LeaveOut(train, holdout, file);
            LeftOutColumns.Require(leaveOut, train, holdout, file);
            TableSplit split = TableSplitter.Split(train, holdout, new SplitOptions(settings.Target)
            {
                Seed = settings.Seed,
                Task = settings.Task,
                Schema = settings.DeclaredSchema(train, settings.Target),
                Group = settings.Group,
                LeaveOut = LeftOutColumns.In(leaveOut, train, holdout),
            });
            options.Policy.RequireNamesOf(split.Task);
            MaskingPlan.Require(options.Policy, split);
            var warnings = new List<string>(split.Warnings);
            Table synthetic = ExternalTable.Parse(file, split.Train, [.. split.LeftOut, .. leaveOut], warnings.Add);
            if (FormulaCells.Warning(synthetic.Columns, "put an apostrophe in front of them before anybody opens the file with one") is { } formula) warnings.Add(formula);
            foreach (string warning in warnings) progress.Report("warning: " + warning);
            split = split with { Warnings = warnings };

            progress.Report(new ProgressStep("") { Plan = StageForecast.Of(split, options, null, synthetic.RowCount) });
            EvaluationFigures figures = Evaluator.Evaluate(split, synthetic, options, progress, cancellationToken);
            var section = new SynthesizerSection { Name = "external", Parameters = new Dictionary<string, string> { ["file"] = file.Name } };
            var result = ResultAssembly.Build(figures, split, synthetic, section, provenance, new SourceFiles(train, holdout, file.Sha256), options);
            progress.Report(new ProgressStep("writing the report") { Stage = Stage.Writing });
            ReportFiles.Stage(files, settings.Out, result);
            cancellationToken.ThrowIfCancellationRequested();
            files.Commit();
            return result;
        });
        Summary.Print(result, settings.Out, settings.Json, settings.Quiet);
        return result.ExitCode;
    }

    internal sealed class Settings : JudgeSettings
    {
        [CommandOption("--train <FILE>", isRequired: true)]
        [Description("The real rows that the synthetic table was made from.")]
        public required string Train { get; init; }

        [CommandOption("--holdout <FILE>", isRequired: true)]
        [Description("Real rows that the synthesizer never saw.")]
        public required string Holdout { get; init; }

        [CommandOption("--synthetic <FILE>", isRequired: true)]
        [Description("The synthetic table.")]
        public required string Synthetic { get; init; }

        [CommandOption("--synthesizer <NAME>")]
        [Description("What made the synthetic table, for attacks that train it again (--attack-budget standard): bayes-forest, bayes-tree, bayes-chow-liu, copula, smote, independent or bootstrap.")]
        public string? Synthesizer { get; init; }
    }
}
