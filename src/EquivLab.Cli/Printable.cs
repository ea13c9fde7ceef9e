using System.Globalization;
using System.Text;

namespace EquivLab.Cli;

/// <summary>
/// Texts from tables and files as a terminal may show them: what would move its cursor, change its colours or turn its lines around is
/// written as an escape, as <c>\u001b</c>.
/// </summary>
internal static class Printable
{
    /// <summary>With line breaks and tabs as they are.</summary>
    public static string Of(string text) => Escaped(text, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>On one line.</summary>
    public static string Line(string text) => Escaped(text, c => char.IsControl(c) || c is '\u2028' or '\u2029');

    private static string Escaped(string text, Predicate<char> isHidden)
    {
        if (!text.Any(c => isHidden(c) || TurnsText(c))) return text;
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            if (isHidden(c) || TurnsText(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool TurnsText(char c) => c is '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
