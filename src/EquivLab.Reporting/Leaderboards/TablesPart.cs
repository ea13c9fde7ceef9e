using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>Every contender on every table, with links to the reports, and what it lost in each metric.</summary>
internal static class TablesPart
{
    private static readonly bool[] WorstFirst = [true, false];

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        Dictionary<(Contender, string), TableOutcome> outcomes = board.Outcomes.ToDictionary(o => (o.Contender, o.Table));
        using (LeaderboardParts.Open(html, "tables"))
        {
            bool hasLinks = board.Outcomes.SelectMany(o => o.Seeds).Any(s => s.Verdict is not null && CellLink.Of(s.Folder) is not null);
            html.Element("p", $"Each number is a seed{(hasLinks ? " and leads to the report of its cell" : "")}. Below it: medians over the completed seeds.", ("class", "intro"));
            Tally.Key(html);
            using (DataTable.Frame(html, "Synthesizers on tables"))
            using (html.Element("table", ("class", "board matrix")))
            {
                html.Element("caption", "Verdict of each cell", ("class", "unseen"));
                using (html.Element("thead"))
                using (html.Element("tr"))
                    foreach (string heading in (IEnumerable<string>)["Synthesizer", .. board.Tables])
                        html.Element("th", heading, ("scope", "col"));
                using (html.Element("tbody"))
                    foreach (LeaderboardRow row in board.Rows)
                        using (html.Element("tr"))
                        {
                            html.Element("th", ContenderWords.Name(row.Contender), ("scope", "row"));
                            foreach (string table in board.Tables)
                                Cell(html, outcomes.GetValueOrDefault((row.Contender, table)));
                        }
            }

            html.Element("h3", "Losses by table and metric");
            using (html.Element("p", ("class", "intro")))
            {
                html.Text($"Of LightGBM, and of the gated model that lost the most at each seed. The interval is the ");
                Glossary.Term(html, "resampled", "corrected resampled t");
                html.Text($" interval of the mean loss over seeds, at {Numbers.Percent(board.Level, 0)}; one seed has none. Units are those of the metric: 0.010 is one point of accuracy.");
            }

            foreach (string table in board.Tables)
                Losses(html, table, [.. board.Outcomes.Where(o => o.Table == table)]);
        }
    }

    private static void Cell(HtmlWriter html, TableOutcome? outcome)
    {
        using (html.Element("td"))
        {
            if (outcome is null)
            {
                html.Element("span", "not run", ("class", "about"));
                return;
            }

            Tally.Seeds(html, outcome);
            if (outcome.WorstLoss is not null || outcome.MembershipAuc is not null)
                html.Element("span", $"loss {LeaderboardWords.Loss(outcome.WorstLoss)}, AUC {LeaderboardWords.Auc(outcome.MembershipAuc)}", ("class", "about"));
        }
    }

    private static void Losses(HtmlWriter html, string table, IReadOnlyList<TableOutcome> outcomes)
    {
        IReadOnlyList<string>[] rows = [.. from metric in outcomes.SelectMany(o => o.Losses).Select(l => l.Metric).Distinct()
                                           from isWorst in WorstFirst
                                           from outcome in outcomes
                                           from loss in outcome.Losses
                                           where loss.Metric == metric && loss.IsWorst == isWorst
                                           select Row(outcome, loss)];
        if (rows.Length == 0) return;
        // On paper the fold has no name of its own.
        html.Element("h4", table);
        new DataTable($"Losses on {table}", ["Synthesizer", "Metric", "Model", "Seeds", "Real", "Median loss", "Mean loss", "Interval"], rows) { IsWide = true }
            .WriteFolded(html, "Losses of each synthesizer");
    }

    private static IReadOnlyList<string> Row(TableOutcome outcome, TableLoss loss) =>
    [
        ContenderWords.Name(outcome.Contender), Metric.Of(loss.Metric).Label + (loss.Gated ? "" : ", for information"),
        loss.IsWorst ? $"worst: {string.Join(", ", loss.Models)}" : string.Join(", ", loss.Models),
        Numbers.Count(loss.Seeds), Numbers.Plain(loss.Real), Numbers.Signed(loss.Median), Numbers.Signed(loss.Mean), Interval(loss),
    ];

    /// <summary>"−0.002 to +0.014", or why there is none.</summary>
    internal static string Interval(TableLoss loss) => loss is { Low: { } low, High: { } high } ? $"{Numbers.Signed(low)} to {Numbers.Signed(high)}" : "one seed";
}
