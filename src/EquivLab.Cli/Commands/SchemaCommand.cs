using System.ComponentModel;
using EquivLab.Data;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab schema</c>: writes the inferred meaning of a table's columns for a person to edit.</summary>
internal sealed class SchemaCommand : Command<SchemaCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        RawTable raw = TableReading.Read(settings.Data, settings.Missing);
        TableSchema schema = TableSplitter.Infer(raw, TableReading.Declared(settings.Schema, raw, target: null), target: null, warning => Console.Error.WriteLine("warning: " + Printable.Line(warning)));
        string json = SchemaJson.Write(schema);
        if (settings.Out is null)
        {
            Console.Out.Write(json);
            return 0;
        }

        using var files = new StagedFiles(settings.Data, settings.Schema);
        files.StageText(settings.Out, json);
        files.Commit();
        return 0;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<DATA>")]
        [Description("The table, a CSV file with a header or a Parquet file.")]
        public required string Data { get; init; }

        [CommandOption("--schema <FILE>")]
        [Description(TableReading.SchemaHelp)]
        public string? Schema { get; init; }

        [CommandOption("--missing <TOKENS>")]
        [Description(TableReading.MissingHelp)]
        [DefaultValue(TableReading.DefaultMissing)]
        public string Missing { get; init; } = TableReading.DefaultMissing;

        [CommandOption("--out <FILE>")]
        [Description("Where to write; stdout unless said.")]
        public string? Out { get; init; }
    }
}
