using System.Security.Cryptography;
using DuckDB.NET.Data;
using EquivLab.Data;

namespace EquivLab.Storage;

/// <summary>Reads a Parquet file in the shape of a CSV file: every value as the text that a CSV file would hold.</summary>
public static class ParquetTableReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="missingTokens">Texts that mean "missing", besides null.</param>
    /// <exception cref="InputException">There is no such file, it is not Parquet, or it has nested columns.</exception>
    public static RawTable Read(string path, IReadOnlyCollection<string>? missingTokens = null)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        DuckDbLibrary.Require(name);
        HashSet<string> missing = [.. missingTokens ?? CsvTableReader.DefaultMissingTokens];
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            string source = $"read_parquet({Sql.Quote(Literal(path))}, hive_partitioning = false)";
            (string Name, string Type)[] columns = [.. connection.Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {source})", r => (r.GetString(0), r.GetString(1)))];
            if (columns.FirstOrDefault(c => c.Type.EndsWith(']') || c.Type.Contains('(', StringComparison.Ordinal) && !c.Type.StartsWith("DECIMAL", StringComparison.Ordinal) && !c.Type.StartsWith("ENUM", StringComparison.Ordinal)) is { Name: { } nested })
                throw new InputException($"{name}: column '{nested}' is nested; expected plain values.");
            var codes = columns.Select(_ => new List<int>()).ToArray();
            var texts = columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
            Dictionary<string, int> decimals = Decimals(connection, source, [.. columns.Where(c => IsInstant(c.Type)).Select(c => c.Name)]);
            string list = string.Join(", ", columns.Select(c => IsInstant(c.Type) ? Instant(c.Name, c.Type, decimals[c.Name]) : $"CAST({Quoted(c.Name)} AS VARCHAR)"));
            connection.Query($"SELECT {list} FROM {source}", row =>
            {
                for (int c = 0; c < columns.Length; c++) codes[c].Add(Code(row.Text(c)?.Trim(), missing, texts[c]));
                return 0;
            });
            int rows = codes.Length == 0 ? 0 : codes[0].Count;
            if (rows == 0) throw new InputException($"{name}: has no rows.");
            using FileStream stream = File.OpenRead(path);
            return new RawTable(
                name, Convert.ToHexStringLower(SHA256.HashData(stream)),
                [.. columns.Select((c, i) => new RawColumn(c.Name, [.. codes[i]], [.. texts[i].Keys]))],
                [.. Enumerable.Range(1, rows)]);
        }
        catch (DuckDBException e)
        {
            throw new InputException($"{name}: is not a Parquet file, or a broken one.", e);
        }
    }

    private static int Code(string? text, HashSet<string> missing, Dictionary<string, int> texts)
    {
        if (text is null || missing.Contains(text)) return -1;
        if (!texts.TryGetValue(text, out int code)) texts.Add(text, code = texts.Count);
        return code;
    }

    /// <summary>The path as a pattern that no other path matches: a file's name may have brackets or asterisks in it.</summary>
    private static string Literal(string path) => string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));

    private static bool IsInstant(string type) => type.StartsWith("TIMESTAMP", StringComparison.Ordinal);

    /// <summary>How many digits of a second the values of columns need: none, three or six.</summary>
    private static Dictionary<string, int> Decimals(DuckDBConnection connection, string source, string[] instants)
    {
        if (instants.Length == 0) return [];
        string Some(string name, int unit) => $"coalesce(bool_or(isfinite({Quoted(name)}) AND epoch_us({Quoted(name)}) % {unit} <> 0), false)";
        string list = string.Join(", ", instants.Select(n => $"CASE WHEN {Some(n, 1_000)} THEN 6 WHEN {Some(n, 1_000_000)} THEN 3 ELSE 0 END"));
        return connection.Query($"SELECT {list} FROM {source}", row => instants.Select((name, i) => (name, row.GetInt32(i))).ToDictionary())[0];
    }

    /// <summary>
    /// An instant as ISO 8601, as precisely as the column needs; one that knows its time zone in UTC, whatever the machine's zone, which
    /// a cast would look at.
    /// </summary>
    private static string Instant(string name, string type, int decimals)
    {
        bool isZoned = type == "TIMESTAMP WITH TIME ZONE";
        string format = "%Y-%m-%dT%H:%M:%S" + decimals switch { 0 => "", 3 => ".%g", _ => ".%f" } + (isZoned ? "Z" : "");
        string value = isZoned ? $"make_timestamp(epoch_us({Quoted(name)}))" : $"{Quoted(name)}::TIMESTAMP";
        return $"CASE WHEN isfinite({Quoted(name)}) THEN strftime({value}, '{format}') END";
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
