using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>
/// The known targets of a table: the truth that predictions are scored against. The arrays are parallel to
/// <see cref="Rows"/>, and predictions on a hold-out are too.
/// </summary>
/// <param name="Rows">The row numbers in the table, ascending.</param>
/// <param name="Classes">The class index of each row (1 is the positive class of a binary task); empty for regression.</param>
/// <param name="Values">The value of each row; empty for classification.</param>
public sealed record TargetValues(int[] Rows, int[] Classes, double[] Values)
{
    internal static TargetValues FromNumbers(NumericColumn column)
    {
        var rows = new List<int>(column.Count);
        for (int row = 0; row < column.Count; row++)
            if (double.IsFinite(column.Values[row])) rows.Add(row);
        return new TargetValues([.. rows], [], [.. rows.Select(row => column.Values[row])]);
    }

    internal static TargetValues FromLabels(CategoricalColumn column, IReadOnlyList<string> classes)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < classes.Count; i++) index[classes[i]] = i;
        int[] classOfCode = [.. column.Categories.Select(category => index.GetValueOrDefault(category, -1))];

        var rows = new List<int>(column.Count);
        var labels = new List<int>(column.Count);
        for (int row = 0; row < column.Count; row++)
        {
            int code = column.Codes[row];
            if (code < 0 || classOfCode[code] < 0) continue;
            rows.Add(row);
            labels.Add(classOfCode[code]);
        }
        return new TargetValues([.. rows], [.. labels], []);
    }
}
