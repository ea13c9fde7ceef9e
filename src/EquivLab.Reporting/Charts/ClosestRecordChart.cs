using EquivLab.Evaluation;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>How far members and non-members are from the closest synthetic record.</summary>
internal static class ClosestRecordChart
{
    private const int Height = 300;

    /// <summary>The figure: quantile levels over distance, one curve a group.</summary>
    public static Figure Of(ClosestRecordDistances dcr)
    {
        double?[] levels = [.. dcr.Levels.Select(l => Plot.Number(100 * l))];
        Trace Curve(string name, IReadOnlyList<double> distances, string colour, string dash, string symbol) => Plot.Trace("scatter",
            ("mode", "lines+markers"), ("x", distances.Select(Plot.Number).ToArray()), ("y", levels),
            ("line", Plot.Object(("color", colour), ("width", 2.5), ("dash", dash))),
            ("marker", Plot.Object(("symbol", symbol), ("size", 8), ("color", colour))),
            ("hovertemplate", $"{name}<br>%{{y}} % are closer than %{{x:.4f}}<extra></extra>"));
        var chart = Plot.Chart(
            [Curve("members", dcr.Members, "--real", "solid", "circle"), Curve("non-members", dcr.NonMembers, "--synthetic-line", "dash", "square")],
            Height,
            ("xaxis", Plot.Axis("Distance to the closest record", ("rangemode", "tozero"), ("tickangle", 0))),
            ("yaxis", Plot.Axis("Rows at most this far", ("range", new[] { 0, 103 }), ("ticksuffix", " %"), ("nticks", 6))));
        return new Figure(chart, Height, Describe(dcr));
    }

    private static string Describe(ClosestRecordDistances dcr) =>
        "Share of members and non-members by distance to the closest synthetic record. "
        + string.Join("; ", dcr.Levels.Zip(dcr.Members, dcr.NonMembers)
            .Select(q => $"at {Numbers.Percent(q.First, 0)}: members {Numbers.Plain(q.Second)}, non-members {Numbers.Plain(q.Third)}")) + ".";
}
