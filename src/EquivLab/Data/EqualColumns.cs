namespace EquivLab.Data;

/// <summary>Finds columns that hold the same values in every row: drawn one after the other, they would differ in many synthetic rows.</summary>
internal static class EqualColumns
{
    /// <summary>A sentence for each column that repeats one before it, unless both are constant.</summary>
    /// <param name="table">The train set.</param>
    public static IEnumerable<string> Warnings(Table table)
    {
        var seen = new Dictionary<int, List<Column>>();
        foreach (Column column in table.Columns)
        {
            if (IsConstant(column)) continue;
            int hash = Hash(column);
            if (!seen.TryGetValue(hash, out List<Column>? alike)) seen.Add(hash, alike = []);
            if (alike.Find(other => AreEqual(other, column)) is { } first)
                yield return $"Columns '{first.Name}' and '{column.Name}' hold the same values in every row, which synthetic rows need not; leave one out with --leave-out and copy the other in its place.";
            else alike.Add(column);
        }
    }

    private static bool IsConstant(Column column) => column is NumericColumn numeric
        ? numeric.Values.Length < 2 || numeric.Values[1..].IndexOfAnyExcept(numeric.Values[0]) < 0
        : ((CategoricalColumn)column).Codes is var codes && (codes.Length < 2 || codes[1..].IndexOfAnyExcept(codes[0]) < 0);

    private static int Hash(Column column)
    {
        var hash = new HashCode();
        if (column is NumericColumn numeric)
            foreach (double value in numeric.Values) hash.Add(value);
        else
            for (int row = 0; row < column.Count; row++) hash.Add(((CategoricalColumn)column)[row]);
        return hash.ToHashCode();
    }

    private static bool AreEqual(Column a, Column b)
    {
        if (a is NumericColumn first && b is NumericColumn second) return first.Values.SequenceEqual(second.Values);
        return a is CategoricalColumn some && b is CategoricalColumn other && Enumerable.Range(0, some.Count).All(row => some[row] == other[row]);
    }
}
