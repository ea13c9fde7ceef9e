using System.Globalization;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>What contenders are called.</summary>
internal static class ContenderWords
{
    /// <summary>"aim, ε = 0.5".</summary>
    public static string Name(Contender contender) =>
        contender.Epsilon is { } epsilon ? $"{contender.Synthesizer}, ε\u00A0=\u00A0{Budget(epsilon)}" : contender.Synthesizer;

    /// <summary>"a, b and c"; where names hold commas themselves, with semicolons.</summary>
    public static string List(IEnumerable<Contender> contenders)
    {
        string[] names = [.. contenders.Select(Name)];
        string comma = names.Any(n => n.Contains(',', StringComparison.Ordinal)) ? "; " : ", ";
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(comma, names[..^1])} and {names[^1]}";
    }

    private static string Budget(double epsilon) =>
        double.IsFinite(epsilon) ? epsilon.ToString("0.######", CultureInfo.InvariantCulture) : Numbers.Round(epsilon);
}
