namespace EquivLab.Reporting.Charts;

/// <summary>Horizontal bars, each with a mark where chance alone would put it.</summary>
internal static class ChanceBarChart
{
    /// <summary>The figure.</summary>
    /// <param name="rows">The bars from the top.</param>
    /// <param name="axis">What their length says.</param>
    /// <param name="what">The same in a word, for the hover.</param>
    /// <param name="description">What the chart shows, in words.</param>
    /// <param name="length">The longest name that is not cut.</param>
    public static Figure Of(IReadOnlyList<ChanceBar> rows, string axis, string what, string description, int length = 22)
    {
        int height = 72 + (26 * rows.Count);
        int[] y = [.. Enumerable.Range(0, rows.Count)];
        string[] names = [.. rows.Select(r => Plot.Label(r.Name))];
        var bars = Plot.Trace("bar",
            ("orientation", "h"), ("x", rows.Select(r => Plot.Number(r.Value)).ToArray()), ("y", y), ("width", 0.62),
            ("marker", Plot.Object(("color", "--synthetic"), ("line", Plot.Object(("width", 1), ("color", "--synthetic-edge"))))),
            ("customdata", names), ("hovertemplate", $"%{{customdata}}<br>{what} %{{x:.4f}}<extra></extra>"));
        var chance = Plot.Trace("scatter",
            ("mode", "markers"), ("x", rows.Select(r => Plot.Number(r.Reference)).ToArray()), ("y", y),
            ("marker", Plot.Object(("symbol", "line-ns"), ("size", 18), ("color", "--real"), ("line", Plot.Object(("width", 3), ("color", "--real"))))),
            ("customdata", names), ("hovertemplate", "%{customdata}<br>chance alone %{x:.4f}<extra></extra>"));
        var chart = Plot.Chart([bars, chance], height,
            ("xaxis", Plot.Axis(axis, ("rangemode", "tozero"), ("tickangle", 0), ("zeroline", true), ("zerolinecolor", "--axis"))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", rows.Select(r => Plot.Short(r.Name, length)).ToArray()),
                ("range", new[] { rows.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 12))))));
        return new Figure(chart, height, description);
    }
}
