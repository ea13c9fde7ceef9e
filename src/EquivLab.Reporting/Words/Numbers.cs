using System.Globalization;

namespace EquivLab.Reporting.Words;

/// <summary>Numbers as people write them: 86.6 %, 32,561, −0.4. Values that are not finite become words.</summary>
internal static class Numbers
{
    private const char NoBreak = '\u00A0';

    /// <summary>A whole number with thousands separators.</summary>
    public static string Count(long value) => Sign(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A plain number with a fixed number of decimals.</summary>
    public static string Plain(double value, int decimals = 3)
    {
        if (!double.IsFinite(value))
            return NotFinite(value);
        string text = value.ToString("N" + decimals, CultureInfo.InvariantCulture);
        // A rounded −0.000 is noise.
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : Sign(text);
    }

    /// <summary>A plain number with its sign always shown.</summary>
    public static string Signed(double value, int decimals = 3)
    {
        string text = Plain(value, decimals);
        return double.IsFinite(value) && value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }

    /// <summary>A share as a percentage; shares too small for the decimals keep two significant digits.</summary>
    public static string Percent(double share, int decimals = 1)
    {
        if (!double.IsFinite(share))
            return NotFinite(share);
        double percent = share * 100;
        bool tiny = percent != 0 && Math.Abs(percent) < 0.5 * Math.Pow(10, -decimals);
        string text = tiny ? Sign(percent.ToString("G2", CultureInfo.InvariantCulture)) : Plain(percent, decimals);
        return text + NoBreak + "%";
    }

    /// <summary>A p-value in a sentence: "p = 0.0123", and "p &lt; 0.0001" where it is smaller.</summary>
    public static string PValue(double value) => value < 0.0001 ? "p < 0.0001" : "p = " + Plain(value, 4);

    /// <summary>A round figure such as a margin: no more decimals than it needs.</summary>
    public static string Round(double value) =>
        double.IsFinite(value) ? Sign(value.ToString("#,##0.####", CultureInfo.InvariantCulture)) : NotFinite(value);

    /// <summary>A duration.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        _ when !double.IsFinite(seconds) => NotFinite(seconds),
        < 60 => Plain(seconds, 1) + NoBreak + "s",
        < 3600 => $"{(int)(seconds / 60)}{NoBreak}min {(int)(seconds % 60)}{NoBreak}s",
        _ => $"{(int)(seconds / 3600)}{NoBreak}h {(int)(seconds % 3600 / 60)}{NoBreak}min",
    };

    /// <summary>The smallest number of this many decimals that is not below the value: for "at most".</summary>
    public static double Up(double value, int decimals) => Step(value, decimals, Math.Ceiling);

    /// <summary>The largest number of this many decimals that is not above the value: for "at least".</summary>
    public static double Down(double value, int decimals) => Step(value, decimals, Math.Floor);

    private static double Step(double value, int decimals, Func<double, double> whole)
    {
        double scale = Math.Pow(10, decimals);
        // 0.013 × 1000 is 13.000000000000002 in binary: shave that off before going up.
        return whole(Math.Round(value * scale, 6)) / scale;
    }

    private static string NotFinite(double value) =>
        double.IsNaN(value) ? "n/a" : value > 0 ? "unbounded" : "−unbounded";

    private static string Sign(string text) => text.Replace('-', '−');
}
