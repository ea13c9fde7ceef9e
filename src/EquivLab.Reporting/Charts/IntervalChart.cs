using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>One line of a forest plot.</summary>
/// <param name="Label">What stands beside it, already safe as plotly.js text.</param>
/// <param name="Centre">The estimate, in the unit of the axis; NaN draws the label alone.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Verdict">The verdict, drawn as shape and colour.</param>
/// <param name="Hover">What the pointer shows, lines that are already safe.</param>
internal sealed record IntervalLine(string Label, double Centre, double Low, double High, EquivalenceVerdict Verdict, string Hover)
{
    /// <summary>Whether it is for comparison only: drawn small, without a verdict, and without a say in how far the axis reaches.</summary>
    public bool IsAside { get; init; }
}

/// <summary>Estimates with their intervals, one below the other, over bands of margins.</summary>
internal static class IntervalChart
{
    /// <summary>How much closer lines aside stand than others.</summary>
    public const double AsideStep = 0.65;

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
        double[] drawn = [.. lines.Where(l => !l.IsAside).SelectMany(l => new[] { l.Low, l.High, l.Centre }).Where(double.IsFinite)];
        double margin = bands[0].Margin;
        double right = Math.Min(farthest, (isOneSided ? drawn : drawn.Select(Math.Abs)).Append(margin).Max() * 1.12);
        double left = isOneSided ? Math.Max(-farthest, drawn.Append(-margin / 2).Min() * 1.12) : -right;
        double Within(double value) => double.IsFinite(value) ? Math.Clamp(value, left, right) : value;
        double[] y = Places(lines);
        (IntervalLine Line, double Y)[] judged = [.. lines.Zip(y).Where(l => !l.First.IsAside)], aside = [.. lines.Zip(y).Where(l => l.First.IsAside)];
        string Mark(double centre) => centre > right ? "triangle-right-open" : centre < left ? "triangle-left-open" : "square-open";
        var traces = new List<Trace>
        {
            Trace(judged, Within, "--ink", Plot.Object(
                ("size", 10),
                ("color", judged.Select(l => "--" + Light.Of(l.Line.Verdict).Style).ToArray()),
                ("symbol", judged.Select(l => Symbol(l.Line.Verdict)).ToArray()),
                ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
        };
        if (aside.Length > 0)
            traces.Add(Trace(aside, Within, "--muted", Plot.Object(("size", 8), ("color", "--muted"), ("symbol", aside.Select(l => Mark(l.Line.Centre)).ToArray()))));
        return Plot.Chart(traces, height,
            ("xaxis", Plot.Axis(axis, ("range", new[] { left, right }), ("tickangle", 0), ("ticksuffix", suffix))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", lines.Select(l => l.Label).ToArray()),
                ("range", new[] { y.LastOrDefault(-1) + 0.6, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 13))))),
            ("shapes", bands.Select(b => Band(isOneSided ? left : -b.Margin, b.Margin, b.Colour)).Append(Zero()).ToArray()));
    }

    /// <summary>How much lower than the line before it each line stands, summed: those aside are closer.</summary>
    private static double[] Places(IReadOnlyList<IntervalLine> lines)
    {
        var places = new double[lines.Count];
        for (int i = 1; i < places.Length; i++) places[i] = Math.Round(places[i - 1] + (lines[i].IsAside ? AsideStep : 1), 2);
        return places;
    }

    private static Trace Trace((IntervalLine Line, double Y)[] lines, Func<double, double> within, string colour, DynamicObj.DynamicObj marker) => Plot.Trace("scatter",
        ("mode", "markers"), ("x", lines.Select(l => Plot.Number(within(l.Line.Centre))).ToArray()), ("y", lines.Select(l => l.Y).ToArray()), ("cliponaxis", false),
        ("error_x", Plot.Object(
            ("type", "data"), ("symmetric", false), ("thickness", 2), ("width", 5), ("color", colour),
            ("array", lines.Select(l => Plot.Number(within(l.Line.High) - within(l.Line.Centre))).ToArray()),
            ("arrayminus", lines.Select(l => Plot.Number(within(l.Line.Centre) - within(l.Line.Low))).ToArray()))),
        ("marker", marker),
        ("customdata", lines.Select(l => l.Line.Hover).ToArray()), ("hovertemplate", "%{customdata}<extra></extra>"));

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
