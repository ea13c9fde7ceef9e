using System.ComponentModel;
using EquivLab.Data;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>How real tables are read.</summary>
internal class TableSettings : OutputSettings
{
    [CommandOption("--schema <FILE>")]
    [Description("Declared columns, as 'equivlab schema' writes them; the others are inferred.")]
    public string? Schema { get; init; }

    [CommandOption("--missing <TOKENS>")]
    [Description("Texts that mean \"missing\", separated by commas; an empty field always does.")]
    [DefaultValue("?,NA")]
    public string Missing { get; init; } = "?,NA";

    [CommandOption("--leave-out <COLUMNS>")]
    [Description("Columns that are neither synthesized nor evaluated, separated by commas.")]
    public string? LeaveOutNames { get; init; }

    public string[] LeaveOut => LeaveOutNames?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public RawTable Read(string path) => CsvTableReader.Read(path, [.. Missing.Split(','), ""]);

    public TableSchema? DeclaredSchema()
    {
        if (Schema is null) return null;
        if (!File.Exists(Schema)) throw new InputException($"{Schema}: there is no such file.");
        return SchemaJson.Read(File.ReadAllText(Schema), Path.GetFileName(Schema));
    }
}
