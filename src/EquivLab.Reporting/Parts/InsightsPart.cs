using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Parts;

/// <summary>The declared questions: what each table answers, and whether that is the same.</summary>
internal static class InsightsPart
{
    /// <summary>Writes the part, if any question was asked.</summary>
    public static void Write(HtmlWriter html, UtilitySection utility, int tableRows)
    {
        if (utility.Insights.Count == 0)
            return;
        InsightResult[] drawn = [.. Drawn(utility.Insights)];
        using (Section.Open(html, "insights"))
        {
            Introduction(html, utility);
            Section.Key(html, ("band", "margin"), ("mark pass", "equivalent"), ("mark fail", "different"), ("mark unsure", "inconclusive"));
            using (html.Element("figure", ("class", "card")))
            {
                html.Element("figcaption", drawn.Length < utility.Insights.Count
                    ? $"The {drawn.Length} of {utility.Insights.Count} answers that come nearest to their margin, or pass it" : "Synthetic less real answer; the band is the margin of each");
                using (DataTable.Frame(html, "Differences of the answers, drawn"))
                    InsightChart.Of(drawn).Write(html);
            }
            html.Element("h3", "Answers");
            Table(html, utility, tableRows);
        }
    }

    private static void Introduction(HtmlWriter html, UtilitySection utility)
    {
        int Count(EquivalenceVerdict verdict) => utility.Insights.Count(i => i.Verdict == verdict);
        using (html.Element("p", ("class", "intro")))
        {
            int questions = utility.Insights.Select(i => i.Name).Distinct().Count();
            html.Text($"The policy declares {questions} ");
            Glossary.Term(html, "insight", questions == 1 ? "question" : "questions");
            html.Text($" of the data. Each is asked of the real hold-out and of the synthetic table, and the {UtilityWords.IntervalLevel(utility.Alpha)} ");
            Glossary.Term(html, "answer-interval", "interval");
            html.Text($" of the difference is held against its own margin. Of {utility.Insights.Count} answers {Count(EquivalenceVerdict.Equivalent)} are equivalent, "
                + $"{Count(EquivalenceVerdict.Different)} different and {Count(EquivalenceVerdict.Inconclusive)} inconclusive.");
        }
    }

    private static IEnumerable<InsightResult> Drawn(IReadOnlyList<InsightResult> rows)
    {
        double Reach(InsightResult row) => Math.Max(Math.Abs(row.CiLow), Math.Abs(row.CiHigh)) / row.Margin;
        HashSet<InsightResult> farthest = [.. rows.OrderByDescending(Reach).Take(InsightChart.MaxLines)];
        return rows.Where(farthest.Contains);
    }

    private static void Table(HtmlWriter html, UtilitySection utility, int tableRows)
    {
        (string?, string)[] header =
        [
            (null, "Answer"), (null, "Real"), (null, "Synthetic"), (null, "Difference"), ("answer-interval", UtilityWords.IntervalLevel(utility.Alpha) + " interval"),
            ("overlap", "Overlap"), (null, "Rows, real and synthetic"), (null, "Verdict"),
        ];
        JudgedTable.Write(html, "Answers of the hold-out and of the synthetic table", header, utility.Insights.GroupBy(i => i.Name).Select(question =>
            ((string?)question.Key, $"{InsightWords.Kind(question.First().Kind)}, margin {InsightWords.Margin(question.First())}", question.Select(row => Row(row, tableRows)))));
    }

    private static JudgedRow Row(InsightResult row, int tableRows)
    {
        string settle = Settlement.Of(row.Difference, row.Margin, row.RequiredHoldoutRows, isOneSided: false, tableRows).Text("such hold-out rows", isOneSided: false, Numbers.Round);
        string[] notes = [.. new[] { settle, row.Note ?? "" }.Where(n => n.Length > 0)];
        return new JudgedRow(
            [
                row.Group ?? "all rows", InsightWords.Value(row, row.Real), InsightWords.Value(row, row.Synthetic), InsightWords.Difference(row, row.Difference),
                InsightWords.Interval(row), row.Overlap is double overlap ? Numbers.Plain(overlap, 2) : "–", $"{Numbers.Count(row.RealRows)}, {Numbers.Count(row.SyntheticRows)}",
            ],
            Light.Of(row.Verdict),
            notes.Length == 0 ? null : string.Join("; ", notes) + ".");
    }
}
