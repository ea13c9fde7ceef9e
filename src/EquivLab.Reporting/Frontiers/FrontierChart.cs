using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Leaderboards;
using EquivLab.Reporting.Words;
using Plotly.NET;
using Figure = EquivLab.Reporting.Charts.Figure;

namespace EquivLab.Reporting.Frontiers;

/// <summary>
/// Loss against the strongest attack, a line along each ladder. Few points leak or lose so much that the rest would be a heap if
/// all were in scale: those stand at the edge, as arrows.
/// </summary>
internal static class FrontierChart
{
    private const int Height = 460;
    private const int MinWidth = 560;
    private const int LabelLength = 24;

    /// <summary>Beyond, a leak and a loss are large whatever their size: four times the tolerated leak, two tolerant margins.</summary>
    private const double MostAuc = 0.7, MostLoss = 0.1;

    /// <summary>The figure of one table.</summary>
    public static Figure Of(FrontierTable table, double tolerance)
    {
        (FrontierLine Line, FrontierStyle Style, Spot[] Spots)[] lines =
            [.. table.Lines.Select((line, i) => (line, FrontierStyle.Of(i), line.Points.Where(IsDrawn).Select(p => new Spot(line, p)).ToArray())).Where(l => l.Item3.Length > 0)];
        Spot[] all = [.. lines.SelectMany(l => l.Spots)];
        (double Low, double High) x = Range(all.Select(s => s.X).Concat([0.5, tolerance])), y = Range(all.Select(s => s.Y).Append(0));
        string[] labels = [.. lines.SelectMany(l => l.Spots.Select((_, i) => i == l.Spots.Length - 1 ? Plot.Short(l.Line.Name, LabelLength) : ""))];
        string[] places = LabelPlacement.Of(
            [.. all.Select((s, i) => new LabelPlacement.Point((s.X - x.Low) / (x.High - x.Low) * (MinWidth - 70), (y.High - s.Y) / (y.High - y.Low) * (Height - 70), labels[i].Length))],
            MinWidth - 70, Height - 70);
        var traces = new List<Trace>();
        int at = 0;
        foreach ((_, FrontierStyle style, Spot[] spots) in lines)
        {
            traces.Add(Line(spots, style, labels[at..(at + spots.Length)], places[at..(at + spots.Length)]));
            at += spots.Length;
        }

        var chart = Plot.Chart(traces, Height,
            ("xaxis", Plot.Axis("safer ←  AUC of the strongest attack  → leaks", ("range", new[] { x.Low, x.High }), ("tickangle", 0), ("tickformat", ".3~f"))),
            ("yaxis", Plot.Axis("better ←  mean loss in " + FrontierWords.MetricOf(table) + "  → worse", ("range", new[] { y.Low, y.High }), ("tickformat", ".3~f"))),
            ("shapes", new[]
            {
                Mark("--axis", "solid", ("xref", "paper"), ("yref", "y"), ("x0", 0), ("x1", 1), ("y0", 0), ("y1", 0)),
                Mark("--axis", "solid", ("xref", "x"), ("yref", "paper"), ("x0", 0.5), ("x1", 0.5), ("y0", 0), ("y1", 1)),
                Mark("--fail", "dash", ("xref", "x"), ("yref", "paper"), ("x0", tolerance), ("x1", tolerance), ("y0", 0), ("y1", 1)),
            }),
            ("annotations", new[]
            {
                Plot.Object(
                    ("text", "tolerance " + Numbers.Round(tolerance)), ("xref", "x"), ("yref", "paper"), ("x", tolerance), ("y", 1), ("xanchor", "left"), ("yanchor", "top"),
                    ("showarrow", false), ("font", Plot.Object(("color", "--muted"), ("size", 12)))),
            }));
        return new Figure(chart, Height,
            $"Scatter plot of the AUC of the strongest attack against the mean loss in {FrontierWords.MetricOf(table)} on {table.Name}, less is better in both; lines mark a guess, the tolerance of {Numbers.Round(tolerance)} and no loss. "
            + string.Join("; ", all.Select(s => s.Told)) + ".")
        { MinWidth = MinWidth };
    }

    /// <summary>Whether a point has a place.</summary>
    private static bool IsDrawn(FrontierPoint point) => point.Error is null && double.IsFinite(point.Loss) && double.IsFinite(point.Auc);

    private static Trace Line(Spot[] spots, FrontierStyle style, string[] labels, string[] places) => Plot.Trace("scatter",
        ("mode", "lines+markers+text"), ("x", spots.Select(s => Plot.Number(s.X)).ToArray()), ("y", spots.Select(s => Plot.Number(s.Y)).ToArray()), ("cliponaxis", false),
        ("line", Plot.Object(("color", "--" + style.Colour), ("width", 2), ("dash", style.Dash))),
        ("marker", Plot.Object(("color", "--" + style.Colour), ("size", 9), ("symbol", spots.Select(s => s.Symbol(style.Symbol)).ToArray()))),
        ("error_x", Plot.Object(
            ("type", "data"), ("symmetric", false), ("thickness", 0.75), ("width", 0), ("color", "--axis"),
            ("array", spots.Select(s => Plot.Number(s.IsInside ? Math.Min(s.Point.AucHigh, MostAuc) - s.X : 0)).ToArray()),
            ("arrayminus", spots.Select(s => Plot.Number(s.IsInside ? s.X - s.Point.AucLow : 0)).ToArray()))),
        ("text", labels), ("textposition", places), ("textfont", Plot.Object(("color", "--ink"), ("size", 12))),
        ("customdata", spots.Select(s => s.Hover).ToArray()), ("hovertemplate", "%{customdata}<extra></extra>"));

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double pad = Math.Max(0.005, (all.Max() - all.Min()) * 0.06);
        return (all.Min() - pad, all.Max() + pad);
    }

    private static DynamicObj.DynamicObj Mark(string colour, string dash, params ReadOnlySpan<(string Name, object? Value)> place) =>
        Plot.Object([("type", "line"), ("layer", "below"), ("line", Plot.Object(("width", 1.5), ("color", colour), ("dash", dash))), .. place]);

    /// <summary>A point and where it stands.</summary>
    private sealed record Spot(FrontierLine Line, FrontierPoint Point)
    {
        public double X => Math.Min(Point.Auc, MostAuc);

        public double Y => Math.Min(Point.Loss, MostLoss);

        /// <summary>Whether it stands where its figures say.</summary>
        public bool IsInside => Point.Auc <= MostAuc && Point.Loss <= MostLoss;

        public string Told => $"{FrontierWords.Name(Line, Point)}: loss {Numbers.Signed(Point.Loss)}, AUC {Numbers.Plain(Point.Auc)}";

        public string Hover =>
            $"{Plot.Label(FrontierWords.Name(Line, Point))}<br>mean loss {Numbers.Signed(Point.Loss)}<br>strongest attack {Numbers.Plain(Point.Auc)} ({Numbers.Plain(Point.AucLow)} to {Numbers.Plain(Point.AucHigh)})<br>{(Point.IsWithin ? "within the tolerance" : "not within the tolerance")}";

        /// <summary>Filled within the tolerance, hollow beyond it.</summary>
        public string Symbol(string own) => (Point.Auc > MostAuc ? "triangle-right" : Point.Loss > MostLoss ? "triangle-up" : own) + (Point.IsWithin ? "" : "-open");
    }
}
