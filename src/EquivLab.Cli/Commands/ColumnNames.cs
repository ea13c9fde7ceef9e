namespace EquivLab.Cli.Commands;

/// <summary>Column names in options. A name may hold the separator itself: of all readings, the longest known name is meant.</summary>
internal static class ColumnNames
{
    public const string LongestName = "A column's name may hold the separator: the longest name that the table has is meant.";

    /// <summary>Names separated by commas, in one text or several.</summary>
    /// <param name="texts">What was given.</param>
    /// <param name="known">The table's columns.</param>
    /// <returns>The names; a part that begins no known name stands for itself.</returns>
    public static string[] List(IEnumerable<string> texts, IReadOnlyCollection<string> known) => [.. texts.SelectMany(t => List(t, known)).Distinct()];

    /// <summary>A name and a value, separated by an equals sign.</summary>
    /// <param name="option">What the option is called.</param>
    /// <param name="text">What was given.</param>
    /// <param name="known">The model's columns.</param>
    /// <exception cref="InputException">There is no name before an equals sign.</exception>
    public static (string Name, string Value) Pair(string option, string text, IReadOnlyCollection<string> known)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) throw new InputException($"{option}: expected column=value, such as sex=F; got '{text}'.");
        for (int next = text.Length - 1; next > at; next--)
            if (text[next] == '=' && known.Contains(text[..next])) return (text[..next], text[(next + 1)..]);
        return (text[..at], text[(at + 1)..]);
    }

    private static IEnumerable<string> List(string text, IReadOnlyCollection<string> known)
    {
        string[] parts = text.Split(',');
        int end;
        for (int start = 0; start < parts.Length; start = end)
        {
            string name = parts[start].Trim();
            for (end = parts.Length; end > start + 1; end--)
            {
                string longer = string.Join(',', parts[start..end]);
                if (!known.Contains(longer) && !known.Contains(longer.Trim())) continue;
                name = known.Contains(longer) ? longer : longer.Trim();
                break;
            }

            if (end == start + 1 && known.Contains(parts[start])) name = parts[start];
            if (name.Length > 0) yield return name;
        }
    }
}
