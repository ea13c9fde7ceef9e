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
        HashSet<string> missing = [.. missingTokens ?? CsvTableReader.DefaultMissingTokens];
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            string source = $"read_parquet({Sql.Quote(path)})";
            (string Name, string Type)[] columns = [.. connection.Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {source})", r => (r.GetString(0), r.GetString(1)))];
            if (columns.FirstOrDefault(c => c.Type.EndsWith(']') || c.Type.Contains('(', StringComparison.Ordinal) && !c.Type.StartsWith("DECIMAL", StringComparison.Ordinal) && !c.Type.StartsWith("ENUM", StringComparison.Ordinal)) is { Name: { } nested })
                throw new InputException($"{name}: column '{nested}' is nested; expected plain values.");
            var codes = columns.Select(_ => new List<int>()).ToArray();
            var texts = columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
            string list = string.Join(", ", columns.Select(c => Text(c.Name, c.Type)));
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

    /// <summary>Instants as ISO 8601, everything else as DuckDB writes it.</summary>
    private static string Text(string name, string type)
    {
        string quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return type.StartsWith("TIMESTAMP", StringComparison.Ordinal) ? $"strftime({quoted}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S')" : $"CAST({quoted} AS VARCHAR)";
    }
}
