namespace EquivLab.Data;

/// <summary>Recognises columns whose values point at one person or thing.</summary>
internal static class IdentifyingColumn
{
    private const double NearlyAll = 0.9;

    /// <summary>Why a column of texts identifies, or null where it does not.</summary>
    /// <param name="texts">Distinct texts.</param>
    /// <param name="counts">How often each occurs; zero counts are ignored.</param>
    /// <param name="type">The type that the values alone suggest.</param>
    public static string? Reason(IReadOnlyList<string> texts, ReadOnlySpan<int> counts, ColumnType type)
    {
        int rows = 0, distinct = 0, emails = 0, cards = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            rows += counts[i];
            distinct++;
            if (IsEmail(texts[i])) emails++;
            else if (IsCardNumber(texts[i])) cards++;
        }

        if (distinct == 0) return null;
        if (emails * 2 > distinct) return "holds e-mail addresses";
        if (cards * 10 > distinct * 9) return "holds card numbers";
        bool discrete = type is ColumnType.Integer or ColumnType.Category or ColumnType.Text;
        if (discrete && rows > 1 && distinct == rows) return "has a different value in every row";
        // Numbers may be measurements, and are never kept verbatim; words would be.
        return type == ColumnType.Category && rows > 1 && distinct >= NearlyAll * rows ? "has a different value in nearly every row" : null;
    }

    private static bool IsEmail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>13 to 19 digits, spaces or hyphens between them, with a right Luhn check digit (ISO/IEC 7812-1, annex B).</summary>
    private static bool IsCardNumber(string text)
    {
        int digits = 0, sum = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            char c = text[i];
            if (c is ' ' or '-') continue;
            if (!char.IsAsciiDigit(c)) return false;
            int d = c - '0';
            if ((digits++ & 1) == 1) d = d > 4 ? 2 * d - 9 : 2 * d;
            sum += d;
        }

        return digits is >= 13 and <= 19 && sum % 10 == 0;
    }
}
