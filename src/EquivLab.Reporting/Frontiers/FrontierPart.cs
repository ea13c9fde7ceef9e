using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Leaderboards;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Frontiers;

/// <summary>One table: its chart, and the figures in it.</summary>
internal static class FrontierPart
{
    /// <summary>Writes what stands under the title.</summary>
    public static void Write(HtmlWriter html, Frontier frontier, FrontierTable table)
    {
        html.Element("p",
            $"{Numbers.Count(table.TrainRows)} train rows, {Numbers.Count(table.HoldoutRows)} hold-out rows; losses in {FrontierWords.MetricOf(table)}, means over {string.Join(", ", table.Models)}. {FrontierWords.BestIn(table)}",
            ("class", "intro"));
        Section.Key(html, [.. table.Lines.Select((line, i) => (FrontierStyle.Of(i).Swatch, line.Name))]);
        LeaderboardParts.Card(html, "Loss and leak on " + table.Name,
            "Each line goes from a synthesizer's tightest setting to its loosest, which has the name. Lower left is better. Bars are intervals. Filled points are within the tolerance: the upper ends of all attacks lie left of the dashed line. Arrows at the edge stand for points further out.",
            FrontierChart.Of(table, frontier.Tolerance));
        new DataTable($"Figures of {table.Name}",
            ["Setting", "Mean loss", "Strongest attack AUC", $"{Numbers.Percent(frontier.Level, 0)} interval", "Within the tolerance", "Strongest attack"],
            table.Lines.SelectMany(line => line.Points.Select(point => Row(table, line, point))))
        { EndsInText = true }.Write(html);
    }

    private static IReadOnlyList<string> Row(FrontierTable table, FrontierLine line, FrontierPoint point)
    {
        string name = FrontierWords.Name(line, point);
        if (point.Error is { } error) return [name, "–", "–", "–", "no", "not measured: " + error];
        return
        [
            name, Numbers.Signed(point.Loss), Numbers.Plain(point.Auc), $"{Numbers.Plain(point.AucLow)} to {Numbers.Plain(point.AucHigh)}",
            point == table.Best?.Point ? "yes, loses least" : point.IsWithin ? "yes" : "no",
            string.Join(", ", point.Measurements.Select(m => m.Strongest.Name).Distinct()),
        ];
    }
}
