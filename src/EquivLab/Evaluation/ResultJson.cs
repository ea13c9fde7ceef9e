using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EquivLab.Evaluation;

/// <summary>Reads and writes <c>result.json</c>: camelCase, indented, enumerations by name.</summary>
public static class ResultJson
{
    /// <summary>How all documents are written.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The document of a result.</summary>
    /// <param name="result">A result.</param>
    public static string Write(Result result) => JsonSerializer.Serialize(result, Options) + "\n";

    /// <summary>The document of a decision: verdict, exit code, reasons, checks.</summary>
    /// <param name="decision">A decision.</param>
    public static string Write(GateDecision decision) => JsonSerializer.Serialize(decision, Options) + "\n";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of a <c>result.json</c>.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">It is not a result of this version.</exception>
    public static Result Read(string json, string name)
    {
        try
        {
            using (JsonDocument document = JsonDocument.Parse(json))
                if (NullEntry(document.RootElement, "$") is { } place) throw new InputException($"{name}: lacks an entry, {place} is null; expected the result.json that 'equivlab run' writes.");
            Result result = JsonSerializer.Deserialize<Result>(json, Options)
                ?? throw new InputException($"{name}: expected a result document, found null.");
            if (result.SchemaVersion != 1) throw new InputException($"{name}: schemaVersion {result.SchemaVersion} is not known; this program reads version 1.");
            if (!IsWhole(result)) throw new InputException($"{name}: lacks the models or the attacks that its verdict rests on; expected the result.json that 'equivlab run' writes.");
            ResultFigures.Require(result, name);
            return result;
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{name}: a text holds half a surrogate pair; expected Unicode text.", e);
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}: not a result document (line {e.LineNumber + 1}, at {e.Path}); expected the result.json that 'equivlab run' writes.", e);
        }
    }

    /// <summary>Whether there is something that a verdict can rest on.</summary>
    private static bool IsWhole(Result result) => result.Utility.Models.Any(m => m.Gated) && result.Privacy.Attacks.Count > 0;

    /// <summary>Where a list has null for an entry, which no reader of a result expects; null where none has.</summary>
    private static string? NullEntry(JsonElement element, string place)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().Select(p => NullEntry(p.Value, $"{place}.{p.Name}")).FirstOrDefault(found => found is not null);
            case JsonValueKind.Array:
                int at = 0;
                foreach (JsonElement entry in element.EnumerateArray())
                {
                    string here = $"{place}[{at++}]";
                    if (entry.ValueKind == JsonValueKind.Null) return here;
                    if (NullEntry(entry, here) is { } found) return found;
                }

                return null;
            default:
                return null;
        }
    }
}
