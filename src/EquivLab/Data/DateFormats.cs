using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// The date formats that are recognised. A date without a time is stored as days since 0001-01-01, an instant as
/// seconds since then, so that a synthetic value, rounded to a whole unit, is again a valid date.
/// </summary>
public static class DateFormats
{
    private const long TicksPerDay = TimeSpan.TicksPerDay;

    /// <summary>The formats tried by inference, the most specific first.</summary>
    internal static readonly string[] Known =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy", "MM/dd/yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "d.M.yyyy", "M/d/yyyy", "d/M/yyyy",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm",
        "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy HH:mm:ss",
    ];

    /// <summary>Reads a date in a format.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="format">A .NET date format.</param>
    /// <param name="value">Days or seconds since 0001-01-01.</param>
    public static bool TryParse(ReadOnlySpan<char> text, string format, out double value)
    {
        bool ok = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date);
        value = !ok ? double.NaN : HasTime(format) ? date.Ticks / TimeSpan.TicksPerSecond : date.Ticks / TicksPerDay;
        return ok;
    }

    /// <summary>The date for a stored value, rounded to the unit and kept within the calendar.</summary>
    /// <param name="value">Days or seconds since 0001-01-01.</param>
    /// <param name="format">The column's format.</param>
    public static DateTime ToDate(double value, string format)
    {
        double ticks = Math.Round(value) * (HasTime(format) ? TimeSpan.TicksPerSecond : TicksPerDay);
        return new DateTime((long)Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks - TicksPerDay), DateTimeKind.Utc);
    }

    private static bool HasTime(string format) => format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);
}
