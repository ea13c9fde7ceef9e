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
        int height = 72 + (26 * columns.Count);
        int[] y = [.. Enumerable.Range(0, columns.Count)];
        string[] names = [.. columns.Select(c => Plot.Label(c.Name))];
        var bars = Plot.Trace("bar",
            ("orientation", "h"), ("x", columns.Select(c => Plot.Number(c.Value)).ToArray()), ("y", y), ("width", 0.62),
            ("marker", Plot.Object(("color", "--synthetic"), ("line", Plot.Object(("width", 1), ("color", "--synthetic-edge"))))),
            ("customdata", names), ("hovertemplate", "%{customdata}<br>distance %{x:.4f}<extra></extra>"));
        var chance = Plot.Trace("scatter",
            ("mode", "markers"), ("x", columns.Select(c => Plot.Number(c.Reference)).ToArray()), ("y", y),
            ("marker", Plot.Object(("symbol", "line-ns"), ("size", 18), ("color", "--real"), ("line", Plot.Object(("width", 3), ("color", "--real"))))),
            ("customdata", names), ("hovertemplate", "%{customdata}<br>chance alone %{x:.4f}<extra></extra>"));
        var chart = Plot.Chart([bars, chance], height,
            ("xaxis", Plot.Axis("Distance (0 = same, 1 = disjoint)", ("rangemode", "tozero"), ("tickangle", 0))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", columns.Select(c => Plot.Short(c.Name)).ToArray()),
                ("range", new[] { columns.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 12))))));
        ColumnFidelity worst = columns[0];
        return new Figure(chart, height,
            $"Bar chart of the distance of {columns.Count} columns. The farthest is {worst.Name} at {Numbers.Plain(worst.Value)}, where chance alone gives {Numbers.Plain(worst.Reference)}.");
    }
}
