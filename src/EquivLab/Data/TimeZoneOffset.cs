using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// The offset from UTC of a column of instants. Where it is the same in every row it stands in the format as a literal, as in
/// <c>yyyy-MM-ddTHH:mm:ss'+01:00'</c>, and values tell the local time; otherwise instants are in UTC and written so.
/// </summary>
internal static class TimeZoneOffset
{
    private const string AnyOffset = "zzz";
    private const int Length = 6;

    /// <summary>A format with an offset in it, made definite where all texts share one.</summary>
    /// <param name="format">A format that all texts have.</param>
    /// <param name="texts">The texts.</param>
    public static string Definite(string format, IEnumerable<string> texts)
    {
        if (!format.EndsWith(AnyOffset, StringComparison.Ordinal)) return format;
        string[] offsets = [.. texts.Select(t => t[^Length..]).Distinct().Take(2)];
        return offsets.Length == 1 && OfText(offsets[0]) is not null ? $"{format[..^AnyOffset.Length]}'{offsets[0]}'" : format;
    }

    /// <summary>The offset that a format has as a literal; null where it has none.</summary>
    public static TimeSpan? OfFormat(string format) =>
        format.Length > Length + 2 && format[^1] == '\'' && format[^(Length + 2)] == '\'' ? OfText(format.AsSpan(format.Length - Length - 1, Length)) : null;

    /// <summary>Such a format with any offset in its place.</summary>
    public static string Free(string format) => format[..^(Length + 2)] + AnyOffset;

    private static TimeSpan? OfText(ReadOnlySpan<char> text) =>
        text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan offset) ? text[0] == '-' ? -offset : offset : null;
}
