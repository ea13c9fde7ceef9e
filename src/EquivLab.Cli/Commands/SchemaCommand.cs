using System.ComponentModel;
using EquivLab.Data;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab schema</c>: writes the inferred meaning of a table's columns for a person to edit.</summary>
internal sealed class SchemaCommand : Command<SchemaCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        RawTable raw = settings.Read(settings.Data);
        TableSchema schema = TableSplitter.Infer(raw, settings.DeclaredSchema(), target: null, warning => Console.Error.WriteLine("warning: " + warning));
        string json = SchemaJson.Write(schema);
        if (settings.Out is null)
        {
            Console.Out.Write(json);
            return 0;
        }

        using var files = new StagedFiles();
        files.StageText(settings.Out, json);
        files.Commit();
        return 0;
    }

    internal sealed class Settings : TableSettings
    {
        [CommandArgument(0, "<DATA>")]
        [Description("The table, a CSV file with a header.")]
        public required string Data { get; init; }

        [CommandOption("--out <FILE>")]
        [Description("Where to write; stdout unless said.")]
        public string? Out { get; init; }
    }
}
