using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>Rows on the plane of the first two principal components, as cells coloured by their share of the rows.</summary>
internal static class ProjectionChart
{
    private const int Height = 320;

    /// <summary>The share of the rows in each cell. The colour follows its root, or the sparse cells around the middle would all look empty.</summary>
    /// <param name="projection">The cells.</param>
    /// <param name="what">Which rows.</param>
    /// <param name="share">Their share in a cell; null where it is not told.</param>
    public static Figure Of(ProjectionResult projection, string what, Func<ProjectionCell, double?> share)
    {
        double top = Math.Sqrt(Math.Max(1e-4, projection.Cells.Max(c => Math.Max(c.Real ?? 0, c.Synthetic ?? 0))));
        double[] ticks = [0, top / 3, 2 * top / 3, top];
        ProjectionCell? fullest = projection.Cells.Where(c => share(c) is not null).MaxBy(share);
        return Draw(projection, c => share(c) is double s ? Math.Sqrt(s) : null, c => Numbers.Percent(share(c) ?? 0, 2),
            [("zmin", 0), ("zmax", top), ("colorscale", Scale("--heat-low", "--heat-mid", "--heat-high")),
            ("colorbar", Bar(("tickvals", ticks), ("ticktext", ticks.Select(t => Numbers.Percent(t * t, 2)).ToArray())))],
            $"Map of {what} rows on two principal components, in {projection.Cells.Count(c => share(c) is not null)} cells of at least ten rows."
            + (fullest is null ? "" : $" The fullest holds {Numbers.Percent(share(fullest) ?? 0, 2)} of them."));
    }

    /// <summary>The share of synthetic less that of hold-out rows in each cell, in points, of cells that hold ten of either.</summary>
    public static Figure Difference(ProjectionResult projection)
    {
        // Fewer than ten rows of a short table may be a large share of it: without both counts there is no difference to tell.
        double? Gap(ProjectionCell c) => c.Synthetic - c.Real;
        ProjectionCell[] told = [.. projection.Cells.Where(c => Gap(c) is not null)];
        double highest = told.Select(c => Gap(c)!.Value).DefaultIfEmpty(0).Max(), lowest = told.Select(c => Gap(c)!.Value).DefaultIfEmpty(0).Min();
        double top = Math.Max(1e-3, 100 * Math.Max(highest, -lowest));
        return Draw(projection, c => 100 * Gap(c), c => Numbers.Signed(100 * (Gap(c) ?? 0), 2) + " points",
            [("zmin", -top), ("zmax", top), ("colorscale", Scale("--real", "--heat-low", "--synthetic-line")), ("colorbar", Bar(("nticks", 5)))],
            $"Map of the difference, synthetic less real. The largest excess of synthetic rows in a cell is {Numbers.Signed(100 * highest, 2)} points, the largest lack {Numbers.Signed(100 * lowest, 2)} points.");
    }

    private static Figure Draw(
        ProjectionResult projection, Func<ProjectionCell, double?> colour, Func<ProjectionCell, string> hover, ReadOnlySpan<(string, object?)> scale, string description)
    {
        ProjectionAxis across = projection.Axes[0], up = projection.Axes[1];
        double?[][] z = [.. Enumerable.Range(0, up.Cells).Select(_ => new double?[across.Cells])];
        string[][] text = [.. Enumerable.Range(0, up.Cells).Select(_ => Enumerable.Repeat("", across.Cells).ToArray())];
        foreach (ProjectionCell cell in projection.Cells)
        {
            z[cell.Y][cell.X] = colour(cell) is double value ? Plot.Number(value) : null;
            text[cell.Y][cell.X] = hover(cell);
        }

        double?[] Middles(ProjectionAxis axis) => [.. Enumerable.Range(0, axis.Cells).Select(i => Plot.Number(axis.Start + ((i + 0.5) * axis.Step)))];
        Trace trace = Plot.Trace("heatmap", [("x", Middles(across)), ("y", Middles(up)), ("z", z), ("text", text), ("hoverongaps", false), ("hovertemplate", "%{text}<extra></extra>"), .. scale]);
        var chart = Plot.Chart([trace], Height,
            ("xaxis", Axis(across, "Component 1")), ("yaxis", Axis(up, "Component 2")));
        return new Figure(chart, Height, description);
    }

    // The same frame for all maps, so that they can be compared.
    private static DynamicObj.DynamicObj Axis(ProjectionAxis axis, string name) => Plot.Axis(
        $"{name} ({Numbers.Percent(axis.Explained)} of the variance)", ("range", new[] { Plot.Number(axis.Start), Plot.Number(axis.Start + (axis.Cells * axis.Step)) }), ("nticks", 6), ("tickangle", 0));

    private static object[] Scale(string low, string middle, string high) => [new object[] { 0, low }, new object[] { 0.5, middle }, new object[] { 1, high }];

    private static DynamicObj.DynamicObj Bar(params ReadOnlySpan<(string Name, object? Value)> ticks) => Plot.Object(
        [("thickness", 10), ("outlinewidth", 0), ("len", 1), ("tickfont", Plot.Object(("color", "--muted"), ("size", 11))), .. ticks]);
}
