using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using CsvHelper;

namespace EquivLab.Data;

/// <summary>Reads a CSV file with a header line: RFC 4180 quoting, UTF-8 (or UTF-16 with a byte order mark), the separator detected among comma, semicolon, tab and bar.</summary>
public static class CsvTableReader
{
    /// <summary>The texts that mean "missing" unless others are named.</summary>
    public static IReadOnlyList<string> DefaultMissingTokens { get; } = ["", "?", "NA"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="missingTokens">Texts that mean "missing", compared exactly after trimming.</param>
    /// <exception cref="InputException">There is no such file, or it is not a table.</exception>
    public static RawTable Read(string path, IReadOnlyCollection<string>? missingTokens = null)
    {
        string name = Path.GetFileName(path);
        byte[] bytes = ReadBytes(path, name);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        bytes = ToUtf8(bytes, name);
        try
        {
            return Parse(bytes, name, hash, missingTokens ?? DefaultMissingTokens);
        }
        catch (CsvFormatException e)
        {
            string where = e.LineNumber > 0 ? $" line {e.LineNumber}" : "";
            throw new InputException($"{name}{where}: broken quoting; expected every opened quote to be closed and quotes inside a field doubled.", e);
        }
    }

    private static byte[] ReadBytes(string path, string name)
    {
        if (Directory.Exists(path)) throw new InputException($"{name}: is a folder, expected a CSV file.");
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (IOException e)
        {
            throw new InputException($"{name}: cannot be read ({(e.Message.Contains("2GB", StringComparison.Ordinal) ? "files over 2 GB are not supported" : "input error")}).", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputException($"{name}: cannot be read, permission denied.", e);
        }
    }

    private static byte[] ToUtf8(byte[] bytes, string name)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes.AsSpan().Contains((byte)0)) throw new InputException($"{name}: is not a text file; expected CSV.");
        return Utf8.IsValid(bytes)
            ? bytes
            : throw new InputException($"{name}: is not UTF-8 text; save it as \"CSV UTF-8\", or convert it, and try again.");
    }

    private static RawTable Parse(byte[] bytes, string name, string hash, IReadOnlyCollection<string> missingTokens)
    {
        if (bytes.Length == 0) throw new InputException($"{name}: is empty; expected a header line and rows.");
        var options = CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        using var reader = CsvReader.Create(bytes, options);
        reader.ReadHeader();
        string[] headers = CheckHeaders(reader.Headers, name);

        var columns = new TextCodes[headers.Length];
        for (int c = 0; c < columns.Length; c++) columns[c] = new TextCodes(missingTokens);
        var lines = new List<int>();
        while (reader.Read())
        {
            if (reader.FieldCount != headers.Length)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture,
                    $"{name} line {reader.LineNumber}: {reader.FieldCount} fields, but the header has {headers.Length}; check for a missing or an unquoted separator."));
            }

            for (int c = 0; c < columns.Length; c++) columns[c].Add(reader.GetSpan(c));
            lines.Add((int)reader.LineNumber);
        }

        if (lines.Count == 0) throw new InputException($"{name}: has a header but no rows.");
        return new RawTable(name, hash, [.. columns.Select((c, i) => c.ToColumn(headers[i]))], [.. lines]);
    }

    private static string[] CheckHeaders(IReadOnlyList<string>? headers, string name)
    {
        if (headers is null || headers.Count == 0) throw new InputException($"{name}: is empty; expected a header line and rows.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < headers.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(headers[i])) throw new InputException($"{name} line 1: column {i + 1} has no name; give every column a name.");
            if (!seen.Add(headers[i])) throw new InputException($"{name} line 1: two columns are named '{headers[i]}'; rename one.");
        }

        return [.. headers];
    }

    /// <summary>Collects one column: distinct texts and a code a row.</summary>
    private sealed class TextCodes
    {
        private readonly HashSet<string> _missing;
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _missingLookup;
        private readonly List<string> _texts = [];
        private readonly List<int> _codes = [];

        public TextCodes(IReadOnlyCollection<string> missingTokens)
        {
            _missing = new HashSet<string>(missingTokens, StringComparer.Ordinal);
            _missingLookup = _missing.GetAlternateLookup<ReadOnlySpan<char>>();
            _lookup = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public void Add(ReadOnlySpan<byte> utf8)
        {
            Span<char> buffer = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
            ReadOnlySpan<char> text = buffer[..System.Text.Encoding.UTF8.GetChars(utf8, buffer)].Trim();
            if (_missingLookup.Contains(text))
            {
                _codes.Add(CategoricalColumn.Missing);
                return;
            }

            if (!_lookup.TryGetValue(text, out int code))
            {
                code = _texts.Count;
                _texts.Add(text.ToString());
                _lookup[text] = code;
            }

            _codes.Add(code);
        }

        public RawColumn ToColumn(string name) => new(name, [.. _codes], [.. _texts]);
    }
}
