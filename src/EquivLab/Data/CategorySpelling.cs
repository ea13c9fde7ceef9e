using System.Globalization;
using System.Text;

namespace EquivLab.Data;

/// <summary>In what alone two spellings of a category differ.</summary>
internal enum SpellingDifference
{
    /// <summary>Basel, basel.</summary>
    Case,

    /// <summary>New York, New  York, NewYork.</summary>
    WhiteSpace,

    /// <summary>1, 1.0; 007, 7.</summary>
    Number,

    /// <summary>Never-married, never_married; &lt;=50K, &lt;=50K.; or more than one of the others.</summary>
    Several,
}

/// <summary>Finds the train set's category that another table's text means but for its spelling.</summary>
internal sealed class CategorySpelling
{
    private readonly Dictionary<string, string?> _joined, _separated;

    /// <param name="categories">The train set's categories.</param>
    public CategorySpelling(IReadOnlyList<string> categories)
    {
        _joined = Unique(categories, Joined);
        _separated = Unique(categories, Separated);
    }

    /// <summary>The only category that differs from a text in case, white space, punctuation, or the way that a number is written; or null.</summary>
    /// <param name="text">A text that is no category.</param>
    public string? Meant(string text) =>
        _joined.TryGetValue(Joined(text), out string? joined) ? joined : _separated.GetValueOrDefault(Separated(text));

    /// <summary>Whether another category differs from one only in that.</summary>
    public bool HasTwin(string category) => _joined[Joined(category)] is null || _separated[Separated(category)] is null;

    /// <summary>In what alone a category and another spelling of it differ.</summary>
    public static SpellingDifference Difference(string category, string text)
    {
        if (category.Equals(text, StringComparison.OrdinalIgnoreCase)) return SpellingDifference.Case;
        if (WithoutSpace(category) == WithoutSpace(text)) return SpellingDifference.WhiteSpace;
        if (Number(category) is { } number && number == Number(text)) return SpellingDifference.Number;
        return SpellingDifference.Several;
    }

    /// <summary>Each folded text with its category, or null where several categories have it.</summary>
    private static Dictionary<string, string?> Unique(IReadOnlyList<string> categories, Func<string, string> fold)
    {
        var unique = new Dictionary<string, string?>(categories.Count, StringComparer.Ordinal);
        foreach (string category in categories)
        {
            string folded = fold(category);
            unique[folded] = unique.ContainsKey(folded) ? null : category;
        }

        return unique;
    }

    private static string Joined(string text) => Number(text) ?? WithoutSpace(text).ToUpperInvariant();

    /// <summary>One hyphen for white space, underscores and hyphens between letters or digits; without quotes around it and a full stop at its end.</summary>
    private static string Separated(string text)
    {
        string plain = text.ToUpperInvariant().Trim(' ', '"', '\'').TrimEnd('.');
        if (Number(plain) is { } number) return number;
        var folded = new StringBuilder(plain.Length);
        for (int i = 0; i < plain.Length;)
        {
            int end = i;
            while (end < plain.Length && IsSeparator(plain[end])) end++;
            if (end == i)
            {
                folded.Append(plain[i++]);
                continue;
            }

            bool isBetween = i > 0 && end < plain.Length && char.IsLetterOrDigit(plain[i - 1]) && char.IsLetterOrDigit(plain[end]);
            if (isBetween) folded.Append('-');
            // A sign or a grade such as A- keeps its hyphen.
            else folded.Append(WithoutSpace(plain[i..end]));
            i = end;
        }

        return folded.ToString();
    }

    private static bool IsSeparator(char c) => c is '-' or '_' || char.IsWhiteSpace(c);

    private static string WithoutSpace(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    /// <summary>The shortest text of a number, of a code with leading zeros too; null where it is none.</summary>
    private static string? Number(string text)
    {
        string trimmed = text.Trim();
        string digits = trimmed.TrimStart('0');
        if (digits.Length is > 15 || !double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) return null;
        return (value + 0.0).ToString("R", CultureInfo.InvariantCulture);
    }
}
