namespace EquivLab.Reporting.Words;

/// <summary>The name of a setting that a self-audit tried, such as "gain 8, boosted target": a strength, and what else was done at it.</summary>
/// <param name="Strength">The place on the ladder from tight to loose, such as "gain 8".</param>
/// <param name="Variant">What sets it apart at that strength; null for the strength as it is.</param>
internal readonly record struct SettingName(string Strength, string? Variant)
{
    // The loosest strength has a comma of its own, so only what is known to be a variant is taken off.
    private static readonly (string Ending, string Words)[] Variants =
    [
        (", narrow", "splits chosen from fewer columns"),
        (", few rows a tree", "trees that are given fewer rows each"),
        (", boosted target", "twice the gain, finer bins, and the target drawn again at the end by boosted trees, given all other columns"),
    ];

    public static SettingName Of(string name)
    {
        foreach ((string ending, string words) in Variants)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return new(name[..^ending.Length], words);
        return new(name, null);
    }
}
