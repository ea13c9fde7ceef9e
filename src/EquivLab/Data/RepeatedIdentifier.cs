using System.Globalization;

namespace EquivLab.Data;

/// <summary>Recognises a column whose values name a person or thing that several rows are of.</summary>
internal static class RepeatedIdentifier
{
    private const int FewestValues = 20;

    /// <summary>An identifier has many values: on average at most so many rows each.</summary>
    private const int MostRowsEach = 50;

    /// <summary>With a smaller share of its rows in repeated values a column hardly ties rows together.</summary>
    private const double LeastRepeated = 0.05;

    /// <summary>A code as written by a register has at least so many digits in a row, after letters or a hyphen.</summary>
    private const int FewestDigits = 3;

    private static readonly string[] Keys = ["id", "ids", "uuid", "guid", "ssn", "mrn"];

    private static readonly string[] Persons =
    [
        "patient", "customer", "client", "person", "subject", "user", "member", "participant", "respondent", "employee", "student",
        "household", "account", "citizen", "guest", "donor", "borrower", "subscriber",
    ];

    /// <summary>Whether a column looks like one by its name or by how its values are written, and repeats.</summary>
    /// <param name="column">The column as read.</param>
    public static bool Is(RawColumn column)
    {
        int[] counts = new int[column.Texts.Length];
        foreach (int code in column.Codes)
            if (code >= 0) counts[code]++;
        int known = counts.Sum(), values = counts.Count(c => c > 0), repeated = counts.Where(c => c > 1).Sum();
        return values >= FewestValues && known <= (long)values * MostRowsEach && repeated >= LeastRepeated * known
            && known * 2 >= column.Codes.Length && (IsNamedSo(column.Name) || IsWrittenSo(column.Texts)) && !HasFractions(column.Texts);
    }

    /// <summary>Whether a word of the name is that of an identifier: <c>id</c>, <c>patient_id</c>, <c>customerId</c>, <c>USERID</c>.</summary>
    private static bool IsNamedSo(string name)
    {
        string[] words = [.. Words(name)];
        return words.Any(Keys.Contains) || (words.Length > 0 && (Persons.Contains(words[^1]) || words.Any(w => Persons.Any(p => Keys.Any(k => w == p + k)))));
    }

    private static IEnumerable<string> Words(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || !char.IsLetter(name[i]) || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!isEnd) continue;
            if (i > start) yield return name[start..i].ToLower(CultureInfo.InvariantCulture);
            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }
    }

    /// <summary>Whether nearly all texts are codes of one length such as <c>C-10422</c>.</summary>
    private static bool IsWrittenSo(string[] texts)
    {
        int codes = texts.Count(IsCode);
        return codes * 10 >= texts.Length * 9 && texts.Select(t => t.Length).CountBy(length => length).Max(l => l.Value) * 2 > texts.Length;
    }

    private static bool IsCode(string text)
    {
        int digits = text.Length - text.AsSpan().TrimEnd("0123456789").Length;
        ReadOnlySpan<char> front = text.AsSpan(0, text.Length - digits);
        return digits >= FewestDigits && front.Length is > 0 and <= 6 && char.IsLetter(front[0]) && !front.Contains(' ');
    }

    private static bool HasFractions(string[] texts) => texts.Any(t => NumberText.TryParse(t, out double value) && value != Math.Floor(value));
}
