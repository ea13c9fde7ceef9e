using EquivLab.Data;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// Codes tables so that "is this category", "is at least this number" and "is missing" are all ranges of whole numbers.
/// The released table's values have odd codes in their order; numbers between two of them have the even code between.
/// </summary>
internal sealed class PredicateSpace
{
    private const int Missing = -1, Unseen = -2;

    private readonly Table _released;
    private readonly double[][] _numbers;

    /// <param name="released">The table that predicates are made from.</param>
    public PredicateSpace(Table released)
    {
        _released = released;
        _numbers = [.. released.Columns.Select(column => column is NumericColumn numeric ? Distinct(numeric.Values) : [])];
        Codes = Code(released);
        Medians = [.. released.Columns.Select((column, c) => column is NumericColumn ? Median(Codes[c]) : 0)];
    }

    /// <summary>The released table's codes, one array a column.</summary>
    public int[][] Codes { get; }

    /// <summary>The median code of each numeric column.</summary>
    public int[] Medians { get; }

    /// <summary>Whether a column has an order.</summary>
    public bool IsNumeric(int column) => _released.Columns[column] is NumericColumn;

    /// <summary>The codes of another table, one array a column; columns are found by name.</summary>
    public int[][] Code(Table table)
    {
        var codes = new int[_numbers.Length][];
        Parallel.For(0, codes.Length, c => codes[c] = Code(_released.Columns[c], _numbers[c], table[_released.Columns[c].Name]));
        return codes;
    }

    /// <summary>What a code says of its column: the category, the missing value, or one of the number's three relations.</summary>
    /// <param name="column">The column.</param>
    /// <param name="code">A code of the released table.</param>
    /// <param name="sign">For numbers: 1 is at least, −1 at most, 0 exactly.</param>
    public Condition Says(int column, int code, int sign) =>
        code == Missing || sign == 0 || !IsNumeric(column) ? new Condition(column, code, code)
        : sign > 0 ? new Condition(column, code, int.MaxValue) : new Condition(column, 0, code);

    private static int[] Code(Column released, double[] numbers, Column column)
    {
        var codes = new int[column.Count];
        if (column is NumericColumn numeric)
        {
            ReadOnlySpan<double> values = numeric.Values;
            for (int i = 0; i < codes.Length; i++)
            {
                int found = double.IsNaN(values[i]) ? 0 : Array.BinarySearch(numbers, values[i] + 0.0);
                codes[i] = double.IsNaN(values[i]) ? Missing : found >= 0 ? 2 * found + 1 : 2 * ~found;
            }

            return codes;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string category in ((CategoricalColumn)released).Categories) known.TryAdd(category, 2 * known.Count + 1);
        var categorical = (CategoricalColumn)column;
        int[] map = [.. categorical.Categories.Select(category => known.GetValueOrDefault(category, Unseen))];
        for (int i = 0; i < codes.Length; i++) codes[i] = categorical.Codes[i] < 0 ? Missing : map[categorical.Codes[i]];
        return codes;
    }

    private static double[] Distinct(ReadOnlySpan<double> values)
    {
        var sorted = new SortedSet<double>();
        foreach (double value in values)
            if (!double.IsNaN(value)) sorted.Add(value + 0.0);
        return [.. sorted];
    }

    private static int Median(int[] codes)
    {
        int[] present = Array.FindAll(codes, code => code >= 0);
        Array.Sort(present);
        return present.Length == 0 ? 0 : present[present.Length / 2];
    }
}
