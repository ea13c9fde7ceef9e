using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EquivLab.Data;

/// <summary>Reads and writes a schema file: <c>{ "columns": [ { "name": "age", "type": "integer" }, … ] }</c>, with a
/// <c>target</c>, columns to <c>leaveOut</c> and a <c>holdout</c> file where a benchmark is to know them.</summary>
public static class SchemaJson
{
    private const string Expected = """{ "columns": [ { "name": …, "type": "number|integer|boolean|date|category|text|identifier" } ] }""";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The document of a schema.</summary>
    /// <param name="schema">A schema.</param>
    public static string Write(TableSchema schema) => JsonSerializer.Serialize(new Document(schema.Columns), Options) + "\n";

    /// <summary>Reads a document and applies it: declared columns take the declared meaning, the others keep the inferred one.</summary>
    /// <param name="json">The text of a schema file.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">The document is not a schema.</exception>
    public static TableSchema Read(string json, string name) => Read(json, name, needsColumns: true).Schema;

    /// <summary>Reads a document, and what it says of the table as a whole, which may be all.</summary>
    /// <param name="json">The text of a schema file.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">The document is not a schema.</exception>
    public static TableDeclaration ReadDeclaration(string json, string name) => Read(json, name, needsColumns: false);

    private static TableDeclaration Read(string json, string name, bool needsColumns)
    {
        try
        {
            Document document = JsonSerializer.Deserialize<Document>(json, Options)
                ?? throw new InputException($"{name}: expected a schema document, found null.");
            if (document.Columns is null && needsColumns) throw new InputException($"{name}: declares no columns; expected {Expected}.");
            IReadOnlyList<ColumnSchema> columns = document.Columns ?? [];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (ColumnSchema? column in columns)
            {
                if (column is null) throw new InputException($"{name}: a column is null; expected {{ \"name\": …, \"type\": … }}.");
                if (!seen.Add(column.Name)) throw new InputException($"{name}: declares column '{column.Name}' twice; drop one.");
                Check(column, name);
            }

            return new TableDeclaration(new TableSchema(columns), document.Target, document.LeaveOut, document.Holdout);
        }
        catch (JsonException e)
        {
            throw new InputException(
                $"{name} line {e.LineNumber + 1}: not a schema at {e.Path}; expected {Expected}.", e);
        }
    }

    private static void Check(ColumnSchema column, string name)
    {
        if (column.Type == ColumnType.Date && string.IsNullOrWhiteSpace(column.DateFormat))
            throw new InputException($"{name}: column '{column.Name}' is a date and needs a dateFormat, such as \"yyyy-MM-dd\".");
        if (column.Decimals is < 0 or > 15)
            throw new InputException($"{name}: column '{column.Name}' has decimals {column.Decimals}; expected 0 to 15.");
    }

    private sealed record Document(IReadOnlyList<ColumnSchema>? Columns = null)
    {
        public string? Target { get; init; }

        public IReadOnlyList<string> LeaveOut { get; init; } = [];

        public string? Holdout { get; init; }
    }
}
