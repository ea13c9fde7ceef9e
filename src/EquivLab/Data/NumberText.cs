using System.Globalization;
using System.Numerics;

namespace EquivLab.Data;

/// <summary>What a text looks like as a number.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a finite number with a decimal point. A code such as 00123 is not a number: writing it back would lose the zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        ReadOnlySpan<char> digits = text.TrimStart('-');
        bool isCode = digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]);
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && !isCode;
    }

    /// <summary>Whether a double holds all digits of a whole number that is written without an exponent.</summary>
    public static bool IsExact(ReadOnlySpan<char> text, double value) =>
        Math.Abs(value) < 1L << 53 || text.ContainsAny('e', 'E')
        || !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole) || whole == new BigInteger(value);

    /// <summary>A number as a category: one spelling, whatever the file's.</summary>
    public static string Canonical(double value, int minDecimals) => value.ToString(minDecimals == 0 ? "0.###############" : "0." + new string('0', minDecimals) + "##############", CultureInfo.InvariantCulture);

    /// <summary>Digits after the point: those written, or those of the shortest text where an exponent stands.</summary>
    public static int Decimals(ReadOnlySpan<char> text, double value)
    {
        if (text.ContainsAny('e', 'E')) text = value.ToString("0.###############", CultureInfo.InvariantCulture);
        int point = text.IndexOf('.');
        return point < 0 ? 0 : Math.Min(15, text.Length - point - 1);
    }

    /// <summary>Whether a text is a number with a decimal comma, such as 1,5 or 1.234,56.</summary>
    public static bool HasDecimalComma(ReadOnlySpan<char> text)
    {
        int comma = text.LastIndexOf(',');
        return comma > 0 && comma < text.Length - 1 && char.IsAsciiDigit(text[comma - 1])
            && IsDigits(text[(comma + 1)..], allowPoints: false) && IsDigits(text[..comma].TrimStart("+-"), allowPoints: true);
    }

    private static bool IsDigits(ReadOnlySpan<char> text, bool allowPoints)
    {
        foreach (char c in text)
            if (!char.IsAsciiDigit(c) && !(allowPoints && c == '.')) return false;
        return text.Length > 0;
    }
}
