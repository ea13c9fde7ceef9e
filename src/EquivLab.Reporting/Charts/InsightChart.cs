using EquivLab.Evaluation.Insights;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Charts;

/// <summary>Every answer's difference as a share of its own margin, so that means, rates and coefficients share one axis.</summary>
internal static class InsightChart
{
    /// <summary>More lines than this are no picture any more.</summary>
    public const int MaxLines = 60;

    private const int LabelLength = 32;

    private const double FarthestMargins = 5;

    /// <summary>The figure, questions in the order of their declaration.</summary>
    public static Figure Of(IReadOnlyList<InsightResult> rows)
    {
        var lines = new List<IntervalLine>();
        foreach (IGrouping<string, InsightResult> question in rows.GroupBy(r => r.Name))
        {
            InsightResult[] answers = [.. question];
            if (answers.Length == 1 && answers[0].Group is null)
            {
                lines.Add(Line(answers[0], Bold(question.Key)));
                continue;
            }

            lines.Add(new IntervalLine(Bold(question.Key), double.NaN, double.NaN, double.NaN, EquivalenceVerdict.Equivalent, ""));
            lines.AddRange(answers.Select(a => Line(a, Plot.Short(a.Group ?? "all rows", LabelLength))));
        }

        int height = 80 + (26 * lines.Count);
        var chart = IntervalChart.Of(lines, height, "less ←  difference, in margins  → more", "", FarthestMargins, false, (1, "--band"));
        return new Figure(chart, height, Describe(rows)) { MinWidth = 560 };
    }

    private static string Bold(string name) => $"<b>{Plot.Short(name, LabelLength)}</b>";

    private static IntervalLine Line(InsightResult row, string label) => new(
        label, row.Difference / row.Margin, row.CiLow / row.Margin, row.CiHigh / row.Margin, row.Verdict,
        $"{Plot.Label(row.Name)}{(row.Group is null ? "" : "<br>" + Plot.Label(row.Group))}<br>real {InsightWords.Value(row, row.Real)}, synthetic {InsightWords.Value(row, row.Synthetic)}"
        + $"<br>difference {InsightWords.Difference(row, row.Difference)} ({InsightWords.Interval(row)})<br>margin {InsightWords.Margin(row)}<br>{Light.Of(row.Verdict).Word}");

    private static string Describe(IReadOnlyList<InsightResult> rows) =>
        "Forest plot of the difference between the synthetic and the real answer, each in units of its own margin. "
        + string.Join("; ", rows.Select(r => $"{r.Name}{(r.Group is null ? "" : $", {r.Group}")}: {Numbers.Signed(r.Difference / r.Margin, 2)} margins, {Light.Of(r.Verdict).Word.ToLowerInvariant()}")) + ".";
}
