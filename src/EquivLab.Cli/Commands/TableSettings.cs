using System.ComponentModel;
using EquivLab.Data;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>How real tables are read.</summary>
internal class TableSettings : OutputSettings
{
    [CommandOption("--schema <FILE>")]
    [Description(TableReading.SchemaHelp)]
    public string? Schema { get; init; }

    [CommandOption("--missing <TOKENS>")]
    [Description(TableReading.MissingHelp)]
    [DefaultValue(TableReading.DefaultMissing)]
    public string Missing { get; init; } = TableReading.DefaultMissing;

    [CommandOption("--leave-out <COLUMNS>")]
    [Description("Columns that are neither synthesized nor evaluated, in whichever table they are, separated by commas; may be repeated. " + ColumnNames.LongestName)]
    public string[] LeaveOutNames { get; init; } = [];

    [CommandOption("--group <COLUMN>")]
    [Description("A column that says whose rows they are, such as a patient's number: rows of one value stay on one side of every split. It is not synthesized unless a schema declares it; a row without a value is a group of its own.")]
    public string? Group { get; init; }

    public string[] LeaveOut(params IEnumerable<RawTable> tables) => ColumnNames.List(LeaveOutNames, [.. tables.SelectMany(t => t.Columns).Select(c => c.Name).Distinct()]);

    public RawTable Read(string path) => TableReading.Read(path, Missing);

    public TableSchema? DeclaredSchema(RawTable table, string? target) => TableReading.Declared(Schema, table, target);
}
