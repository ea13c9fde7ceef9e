using System.ComponentModel;
using System.Globalization;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab sample</c>: streams rows of a saved model into a CSV file, in constant memory.</summary>
internal sealed class SampleCommand : Command<SampleCommand.Settings>
{
    private const string StandardOutput = "-";

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken) => ProgressDisplay.Run(settings.Quiet, progress =>
    {
        IGenerator generator = Condition(Load(settings.Model), settings, progress);
        // A block has all categories of the model, drawn or not.
        if (!settings.EscapeFormulas && FormulaCells.Warning(generator.SampleBlock(1, settings.Seed, 0).Columns) is { } formula) progress.Report("warning: " + formula);
        if (settings.Out == StandardOutput)
        {
            using Stream output = Console.OpenStandardOutput();
            Write(output, generator, settings, progress, cancellationToken);
            return 0;
        }

        using var files = new StagedFiles(settings.Model);
        using (FileStream stream = File.Create(files.Stage(settings.Out))) Write(stream, generator, settings, progress, cancellationToken);
        files.Commit();
        progress.Report($"wrote {settings.Out}");
        return 0;
    });

    private static void Write(Stream stream, IGenerator generator, Settings settings, IProgress<ProgressStep> progress, CancellationToken cancellationToken)
    {
        using (var header = new CsvTableWriter(stream, settings.EscapeFormulas ? FormulaCells.Escaped(generator.Columns) : generator.Columns, leaveOpen: true))
        {
        }

        long written = 0, next = 1_000_000;
        generator.Stream(settings.Rows, settings.Seed, settings.Threads, rows => CsvTableWriter.Format(settings.EscapeFormulas ? FormulaCells.Escaped(rows) : rows), block =>
        {
            block.CopyTo(stream);
            written += Sampling.BlockRows;
            if (written < next) return;
            next += 1_000_000;
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"sampled {Math.Min(written, settings.Rows):N0} of {settings.Rows:N0} rows"));
        }, cancellationToken);
    }

    private static IGenerator Load(string path)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        using FileStream stream = File.OpenRead(path);
        return ModelJson.Load(stream, Path.GetFileName(path));
    }

    private static IGenerator Condition(IGenerator generator, Settings settings, IProgress<ProgressStep> progress)
    {
        if (settings.Given.Length == 0) return generator;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in settings.Given)
        {
            (string name, string value) = ColumnNames.Pair("--given", pair, [.. generator.Columns.Select(c => c.Name)]);
            if (!given.TryAdd(name, value)) throw new InputException($"--given: column '{name}' is given twice.");
        }

        ConditionalGenerator conditional = ConditionalGenerator.Create(generator, given);
        progress.Report(conditional.AcceptanceRate == 1
            ? "conditioning exactly, no row is rejected"
            : string.Create(CultureInfo.InvariantCulture, $"conditioning exactly by rejection; {conditional.AcceptanceRate:0.00%} of the drawn rows are accepted"));
        return conditional;
    }

    internal sealed class Settings : OutputSettings
    {
        [CommandArgument(0, "<MODEL>")]
        [Description("A model.json that 'fit' or 'run' wrote.")]
        public required string Model { get; init; }

        [CommandOption("-n|--rows <N>", isRequired: true)]
        [Description("The number of rows.")]
        public required string RowsText { get; init; }

        public long Rows => NumberOption.Count("-n", RowsText, "rows", most: long.MaxValue)!.Value;

        [CommandOption("--out <FILE>", isRequired: true)]
        [Description("The CSV file to write; - is standard output.")]
        public required string Out { get; init; }

        [CommandOption("--escape-formulas")]
        [Description(SyntheticFile.EscapeHelp)]
        public bool EscapeFormulas { get; init; }

        [CommandOption("--given <COLUMN=VALUE>")]
        [Description("Hold a column at a value and draw the others from the exact conditional distribution; nothing after the = means missing. May be repeated. " + ColumnNames.LongestName)]
        public string[] Given { get; init; } = [];

        protected override void Check()
        {
            base.Check();
            _ = Rows;
        }
    }
}
