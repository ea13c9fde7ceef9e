using System.Globalization;
using System.Text.Json.Nodes;

namespace EquivLab.Tests.Documents;

/// <summary>A JSON document with one thing wrong, as a damaged or a forged file may have.</summary>
internal static class JsonMutation
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "2", "-7", "0.5", "1e308", "-1e308", "1e-320", "2147483647", "2147483648", "-2147483648", "9007199254740993", "1e400",
        "\"\"", "\"x\"", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[]]", "[null]", "[0]", "[-1]", "[0, 0]", "{\"x\": 1}",
    ];

    /// <param name="json">A document.</param>
    /// <param name="seed">Which mutation.</param>
    /// <returns>The document with one value replaced, removed, doubled, moved or cut off.</returns>
    public static string Of(string json, ulong seed)
    {
        var rng = new Rng(seed, 4711);
        if (rng.Next(40) == 0) return json[..rng.Next(json.Length)];
        JsonNode root = JsonNode.Parse(json)!;
        JsonNode[] places = [.. Nodes(root).Where(n => n.Parent is not null)];
        JsonNode place = places[rng.Next(places.Length)];
        JsonNode parent = place.Parent!;
        switch (rng.Next(6))
        {
            case 0 when parent is JsonObject holder:
                holder.Remove(place.GetPropertyName());
                break;
            case 0:
                parent.AsArray().RemoveAt(place.GetElementIndex());
                break;
            case 1 when parent is JsonArray list:
                list.Insert(rng.Next(list.Count + 1), place.DeepClone());
                break;
            case 2 when place is JsonArray { Count: > 1 } list:
                JsonNode? moved = list[0];
                list.RemoveAt(0);
                list.Add(moved);
                break;
            case 3 when place is JsonValue value && value.TryGetValue(out double number):
                Replace(place, JsonNode.Parse((number * (rng.Next(3) - 1) * 1.5 + rng.Next(3) - 1).ToString("R", CultureInfo.InvariantCulture)));
                break;
            case 4:
                Replace(place, places[rng.Next(places.Length)].DeepClone());
                break;
            default:
                return Spliced(root, place, Values[rng.Next(Values.Length)]);
        }

        return root.ToJsonString();
    }

    private static void Replace(JsonNode place, JsonNode? by)
    {
        if (place.Parent is JsonObject holder) holder[place.GetPropertyName()] = by;
        else place.Parent!.AsArray()[place.GetElementIndex()] = by;
    }

    /// <summary>Texts that no node can hold, such as a number beyond all doubles.</summary>
    private static string Spliced(JsonNode root, JsonNode place, string text)
    {
        const string Mark = "4f1b0c5e-mark";
        Replace(place, JsonValue.Create(Mark));
        return root.ToJsonString().Replace($"\"{Mark}\"", text, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode root)
    {
        yield return root;
        IEnumerable<JsonNode?> children = root switch
        {
            JsonObject holder => holder.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (JsonNode child in children.OfType<JsonNode>())
            foreach (JsonNode node in Nodes(child)) yield return node;
    }
}
