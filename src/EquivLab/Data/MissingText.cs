namespace EquivLab.Data;

/// <summary>Texts that programs write for a missing value.</summary>
internal static class MissingText
{
    private static readonly HashSet<string> Usual = new(
        ["", "?", "-", ".", "NA", "N/A", "#N/A", "<NA>", "NaN", "NaT", "None", "null", "(null)", "nil", "\\N", "missing"], StringComparer.OrdinalIgnoreCase);

    public static bool IsUsual(string text) => Usual.Contains(text);
}
