namespace EquivLab.Reporting.Charts;

/// <summary>Shares of real and of synthetic rows, as a wide pale bar with a narrow bar inside it, one pair below the other.</summary>
internal static class ShareChart
{
    /// <summary>More pairs than this are no picture any more.</summary>
    public const int MaxRows = 30;

    /// <summary>The figure.</summary>
    /// <param name="rows">Name, real share and synthetic share from the top.</param>
    /// <param name="axis">What the shares are of.</param>
    /// <param name="description">What the chart shows, in words.</param>
    public static Figure Of(IReadOnlyList<(string Name, double Real, double Synthetic)> rows, string axis, string description)
    {
        int height = 72 + (28 * rows.Count);
        int[] y = [.. Enumerable.Range(0, rows.Count)];
        string[] names = [.. rows.Select(r => Plot.Label(r.Name))];
        Plotly.NET.Trace Bars(string name, Func<(string Name, double Real, double Synthetic), double> share, double width, string colour, string edge) => Plot.Trace("bar",
            ("orientation", "h"), ("x", rows.Select(r => Plot.Number(100 * share(r))).ToArray()), ("y", y), ("width", width),
            ("marker", Plot.Object(("color", colour), ("line", Plot.Object(("width", 1), ("color", edge))))),
            ("customdata", names), ("hovertemplate", $"%{{customdata}}<br>{name} %{{x:.3f}} %<extra></extra>"));
        var chart = Plot.Chart(
            [Bars("real", r => r.Real, 0.8, "--real-pale", "--real"), Bars("synthetic", r => r.Synthetic, 0.36, "--synthetic", "--synthetic-edge")],
            height, ("barmode", "overlay"),
            ("xaxis", Plot.Axis(axis, ("rangemode", "tozero"), ("ticksuffix", " %"), ("tickangle", 0), ("nticks", 5))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", rows.Select(r => Plot.Short(r.Name, 26)).ToArray()),
                ("range", new[] { rows.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 12))))));
        return new Figure(chart, height, description);
    }
}
