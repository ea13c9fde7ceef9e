namespace EquivLab.Data;

/// <summary>What the usual spellings of two opposite values mean, in any case.</summary>
internal static class BooleanText
{
    private static readonly (string No, string Yes)[] Pairs =
    [
        ("0", "1"), ("false", "true"), ("no", "yes"), ("n", "y"), ("f", "t"), ("off", "on"),
    ];

    private static readonly Dictionary<string, (int Pair, bool IsYes)> Known = new(
        Pairs.SelectMany((p, i) => new[] { KeyValuePair.Create(p.No, (i, false)), KeyValuePair.Create(p.Yes, (i, true)) }), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a text of a Boolean column means; null where it is no Boolean.</summary>
    public static bool? Meaning(string text) => Read(text)?.IsYes;

    /// <summary>Whether texts are a no and a yes in one spelling, such as N and Y; N and 1 are not.</summary>
    public static bool IsPair(IReadOnlyList<string> texts) =>
        texts.Count == 2 && Read(texts[0]) is { } first && Read(texts[1]) is { } second && first.Pair == second.Pair && first.IsYes != second.IsYes;

    private static (int Pair, bool IsYes)? Read(string text)
    {
        if (Known.TryGetValue(text, out (int, bool) known)) return known;
        // 1.0 is what a column of 0 and 1 becomes where a value is missing and the program knows no missing whole number.
        return NumberText.TryParse(text, out double value) && value is 0 or 1 ? (0, value == 1) : null;
    }
}
