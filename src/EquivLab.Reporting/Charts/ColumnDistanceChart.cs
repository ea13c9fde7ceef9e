using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>The distance of each column as a bar, with a mark where chance alone would put it.</summary>
internal static class ColumnDistanceChart
{
    /// <summary>The figure, the farthest column on top.</summary>
    /// <param name="columns">Columns in the order they are drawn.</param>
    public static Figure Of(IReadOnlyList<ColumnFidelity> columns)
    {
        ColumnFidelity worst = columns[0];
        return ChanceBarChart.Of([.. columns.Select(c => new ChanceBar(c.Name, c.Value, c.Reference))], "Distance (0 = same, 1 = disjoint)", "distance",
            $"Bar chart of the distance of {columns.Count} columns. The farthest is {worst.Name} at {Numbers.Plain(worst.Value)}, where chance alone gives {Numbers.Plain(worst.Reference)}.");
    }
}
