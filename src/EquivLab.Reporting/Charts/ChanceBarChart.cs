namespace EquivLab.Reporting.Charts;

/// <summary>Horizontal bars, each with a mark where chance alone would put it.</summary>
internal static class ChanceBarChart
{
    /// <summary>The figure.</summary>
    /// <param name="rows">The bars from the top.</param>
    /// <param name="axis">What their length says.</param>
    /// <param name="what">The same in a word, for the hover.</param>
    /// <param name="description">What the chart shows, in words.</param>
    /// <param name="step">The height of a row in pixels.</param>
    public static Figure Of(IReadOnlyList<ChanceBar> rows, string axis, string what, string description, int step = 26)
    {
        int height = 72 + (step * rows.Count);
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
            ("xaxis", Plot.Axis(axis, ("rangemode", "tozero"), ("tickangle", 0), ("zeroline", rows.Any(r => r.Value < 0 || r.Reference < 0)), ("zerolinecolor", "--axis"))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", rows.Select(r => r.Tick).ToArray()),
                ("range", new[] { rows.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 12))))));
        return new Figure(chart, height, description);
    }
}
