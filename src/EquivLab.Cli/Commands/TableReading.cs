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

    public static TableSchema? Declared(string? path)
    {
        if (path is null) return null;
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        return SchemaJson.Read(File.ReadAllText(path), Path.GetFileName(path));
    }
}
