using System.Text.Json;
using System.Text.RegularExpressions;

namespace EquivLab.Evaluation.Policies;

/// <summary>What a schema asks for, in words.</summary>
internal static partial class SchemaWords
{
    /// <summary>A JSON pointer as people write it: <c>metrics[0].margin</c>.</summary>
    public static string Subject(string pointer, string whole = "the policy") => pointer.Length == 0
        ? whole
        : Index().Replace(pointer, "[$1]")[1..].Replace('/', '.').Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>"a number between 0 and 1", "one of fail, pass", "a list".</summary>
    public static string Expectation(JsonElement rule)
    {
        JsonElement type = rule.GetProperty("type");
        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        return string.Join(" or ", types.Select(t => OfType(t, rule)));
    }

    private static string OfType(string type, JsonElement rule) => type switch
    {
        "number" => "a number" + Bounds(rule),
        "integer" => "a whole number" + Bounds(rule),
        "string" when rule.TryGetProperty("enum", out JsonElement names) => "one of " + string.Join(", ", names.EnumerateArray().Select(n => n.GetString())),
        "string" => rule.TryGetProperty("minLength", out _) ? "a text that is not empty" : "a text",
        "array" => rule.TryGetProperty("minItems", out _) ? "a list that is not empty" : "a list",
        "object" => "an object",
        "boolean" => "true or false",
        _ => type,
    };

    private static string Bounds(JsonElement rule)
    {
        bool hasLow = rule.TryGetProperty("exclusiveMinimum", out JsonElement low), hasHigh = rule.TryGetProperty("exclusiveMaximum", out JsonElement high);
        return (hasLow, hasHigh) switch
        {
            (true, true) => $" between {low.GetRawText()} and {high.GetRawText()}",
            (true, false) => $" above {low.GetRawText()}",
            (false, true) => $" below {high.GetRawText()}",
            _ => "",
        };
    }

    [GeneratedRegex("/([0-9]+)")]
    private static partial Regex Index();
}
