using System.Text.Json;

namespace EquivLab.Evaluation.Policies;

/// <summary>
/// Holds a document against a JSON Schema, as far as our own schemas go: <c>$ref</c> into <c>$defs</c>,
/// <c>type</c>, <c>enum</c>, <c>properties</c>, <c>required</c>, <c>additionalProperties</c>, <c>items</c>,
/// <c>minItems</c>, <c>minLength</c> and the exclusive bounds. A library would know more keywords; this one says what
/// was expected in a sentence, and where.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="whole">What a document is called.</param>
internal sealed class SchemaCheck(JsonElement schema, string whole = "the policy")
{
    /// <summary>Everything that the schema does not allow, in the order of the document.</summary>
    public IEnumerable<Violation> Of(JsonElement document) => Check(schema, document, "");

    private IEnumerable<Violation> Check(JsonElement rule, JsonElement value, string pointer)
    {
        rule = Resolve(rule);
        if (!Fits(rule, value))
        {
            string hint = value.ValueKind == JsonValueKind.String && TextOf(value) is { } text && rule.TryGetProperty("enum", out JsonElement names)
                ? Suggestion(text, names.EnumerateArray().Select(n => n.GetString()!)) : "";
            return [new Violation(pointer, $"{SchemaWords.Subject(pointer, whole)} must be {SchemaWords.Expectation(rule)}{hint}")];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Properties(rule, value, pointer),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Check(rule.GetProperty("items"), item, $"{pointer}/{i}")),
            _ => [],
        };
    }

    private IEnumerable<Violation> Properties(JsonElement rule, JsonElement value, string pointer)
    {
        JsonElement known = rule.GetProperty("properties");
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string child = JsonPlaces.Child(pointer, property.Name);
            if (known.TryGetProperty(property.Name, out JsonElement inner))
            {
                foreach (Violation violation in Check(inner, property.Value, child)) yield return violation;
                continue;
            }

            if (rule.GetProperty("additionalProperties") is { ValueKind: JsonValueKind.Object } any)
            {
                foreach (Violation violation in Check(any, property.Value, child)) yield return violation;
                continue;
            }

            string hint = Suggestion(property.Name, known.EnumerateObject().Select(p => p.Name));
            yield return new Violation(child, $"{SchemaWords.Subject(pointer, whole)} has no property '{property.Name}'{hint}", AtName: true);
        }

        if (!rule.TryGetProperty("required", out JsonElement required)) yield break;
        foreach (JsonElement name in required.EnumerateArray())
            if (!value.TryGetProperty(name.GetString()!, out _))
                yield return new Violation(pointer, $"{SchemaWords.Subject(pointer, whole)} needs a property '{name.GetString()}'");
    }

    private static string Suggestion(string name, IEnumerable<string> known) => NearestName.Of(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    /// <summary>What a reference points at, kept apart from what stands beside it, which is for people.</summary>
    private JsonElement Resolve(JsonElement rule)
    {
        if (!rule.TryGetProperty("$ref", out JsonElement reference)) return rule;
        return reference.GetString()!.Split('/').Skip(1).Aggregate(schema, (at, name) => at.GetProperty(name));
    }

    private static bool Fits(JsonElement rule, JsonElement value) => IsOfType(rule.GetProperty("type"), value) && value.ValueKind switch
    {
        JsonValueKind.Number => IsInside(rule, value.GetDouble()),
        JsonValueKind.String => TextOf(value) is { } text && IsNamed(rule, text) && text.Length >= Least(rule, "minLength"),
        JsonValueKind.Array => value.GetArrayLength() >= Least(rule, "minItems"),
        _ => true,
    };

    /// <summary>Null for half a surrogate pair, which is no text.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsOfType(JsonElement type, JsonElement value)
    {
        string name = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : value.ValueKind.ToString().ToLowerInvariant();
        bool isWhole = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);
        bool Is(JsonElement wanted) => wanted.ValueEquals(name) || (isWhole && wanted.ValueEquals("integer"));
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(Is) : Is(type);
    }

    private static bool IsInside(JsonElement rule, double value) =>
        double.IsFinite(value)
        && !(rule.TryGetProperty("exclusiveMinimum", out JsonElement low) && value <= low.GetDouble())
        && !(rule.TryGetProperty("exclusiveMaximum", out JsonElement high) && value >= high.GetDouble());

    private static bool IsNamed(JsonElement rule, string value) =>
        !rule.TryGetProperty("enum", out JsonElement names) || names.EnumerateArray().Any(n => n.ValueEquals(value));

    private static int Least(JsonElement rule, string keyword) => rule.TryGetProperty(keyword, out JsonElement least) ? least.GetInt32() : 0;
}
