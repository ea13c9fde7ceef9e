using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;
using Plotly.NET;
using Figure = EquivLab.Reporting.Charts.Figure;

namespace EquivLab.Reporting.Calibration;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">x and y.</param>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Whether points are joined.</summary>
    public bool IsLine { get; init; } = true;
}

/// <summary>Rates as curves over a quantity, with the band or line that they have to keep to.</summary>
internal static class CurveChart
{
    private const int Height = 320;

    private static readonly (string Colour, string Dash)[] Styles =
        [("real", "solid"), ("synthetic-line", "dash"), ("third", "dot"), ("fourth", "dashdot")];

    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "x", "cross"];

    /// <summary>The figure.</summary>
    /// <param name="curves">The curves; their order gives colours and symbols.</param>
    /// <param name="x">Title of the x axis.</param>
    /// <param name="y">Title of the y axis.</param>
    /// <param name="allowed">The band to keep to.</param>
    /// <param name="logarithmic">Whether x is logarithmic.</param>
    public static Figure Of(IReadOnlyList<Curve> curves, string x, string y, (double Low, double High)? allowed, bool logarithmic = false)
    {
        IEnumerable<Trace> traces = curves.Select((curve, i) => Line(curve, i));
        double top = curves.SelectMany(c => c.Points).Select(p => p.Y).Append(allowed?.High ?? 0).Max();
        double bottom = curves.SelectMany(c => c.Points).Select(p => p.Y).Append(allowed?.Low ?? 1).Min();
        double pad = Math.Max(0.002, (top - bottom) * 0.08);
        var chart = Plot.Chart(traces, Height,
            ("xaxis", logarithmic ? Plot.Axis(x, ("type", "log"), ("dtick", 1)) : Plot.Axis(x)),
            ("yaxis", Plot.Axis(y, ("range", new[] { bottom - pad, top + pad }), ("tickformat", ".3~g"))),
            ("shapes", allowed is { } band ? new[] { Band(band.Low, band.High) } : []));
        return new Figure(chart, Height,
            $"{y} against {x}. " + string.Join("; ", curves.Select(c => $"{c.Name}: {Numbers.Plain(c.Points.Min(p => p.Y))} to {Numbers.Plain(c.Points.Max(p => p.Y))}")) + ".");
    }

    /// <summary>The figure of what grows, both axes logarithmic.</summary>
    /// <param name="curves">The curves; their order gives colours and symbols.</param>
    /// <param name="x">Title of the x axis.</param>
    /// <param name="y">Title of the y axis.</param>
    public static Figure OfGrowth(IReadOnlyList<Curve> curves, string x, string y)
    {
        double[] sizes = [.. curves.SelectMany(c => c.Points).Select(p => p.X).Distinct().Order()];
        var chart = Plot.Chart(curves.Select((curve, i) => Line(curve, i)), Height,
            ("xaxis", Plot.Axis(x, ("type", "log"), ("tickvals", sizes), ("ticktext", sizes.Select(s => Numbers.Count((int)s)).ToArray()))),
            ("yaxis", Plot.Axis(y, ("type", "log"), ("dtick", "D2"), ("tickformat", ",~r"))));
        return new Figure(chart, Height, $"{y} against {x}. "
            + string.Join("; ", curves.Select(c => $"{c.Name}: {string.Join(", ", c.Points.Select(p => $"{Numbers.Plain(p.Y, 1)} at {Numbers.Count((int)p.X)}"))}")) + ".");
    }

    /// <summary>The swatch of a curve in the key.</summary>
    public static string Swatch(int index) => "line " + Styles[index % Styles.Length] switch { var (colour, dash) => $"{colour} {dash}" };

    private static Trace Line(Curve curve, int index)
    {
        (string colour, string dash) = Styles[index % Styles.Length];
        return Plot.Trace("scatter", ("mode", curve.IsLine ? "lines+markers" : "markers"),
            ("x", curve.Points.Select(p => Plot.Number(p.X)).ToArray()), ("y", curve.Points.Select(p => Plot.Number(p.Y)).ToArray()),
            ("line", Plot.Object(("color", "--" + colour), ("width", 2), ("dash", dash))),
            ("marker", Plot.Object(("color", "--" + colour), ("size", 7), ("symbol", Symbols[index % Symbols.Length]))),
            ("text", Plot.Label(curve.Name)), ("hovertemplate", "%{text}<br>%{x}: %{y:.4f}<extra></extra>"));
    }

    private static DynamicObj.DynamicObj Band(double low, double high) => Plot.Object(
        ("type", "rect"), ("layer", "below"), ("xref", "paper"), ("yref", "y"), ("x0", 0), ("x1", 1), ("y0", low), ("y1", high),
        ("fillcolor", "--band"), ("line", Plot.Object(("width", 0))));
}
