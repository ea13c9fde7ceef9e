using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>A square of columns by columns, coloured by one figure of each pair.</summary>
internal static class PairHeatMap
{
    // More names than this lie on each other; the others are told on hover.
    private const int MaxLabels = 36;

    /// <summary>The figure.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="title">What the colour says.</param>
    /// <param name="value">The figure of a pair.</param>
    /// <param name="top">The value of the darkest colour, so that maps can be compared.</param>
    public static Figure Of(IReadOnlyList<PairFidelity> pairs, string title, Func<PairFidelity, double> value, double top)
    {
        string[] names = [.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct()];
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i);
        double?[][] z = [.. names.Select(_ => new double?[names.Length])];
        foreach (PairFidelity pair in pairs)
        {
            // Both triangles are filled: a reader looks along one row to judge one column.
            z[index[pair.A]][index[pair.B]] = z[index[pair.B]][index[pair.A]] = Plot.Number(value(pair));
        }

        int height = Math.Clamp(170 + (24 * names.Length), 300, 900);
        string[] places = [.. names.Select(Plot.Label)];
        int every = (names.Length + MaxLabels - 1) / MaxLabels;
        string[] ticks = [.. places.Where((_, i) => i % every == 0)];
        string[] labels = [.. names.Where((_, i) => i % every == 0).Select(n => Plot.Short(n, 16))];
        var trace = Plot.Trace("heatmap",
            ("x", places), ("y", places), ("z", z), ("zmin", 0), ("zmax", top), ("xgap", 1), ("ygap", 1), ("hoverongaps", false),
            ("hovertemplate", "%{y} × %{x}<br>%{z:.3f}<extra></extra>"),
            ("colorscale", new object[] { new object[] { 0, "--heat-low" }, new object[] { 0.5, "--heat-mid" }, new object[] { 1, "--heat-high" } }),
            ("colorbar", Plot.Object(("thickness", 12), ("outlinewidth", 0), ("len", 1), ("nticks", 5), ("tickfont", Plot.Object(("color", "--muted"), ("size", 12))))));
        var chart = Plot.Chart([trace], height,
            ("xaxis", Plot.Axis(null, ("type", "category"), ("tickvals", ticks), ("ticktext", labels), ("tickangle", -60), ("showgrid", false))),
            ("yaxis", Plot.Axis(null, ("type", "category"), ("tickvals", ticks), ("ticktext", labels), ("autorange", "reversed"), ("showgrid", false))));
        PairFidelity most = pairs.MaxBy(value)!;
        return new Figure(chart, height,
            $"Heat map: {title} of {pairs.Count} pairs of columns. The largest is {Numbers.Plain(value(most))}, of {most.A} and {most.B}.")
        { MinWidth = Math.Min(230 + (24 * names.Length), 900) };
    }
}
