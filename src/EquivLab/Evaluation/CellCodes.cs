using EquivLab.Data;

namespace EquivLab.Evaluation;

/// <summary>
/// Cells for comparing distributions of a column: numbers are cut at the train set's deciles, categories keep the train
/// set's 30 most frequent and one cell for the rest, missing is a cell. The last cell takes what the train set never had.
/// </summary>
internal sealed class CellCodes
{
    private const int NumericCells = 10;
    private const int MostCategories = 30;

    private readonly double[]? _edges;
    private readonly Dictionary<string, int>? _categories;

    private CellCodes(double[]? edges, Dictionary<string, int>? categories)
    {
        _edges = edges;
        _categories = categories;
        Count = (edges?.Length ?? categories!.Count) + 3;
    }

    /// <summary>The number of cells.</summary>
    public int Count { get; }

    public static CellCodes Fit(Column train)
    {
        if (train is NumericColumn numeric)
        {
            double[] sorted = Array.FindAll(numeric.Values.ToArray(), v => !double.IsNaN(v));
            Array.Sort(sorted);
            double[] edges = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, NumericCells - 1).Select(i => sorted[i * sorted.Length / NumericCells]).Distinct()];
            return new CellCodes(edges, null);
        }

        var categorical = (CategoricalColumn)train;
        var counts = new int[categorical.Categories.Count];
        foreach (int code in categorical.Codes)
            if (code >= 0) counts[code]++;
        var kept = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int c in Enumerable.Range(0, counts.Length).OrderByDescending(c => counts[c]).Take(MostCategories))
            kept.Add(categorical.Categories[c], kept.Count);
        return new CellCodes(null, kept);
    }

    /// <summary>The cell of each row.</summary>
    public int[] Encode(Column column)
    {
        int missing = Count - 1, rest = Count - 2;
        var cells = new int[column.Count];
        if (column is NumericColumn numeric)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                double value = numeric.Values[i];
                int at = double.IsNaN(value) ? 0 : Array.BinarySearch(_edges!, value);
                // A value on an edge begins the next cell.
                cells[i] = double.IsNaN(value) ? missing : at < 0 ? ~at : at + 1;
            }

            return cells;
        }

        var categorical = (CategoricalColumn)column;
        int[] map = [.. categorical.Categories.Select(c => _categories!.GetValueOrDefault(c, rest))];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = categorical.Codes[i] < 0 ? missing : map[categorical.Codes[i]];
        return cells;
    }
}
