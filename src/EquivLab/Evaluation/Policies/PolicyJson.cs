using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Data;
using EquivLab.Evaluation.Masked;

namespace EquivLab.Evaluation.Policies;

/// <summary>
/// Reads and writes <c>policy.json</c>: camelCase, every property optional, comments and trailing commas allowed. A
/// document is checked against <see cref="Schema"/>, and an error names its line and column.
/// </summary>
public static class PolicyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The JSON Schema (draft 2020-12) of a policy file.</summary>
    public static string Schema { get; } = Resource("policy.schema.json");

    /// <summary>The default policy with a comment to each property, for a person to edit.</summary>
    public static string StartingPoint { get; } = Resource("default-policy.json");

    private static JsonElement ParsedSchema { get; } = JsonElement.Parse(Schema);

    /// <summary>The document of a policy.</summary>
    /// <param name="policy">A policy.</param>
    public static string Write(Policy policy) => JsonSerializer.Serialize(policy, Options) + "\n";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of a policy file.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">The document is not a policy: one line with the place and what was expected there.</exception>
    public static Policy Read(string json, string name)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(json);
        JsonPlaces places = Places(text, name);
        using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        Refuse(places.Repeated ?? new SchemaCheck(ParsedSchema).Of(document.RootElement).FirstOrDefault(), places, name);
        Policy policy = document.Deserialize<Policy>(Options)!;
        Refuse(PolicyRules.Of(policy, places).FirstOrDefault(), places, name);
        return policy;
    }

    /// <summary>Requires that a policy's masking fits a table.</summary>
    /// <param name="json">The text of the policy file.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <param name="split">The table.</param>
    /// <exception cref="InputException">A column or category is unknown, or of the wrong type: one line with the place.</exception>
    public static void RequireMasking(string json, string name, TableSplit split) =>
        Refuse(MaskingPlan.Violations(Read(json, name), split).FirstOrDefault(), Places(System.Text.Encoding.UTF8.GetBytes(json), name), name);

    private static JsonPlaces Places(byte[] text, string name)
    {
        try
        {
            return new JsonPlaces(text);
        }
        catch (JsonException e)
        {
            (int line, int column) = JsonPlaces.At(text, e);
            throw new InputException($"{name} line {line} column {column}: not JSON; look for a missing quote, comma or bracket here or just before.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{name}: a property name holds half a surrogate pair; expected Unicode text.", e);
        }
    }

    private static void Refuse(Violation? violation, JsonPlaces places, string name)
    {
        if (violation is null) return;
        (int line, int column) = places.Of(violation);
        // A property may be named anything, over several lines even; an error has one.
        string message = string.Concat(violation.Message.Select(c => char.IsControl(c) ? ' ' : c));
        throw new InputException($"{name} line {line} column {column}: {message}");
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(PolicyJson).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
