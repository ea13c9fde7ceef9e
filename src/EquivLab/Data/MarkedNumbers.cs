using System.Text.RegularExpressions;

namespace EquivLab.Data;

/// <summary>Recognises numbers with a currency sign, a unit, a percent sign or thousands separators, such as 58.4%, $77,380 or 46 kg.</summary>
internal static partial class MarkedNumbers
{
    private const double Mostly = 0.9;

    /// <summary>Fewer different ones may be classes, such as 5 kg and 10 kg.</summary>
    private const int FewestDifferent = 20;

    /// <summary>What such a column holds, as the end of a sentence; null where it is none.</summary>
    /// <param name="texts">Distinct texts.</param>
    /// <param name="counts">How often each occurs; zero counts are ignored.</param>
    public static string? Hint(string[] texts, ReadOnlySpan<int> counts)
    {
        int rows = 0, different = 0;
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            rows += counts[i];
            Match match = Pattern().Match(texts[i]);
            string mark = match.Groups["before"].Value.Trim() + match.Groups["after"].Value;
            if (!match.Success || (mark.Length == 0 && !match.Groups["grouped"].Success)) continue;
            different++;
            marks[mark] = marks.GetValueOrDefault(mark) + counts[i];
        }

        if (different < FewestDifferent) return null;
        (string most, int alike) = marks.MaxBy(m => m.Value);
        return alike < Mostly * rows ? null : most.Length > 0 ? $"holds numbers with '{most}'" : "holds numbers with thousands separators";
    }

    [GeneratedRegex(@"^[-+(]?\s?(?<before>\p{Sc}|[A-Z]{3}\s)?\s?[-+]?(?:(?<grouped>\d{1,3}(?:[,' ]\d{3})+)(?:\.\d+)?|\d*\.?\d+)\s?(?<after>[%‰°]?\p{L}{0,4}[²³]?|\p{Sc})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
