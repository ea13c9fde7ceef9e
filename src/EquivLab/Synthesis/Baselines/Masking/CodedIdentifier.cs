using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>
/// A quasi-identifier as codes in an order that can be cut: numbers by size behind the missing, which are code 0;
/// categories by frequency, missing being one.
/// </summary>
internal sealed class CodedIdentifier
{
    private readonly Column _column;
    private readonly int[] _codes;
    private readonly double[]? _values;
    private readonly int[]? _categories;

    private CodedIdentifier(Column column, int[] codes, double[]? values, int[]? categories)
    {
        _column = column;
        _codes = codes;
        _values = values;
        _categories = categories;
    }

    /// <summary>One code a row.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    public static CodedIdentifier Of(Column column) => column is NumericColumn numbers ? Numbers(numbers) : Categories((CategoricalColumn)column);

    /// <summary>
    /// How far a group spreads, as a share of the whole column: the range of its numbers, the number of its categories.
    /// Numbers beside missing ones spread all the way; equal values not at all.
    /// </summary>
    public double Width(ReadOnlySpan<int> rows)
    {
        int low = int.MaxValue, high = 0;
        foreach (int row in rows) (low, high) = (Math.Min(low, _codes[row]), Math.Max(high, _codes[row]));
        if (low == high) return 0;
        // Halves, since the range of the largest numbers is itself no number.
        if (_values is not null) return low == 0 ? 1 : (_values[high] / 2 - _values[low] / 2) / (_values[^1] / 2 - _values[1] / 2);
        var seen = new bool[_categories!.Length];
        int distinct = 0;
        foreach (int row in rows)
        {
            if (seen[_codes[row]]) continue;
            seen[_codes[row]] = true;
            distinct++;
        }

        return (double)distinct / seen.Length;
    }

    /// <summary>The code that stands for a group: the lower median of the numbers, or missing where most are; the most frequent category.</summary>
    /// <param name="sorted">The codes of the group, ascending.</param>
    public int Representative(ReadOnlySpan<int> sorted)
    {
        if (_values is not null)
        {
            int missing = 0;
            while (missing < sorted.Length && sorted[missing] == 0) missing++;
            int known = sorted.Length - missing;
            return missing > known ? 0 : sorted[missing + (known - 1) / 2];
        }

        int best = sorted[0], most = 0;
        for (int start = 0, i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[start]) continue;
            if (i - start > most) (best, most) = (sorted[start], i - start);
            start = i;
        }

        return best;
    }

    /// <summary>The column with the values of other codes.</summary>
    public Column Decode(int[] codes) => _values is not null
        ? new NumericColumn(_column.Schema, Array.ConvertAll(codes, c => _values[c]))
        : new CategoricalColumn(_column.Schema, Array.ConvertAll(codes, c => _categories![c]), [.. ((CategoricalColumn)_column).Categories]);

    private static CodedIdentifier Numbers(NumericColumn column)
    {
        double[] known = [.. new SortedSet<double>(Array.FindAll(column.Values.ToArray(), v => !double.IsNaN(v)))];
        var codes = new int[column.Count];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = double.IsNaN(column.Values[i]) ? 0 : Array.BinarySearch(known, column.Values[i]) + 1;
        return new CodedIdentifier(column, codes, [double.NaN, .. known], null);
    }

    private static CodedIdentifier Categories(CategoricalColumn column)
    {
        var counts = new int[column.Categories.Count + 1];
        foreach (int code in column.Codes) counts[code + 1]++;
        string Name(int code) => code < 0 ? "" : column.Categories[code];
        // Equal counts go by name, not by code, which depends on the order of the rows in the file.
        int[] order = [.. Enumerable.Range(-1, counts.Length).OrderByDescending(c => counts[c + 1]).ThenBy(Name, StringComparer.Ordinal)];
        var rank = new int[order.Length];
        for (int r = 0; r < order.Length; r++) rank[order[r] + 1] = r;
        return new CodedIdentifier(column, Array.ConvertAll(column.Codes.ToArray(), c => rank[c + 1]), null, order);
    }
}
