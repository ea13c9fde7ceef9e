using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Synthesis.External;

/// <summary>One run of an outside program a block; a whole table is one block, since the program fits anew in every run.</summary>
internal sealed class ExternalGenerator(
    string name, CommandTemplate command, ExternalOptions options, Table train, FitOptions fit, CancellationToken cancellationToken) : IGenerator
{
    /// <summary>Roughly, in a CSV file.</summary>
    private const int BytesOfCell = 10;

    public IReadOnlyList<ColumnSchema> Columns { get; } = [.. train.Columns.Select(c => c.Schema)];

    public int BlockRows => int.MaxValue;

    /// <summary>The δ that the program is told, where it is.</summary>
    public double? Delta => options.Delta;

    /// <summary>What the user should know of the last table that was made, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public Table SampleBlock(int rows, ulong seed, long block)
    {
        using var folder = new PrivateFolder(BytesOfCell * (long)(train.RowCount + rows) * train.Columns.Count);
        string trainPath = folder["train.csv"], schemaPath = folder["schema.json"], outPath = folder["synthetic.csv"];
        using (FileStream stream = PrivateFolder.Create(trainPath))
        using (var writer = new CsvTableWriter(stream, Columns)) writer.Write(train);
        using (var writer = new StreamWriter(PrivateFolder.Create(schemaPath))) writer.Write(SchemaJson.Write(new TableSchema(Columns)));

        var values = new Dictionary<string, string>
        {
            ["train"] = trainPath,
            ["schema"] = schemaPath,
            ["out"] = outPath,
            ["rows"] = Text(rows),
            ["seed"] = Text(ProgramSeed(seed, block)),
            ["target"] = fit.Target ?? "",
            ["epsilon"] = Text(fit.Epsilon),
            ["delta"] = Text(options.Delta),
        };
        OutsideProgram.Run(name, command.Fill(values), CommandTemplate.Environment(values), folder.Temporary, options.TimeLimit, cancellationToken);
        return Read(outPath, rows);
    }

    private Table Read(string path, int rows)
    {
        if (!File.Exists(path)) throw new InputException($"{name}: ended well but wrote no table; expected a CSV file at the path that {{out}} stands for.");
        if (!FileKind.IsRegular(path)) throw new InputException($"{name}: left a pipe or a device where it should have written a table; expected a regular CSV file at the path that {{out}} stands for.");
        try
        {
            RawTable file = CsvTableReader.Read(path, [.. options.MissingTokens, ""]);
            var warnings = new List<string>();
            Table table = ExternalTable.Parse(file, train, options.LeaveOut, warnings.Add);
            Warnings = [.. warnings.Select(w => $"{name}: {w}")];
            return table.RowCount == rows ? table : throw new InputException(Text($"{file.Name}: has {table.RowCount} rows, expected {rows} as {{rows}} says."));
        }
        catch (InputException e)
        {
            throw new InputException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Below 2³¹, which every program can take. As it is where fitting and sampling share a seed, since the program
    /// does both at once; otherwise mixed from both.
    /// </summary>
    private ulong ProgramSeed(ulong seed, long block)
    {
        if (block == 0 && seed == fit.Seed && seed <= int.MaxValue) return seed;
        ulong sampling = new Rng(seed, Streams.External + (ulong)block).NextUInt64();
        return new Rng(fit.Seed ^ sampling, Streams.External).NextUInt64() >> 33;
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
