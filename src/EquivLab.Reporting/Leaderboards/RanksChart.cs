using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;
using Plotly.NET;
using Figure = EquivLab.Reporting.Charts.Figure;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>
/// A critical-difference diagram (Demšar 2006), with a row for each contender so that names of any length and number fit. The
/// bars that join those which are not told apart stand upright beside the rows.
/// </summary>
internal static class RanksChart
{
    private const double BarWidth = 0.05;

    /// <summary>The figure.</summary>
    /// <param name="what">What is ranked.</param>
    /// <param name="test">The ranks.</param>
    public static Figure Of(string what, RankTest test)
    {
        MeanRank[] ranks = [.. test.Ranks];
        int height = 110 + (28 * ranks.Length);
        double? critical = test.Statistics is { Differ: true } s ? s.CriticalDifference : null;
        double last = Math.Max(ranks.Length, 1 + (critical ?? 0)), bars = Math.Min(0.35, BarWidth * test.Groups.Count), split = test.Groups.Count == 0 ? 1 : 1 - bars - 0.02;
        var traces = new List<Trace>
        {
            Plot.Trace("scatter", ("mode", "markers+text"), ("x", ranks.Select(r => Plot.Number(r.Rank)).ToArray()), ("y", Enumerable.Range(0, ranks.Length).ToArray()), ("cliponaxis", false),
                ("marker", Plot.Object(("size", 11), ("color", "--real"), ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
                ("text", ranks.Select(r => Numbers.Plain(r.Rank, 2)).ToArray()), ("textposition", ranks.Select(r => r.Rank > (1 + last) / 2 ? "middle left" : "middle right").ToArray()), ("textfont", Plot.Object(("color", "--muted"), ("size", 12))),
                ("customdata", ranks.Select(r => $"{Plot.Label(ContenderWords.Name(r.Contender))}<br>mean rank {Numbers.Plain(r.Rank, 2)}").ToArray()), ("hovertemplate", "%{customdata}<extra></extra>")),
        };
        if (critical is { } difference) traces.Add(Scale(difference));
        traces.AddRange(test.Groups.Select((group, i) => Bar(ranks, group, i)));
        var chart = Plot.Chart(traces, height,
            ("xaxis", Plot.Axis("better ←  mean rank  → worse", ("range", new[] { 0.7, last + 0.3 }), ("domain", new[] { 0, split }), ("dtick", ranks.Length > 12 ? 2 : 1), ("tick0", 1), ("tickangle", 0))),
            ("xaxis2", Plot.Axis(null, ("range", new[] { -0.6, Math.Max(0.6, test.Groups.Count - 0.4) }), ("domain", new[] { Math.Min(split + 0.02, 0.98), 1 }), ("showgrid", false), ("showticklabels", false), ("ticks", ""))),
            ("yaxis", Plot.Axis(null, ("tickvals", Enumerable.Range(0, ranks.Length).ToArray()), ("ticktext", ranks.Select(r => Plot.Short(ContenderWords.Name(r.Contender))).ToArray()),
                ("range", new[] { ranks.Length - 0.4, critical is null ? -0.6 : -1.5 }), ("tickfont", Plot.Object(("color", "--ink"), ("size", 13))))));
        return new Figure(chart, height, Told(what, test)) { MinWidth = 400 };
    }

    /// <summary>How long the critical difference is, on the axis of the ranks.</summary>
    private static Trace Scale(double critical) => Plot.Trace("scatter",
        ("mode", "lines+markers+text"), ("x", new[] { 1, 1 + (critical / 2), 1 + critical }), ("y", new[] { -0.85, -0.85, -0.85 }), ("hoverinfo", "skip"), ("cliponaxis", false),
        ("line", Plot.Object(("color", "--muted"), ("width", 2))), ("marker", Plot.Object(("color", "--muted"), ("size", new[] { 10, 0, 10 }), ("symbol", "line-ns-open"))),
        ("text", new[] { "", $"critical difference {Numbers.Plain(critical, 2)}", "" }), ("textposition", "top center"), ("textfont", Plot.Object(("color", "--muted"), ("size", 12))));

    private static Trace Bar(MeanRank[] ranks, IReadOnlyList<Contender> group, int place)
    {
        int[] rows = [.. group.Select(c => Array.FindIndex(ranks, r => r.Contender == c))];
        return Plot.Trace("scatter", ("mode", "lines"), ("xaxis", "x2"), ("x", new[] { place, place, place }), ("y", new[] { rows.Min() - 0.25, (rows.Min() + rows.Max()) / 2.0, rows.Max() + 0.25 }),
            ("line", Plot.Object(("color", "--ink"), ("width", 5))), ("customdata", Enumerable.Repeat("not told apart:<br>" + string.Join("<br>", group.Select(c => Plot.Label(ContenderWords.Name(c)))), 3).ToArray()),
            ("hovertemplate", "%{customdata}<extra></extra>"));
    }

    private static string Told(string what, RankTest test)
    {
        string text = $"Critical-difference diagram of {what}. Mean ranks: {string.Join("; ", test.Ranks.Select(r => $"{ContenderWords.Name(r.Contender)} {Numbers.Plain(r.Rank, 2)}"))}.";
        if (test.Statistics is not { } s) return text + " No test was made.";
        if (!s.Differ) return text + " No two are shown to differ.";
        return $"{text} Critical difference {Numbers.Plain(s.CriticalDifference, 2)}. "
            + (test.Groups.Count == 0 ? "All are told apart." : $"Not told apart: {string.Join("; ", test.Groups.Select(ContenderWords.List))}.");
    }
}
