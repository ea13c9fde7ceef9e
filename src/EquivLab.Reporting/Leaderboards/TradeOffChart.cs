using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;
using Plotly.NET;
using Figure = EquivLab.Reporting.Charts.Figure;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>Contenders by utility loss and privacy leak, with the front that none is beyond.</summary>
internal static class TradeOffChart
{
    private const int Height = 400;
    private const int MinWidth = 520;
    private const int LabelLength = 24;

    /// <summary>The figure.</summary>
    public static Figure Of(IReadOnlyList<TradeOff> points)
    {
        TradeOff[] front = [.. points.Where(p => p.OnFront).OrderBy(p => p.WorstLoss).ThenBy(p => p.MembershipAuc)], others = [.. points.Where(p => !p.OnFront)];
        (double Low, double High) x = Range(points.Select(p => p.WorstLoss).Append(0)), y = Range(points.Select(p => p.MembershipAuc).Append(0.5));
        string[] labels = [.. points.Select(p => Plot.Short(ContenderWords.Name(p.Contender), LabelLength))];
        string[] places = LabelPlacement.Of(
            [.. points.Select((p, i) => new LabelPlacement.Point((p.WorstLoss - x.Low) / (x.High - x.Low) * (MinWidth - 70), (y.High - p.MembershipAuc) / (y.High - y.Low) * (Height - 70), labels[i].Length))],
            MinWidth - 70, Height - 70);
        Dictionary<Contender, (string Label, string Place)> texts = points.Select((p, i) => (p.Contender, (labels[i], places[i]))).ToDictionary();
        var traces = new List<Trace>
        {
            Plot.Trace("scatter", ("mode", "lines"), ("x", Xs(front)), ("y", Ys(front)), ("hoverinfo", "skip"), ("line", Plot.Object(("color", "--real"), ("width", 1.5), ("dash", "dot"), ("shape", "hv")))),
            Marks(front, "--real", "square", texts),
            Marks(others, "--synthetic-line", "circle", texts),
        };
        var chart = Plot.Chart(traces, Height,
            ("xaxis", Plot.Axis("better ←  worst loss of a gated model  → worse", ("range", new[] { x.Low, x.High }), ("tickangle", 0), ("tickformat", ".3~f"))),
            ("yaxis", Plot.Axis("safer ←  largest attack AUC  → leaks", ("range", new[] { y.Low, y.High }), ("tickformat", ".3~f"))),
            ("shapes", new[] { Line(("xref", "x"), ("yref", "paper"), ("x0", 0), ("x1", 0), ("y0", 0), ("y1", 1)), Line(("xref", "paper"), ("yref", "y"), ("x0", 0), ("x1", 1), ("y0", 0.5), ("y1", 0.5)) }));
        return new Figure(chart, Height,
            "Scatter plot of the worst loss of a gated model against the largest AUC of a membership attack, less is better in both; lines mark no loss and a guess. "
            + string.Join("; ", front.Concat(others).Select(Told)) + ".")
        { MinWidth = MinWidth };
    }

    private static string Told(TradeOff point) =>
        $"{ContenderWords.Name(point.Contender)}: loss {Numbers.Signed(point.WorstLoss)}, AUC {Numbers.Plain(point.MembershipAuc)}{(point.OnFront ? ", on the front" : "")}";

    private static Trace Marks(TradeOff[] points, string colour, string symbol, Dictionary<Contender, (string Label, string Place)> texts) => Plot.Trace("scatter",
        ("mode", "markers+text"), ("x", Xs(points)), ("y", Ys(points)), ("cliponaxis", false),
        ("marker", Plot.Object(("size", 11), ("color", colour), ("symbol", symbol), ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
        ("text", points.Select(p => texts[p.Contender].Label).ToArray()), ("textposition", points.Select(p => texts[p.Contender].Place).ToArray()), ("textfont", Plot.Object(("color", "--ink"), ("size", 12))),
        ("customdata", points.Select(p => $"{Plot.Label(ContenderWords.Name(p.Contender))}<br>worst loss {Numbers.Signed(p.WorstLoss)}<br>largest attack AUC {Numbers.Plain(p.MembershipAuc)}").ToArray()),
        ("hovertemplate", "%{customdata}<extra></extra>"));

    private static double?[] Xs(TradeOff[] points) => [.. points.Select(p => Plot.Number(p.WorstLoss))];

    private static double?[] Ys(TradeOff[] points) => [.. points.Select(p => Plot.Number(p.MembershipAuc))];

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        double pad = Math.Max(0.005, (all.Max() - all.Min()) * 0.12);
        return (all.Min() - pad, all.Max() + pad);
    }

    private static DynamicObj.DynamicObj Line(params ReadOnlySpan<(string Name, object? Value)> place) =>
        Plot.Object([("type", "line"), ("layer", "below"), ("line", Plot.Object(("width", 1.5), ("color", "--axis"))), .. place]);
}
