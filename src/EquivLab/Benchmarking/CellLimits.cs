using System.Globalization;

namespace EquivLab.Benchmarking;

/// <summary>What a cell may use before it is ended.</summary>
/// <param name="Time">The longest it may run; null is any time.</param>
/// <param name="MemoryBytes">The most memory its processes may hold together; null is any.</param>
public sealed record CellLimits(TimeSpan? Time = null, long? MemoryBytes = null)
{
    /// <summary>Reads a time such as <c>90s</c>, <c>30m</c> or <c>2h</c>; a number alone is seconds.</summary>
    /// <param name="option">What the option is called.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="InputException">It is not a time.</exception>
    public static TimeSpan ReadTime(string option, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        double unit = text.LastOrDefault() switch { 'h' => 3600, 'm' => 60, _ => 1 };
        if (Number(text, "smh") is { } number && number * unit is > 0 and < 1e9) return TimeSpan.FromSeconds(number * unit);
        throw new InputException($"{option}: '{text}' is not a time; expected seconds, or a number with s, m or h, such as 30m.");
    }

    /// <summary>Reads a size such as <c>512M</c> or <c>4G</c>, in powers of 1,024.</summary>
    /// <param name="option">What the option is called.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="InputException">It is not a size.</exception>
    public static long ReadMemory(string option, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        double unit = text.LastOrDefault() switch { 'G' => 1L << 30, 'M' => 1L << 20, _ => 0 };
        if (Number(text, "MG") is { } number && number * unit is >= 1 and < 1e15) return (long)(number * unit);
        throw new InputException($"{option}: '{text}' is not a size; expected a number with M or G, such as 4G.");
    }

    private static double? Number(string text, string units) =>
        double.TryParse(text.Length > 0 && units.Contains(text[^1], StringComparison.Ordinal) ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : null;
}
