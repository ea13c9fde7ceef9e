using EquivLab.Data;
using EquivLab.Storage;

namespace EquivLab.Cli.Commands;

/// <summary>What the options about reading mean.</summary>
internal static class TableReading
{
    public const string SchemaHelp = "Declared columns, as 'equivlab schema' writes them; the others are inferred.";
    public const string MissingHelp = "Texts that mean \"missing\", separated by commas; an empty field always does.";
    public const string DefaultMissing = "?,NA";

    public static RawTable Read(string path, string missing) => Read(path, [.. missing.Split(','), ""]);

    public static RawTable Read(string path, IReadOnlyCollection<string> missing) => Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase)
        ? ParquetTableReader.Read(path, missing)
        : CsvTableReader.Read(path, missing);

    /// <summary>The declared columns of a table; what the file says of the table besides must be of this one.</summary>
    public static TableSchema? Declared(string? path, RawTable table, string? target)
    {
        if (path is null) return null;
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        string name = Path.GetFileName(path), text = File.ReadAllText(path);
        TableSchema schema = SchemaJson.Read(text, name);
        TableDeclaration declaration = SchemaJson.ReadDeclaration(text, name);
        foreach (string column in schema.Columns.Select(c => c.Name).Concat(declaration.LeaveOut).Append(declaration.Target!).Where(c => c is not null))
        {
            if (table.Columns.All(c => c.Name != column))
                throw new InputException($"{name}: names a column '{column}', which {table.Name} does not have (it has {table.Columns.Count}); correct the name, or give the schema of this table.");
        }

        if (declaration.Target is { } declared && target is not null && declared != target)
            throw new InputException($"{name}: says that the target is '{declared}', but --target says '{target}'; let both say the same.");
        return schema;
    }
}
