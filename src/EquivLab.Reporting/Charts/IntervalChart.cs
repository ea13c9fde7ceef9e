using EquivLab.Equivalence;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>One line of a forest plot.</summary>
/// <param name="Label">What stands beside it, already safe as plotly.js text.</param>
/// <param name="Centre">The estimate, in the unit of the axis; NaN draws the label alone.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Verdict">The verdict, drawn as shape and colour.</param>
/// <param name="Hover">What the pointer shows, lines that are already safe.</param>
internal sealed record IntervalLine(string Label, double Centre, double Low, double High, EquivalenceVerdict Verdict, string Hover);

/// <summary>Estimates with their intervals, one below the other, over bands of margins.</summary>
internal static class IntervalChart
{
    /// <summary>The chart.</summary>
    /// <param name="lines">The lines from the top.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="axis">The title of the axis.</param>
    /// <param name="suffix">What follows each number on the axis.</param>
    /// <param name="farthest">Nothing is drawn beyond this; marks that would be stand on it.</param>
    /// <param name="isOneSided">
    /// Whether only a loss counts: a band then ends on that side alone, and of an interval only the end that decides is
    /// drawn, the lower one where a loss is shown.
    /// </param>
    /// <param name="bands">Half the width and the colour of each band, the widest first.</param>
    public static GenericChart Of(
        IReadOnlyList<IntervalLine> lines, int height, string axis, string suffix, double farthest, bool isOneSided, params (double Margin, string Colour)[] bands)
    {
        if (isOneSided) lines = [.. lines.Select(l => l.Verdict == EquivalenceVerdict.Different ? l with { High = l.Centre } : l with { Low = l.Centre })];
        double[] drawn = [.. lines.SelectMany(l => new[] { l.Low, l.High, l.Centre }).Where(double.IsFinite)];
        double margin = bands[0].Margin;
        double right = Math.Min(farthest, (isOneSided ? drawn : drawn.Select(Math.Abs)).Append(margin).Max() * 1.12);
        double left = isOneSided ? Math.Max(-farthest, drawn.Append(-margin / 2).Min() * 1.12) : -right;
        double Within(double value) => double.IsFinite(value) ? Math.Clamp(value, left, right) : value;
        int[] y = [.. Enumerable.Range(0, lines.Count)];
        var trace = Plot.Trace("scatter",
            ("mode", "markers"), ("x", lines.Select(l => Plot.Number(Within(l.Centre))).ToArray()), ("y", y), ("cliponaxis", false),
            ("error_x", Plot.Object(
                ("type", "data"), ("symmetric", false), ("thickness", 2), ("width", 5), ("color", "--ink"),
                ("array", lines.Select(l => Plot.Number(Within(l.High) - Within(l.Centre))).ToArray()),
                ("arrayminus", lines.Select(l => Plot.Number(Within(l.Centre) - Within(l.Low))).ToArray()))),
            ("marker", Plot.Object(
                ("size", 10),
                ("color", lines.Select(l => "--" + Light.Of(l.Verdict).Style).ToArray()),
                ("symbol", lines.Select(l => Symbol(l.Verdict)).ToArray()),
                ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
            ("customdata", lines.Select(l => l.Hover).ToArray()), ("hovertemplate", "%{customdata}<extra></extra>"));
        return Plot.Chart([trace], height,
            ("xaxis", Plot.Axis(axis, ("range", new[] { left, right }), ("tickangle", 0), ("ticksuffix", suffix))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", lines.Select(l => l.Label).ToArray()),
                ("range", new[] { lines.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 13))))),
            ("shapes", bands.Select(b => Band(isOneSided ? left : -b.Margin, b.Margin, b.Colour)).Append(Zero()).ToArray()));
    }

    private static DynamicObj.DynamicObj Band(double from, double to, string colour) => Plot.Object(
        ("type", "rect"), ("layer", "below"), ("xref", "x"), ("yref", "paper"), ("x0", from), ("x1", to), ("y0", 0), ("y1", 1),
        ("fillcolor", colour), ("line", Plot.Object(("width", 0))));

    private static DynamicObj.DynamicObj Zero() => Plot.Object(
        ("type", "line"), ("layer", "below"), ("xref", "x"), ("yref", "paper"), ("x0", 0), ("x1", 0), ("y0", 0), ("y1", 1),
        ("line", Plot.Object(("width", 1.5), ("color", "--axis"))));

    private static string Symbol(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => "circle",
        EquivalenceVerdict.Different => "x",
        _ => "diamond",
    };
}
