using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// The date formats that are recognised. A date without a time is stored as days since 0001-01-01, an instant as
/// seconds since then, so that a synthetic value, rounded to a whole unit, is again a valid date. Where a format has
/// fractions of seconds, the unit is the last of their digits, counted from 2000-01-01 beyond milliseconds.
/// </summary>
public static class DateFormats
{
    private static readonly long Epoch = new DateTime(2000, 1, 1).Ticks;

    /// <summary>The formats tried by inference, the most specific first.</summary>
    internal static readonly string[] Known =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy", "MM/dd/yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "d.M.yyyy", "M/d/yyyy", "d/M/yyyy",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm",
        "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy HH:mm:ss",
        "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm",
        "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.fffZ",
        "yyyy-MM-dd HH:mm:ss.ffffff", "yyyy-MM-ddTHH:mm:ss.ffffff", "yyyy-MM-ddTHH:mm:ss.ffffffZ",
        "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ss.fffzzz", "yyyy-MM-dd HH:mm:ss.ffffffzzz", "yyyy-MM-ddTHH:mm:ss.ffffffzzz",
    ];

    /// <summary>Reads a date in a format.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="format">A .NET date format.</param>
    /// <param name="value">Units since the format's first instant.</param>
    public static bool TryParse(ReadOnlySpan<char> text, string format, out double value)
    {
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        bool ok = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, Styles, out DateTime date);
        if (!ok && TimeZoneOffset.OfFormat(format) is { } offset)
        {
            // Another offset than the column's is the same instant, told by another clock.
            ok = DateTime.TryParseExact(text, TimeZoneOffset.Free(format), CultureInfo.InvariantCulture, Styles, out date);
            if (ok) date += offset;
        }

        (long unit, long start) = Unit(format);
        value = ok ? (date.Ticks - start) / unit : double.NaN;
        return ok;
    }

    /// <summary>The date for a stored value, rounded to the unit and kept within the calendar.</summary>
    /// <param name="value">Units since the format's first instant.</param>
    /// <param name="format">The column's format.</param>
    public static DateTime ToDate(double value, string format)
    {
        (long unit, long start) = Unit(format);
        double first = Math.Ceiling((double)-start / unit), last = Math.Floor((double)(DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay - start) / unit);
        return new DateTime((long)Math.Clamp(Math.Round(value), first, last) * unit + start, DateTimeKind.Utc);
    }

    /// <summary>The ticks of a unit, and where counting starts.</summary>
    private static (long Unit, long Start) Unit(string format)
    {
        int digits = Math.Min(7, format.Count(c => c is 'f' or 'F'));
        if (digits > 0) return ((long)Math.Pow(10, 7 - digits), digits > 3 ? Epoch : 0);
        return (format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal) ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerDay, 0);
    }
}
