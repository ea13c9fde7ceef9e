using System.Globalization;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>What a leaderboard does not say, what its words mean, and where its methods come from.</summary>
internal static class LeaderboardMethod
{
    private static readonly (string Id, string Name, string Definition)[] Terms =
    [
        ("cell", "Cell", "One synthesizer on one table under one seed: a split of the table, a synthetic table, and a whole evaluation with a report of its own. The seed draws the split, the synthesizer, the models and the attacks."),
        ("passed", "Passed, inconclusive, failed, no result", "The verdict of each cell's own evaluation, by the policy that was in force there. A cell that did not complete has no verdict and counts as not passed: shares are of all cells."),
        ("utility", "Utility kept", "Cells whose models trained on synthetic rows are all shown to be within the tolerant margin of those trained on real rows; strictly: within the strict margin."),
        ("privacy", "Privacy kept", "Cells where every attack, and the search for copies, is shown to stay below its tolerance."),
        ("worst-loss", "Worst loss", "Of a cell, the largest loss of a gated model and metric: real less synthetic, in the unit of the metric (0.010 is one point of accuracy). Negative: no gated model lost anything. It is what the utility verdict hangs on. Losses of different metrics stand on one scale here because the margins do."),
        ("auc", "Attack AUC", "Of a cell, the largest AUC of a membership attack: the chance that the attack suspects a random member more than a random stranger. 0.5 is a guess. The largest of several attacks is above 0.5 by chance alone, for every synthesizer alike."),
        ("front", "Front", "The synthesizers that no other beats: none loses as little and leaks as little, and less of one (Pareto front)."),
        ("common", "Common table", "A table that all compared synthesizers completed, at the seeds at which all of them did. Who completed fewer than half of the tables is not compared, or too few tables would be left."),
        ("mean-rank", "Mean rank", "The place among the compared synthesizers on each common table, averaged over tables; ties share their mean place. It counts who is ahead, not by how much."),
        ("friedman", "Friedman's test", "Whether the ranks differ more than chance would make them if all synthesizers were alike. What decides is the statistic among random orders within tables, which holds its error rate with few tables too; the approximations by chi-square and F (Iman and Davenport) stand beside it."),
        ("critical-difference", "Critical difference", "Two mean ranks that differ by as much are told apart, at one error in twenty over all pairs at once (Nemenyi's test). With few tables it is large: that two are not told apart says little then."),
        ("resampled", "Corrected resampled t", "An interval of the mean over seeds, whose variance is enlarged by the ratio of hold-out to train rows, because the train sets of repeated splits overlap."),
        ("scores", "Column and pair score", "One minus the mean distance of columns, and of pairs of columns, between synthetic and hold-out rows: 1 is the same. Described, not judged."),
    ];

    private static readonly string[] Works =
    [
        "Comparing methods over several data sets: Demšar, J. (2006). Statistical comparisons of classifiers over multiple data sets. Journal of Machine Learning Research 7, 1–30.",
        "Friedman, M. (1937). The use of ranks to avoid the assumption of normality implicit in the analysis of variance. Journal of the American Statistical Association 32, 675–701; ties: Conover, W. J. (1999). Practical nonparametric statistics. Wiley.",
        "Iman, R. L. and Davenport, J. M. (1980). Approximations of the critical region of the Friedman statistic. Communications in Statistics A 9, 571–595.",
        "Random orders: Phipson, B. and Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.",
        "Nemenyi, P. B. (1963). Distribution-free multiple comparisons. PhD thesis, Princeton University.",
        "Intervals over seeds: Nadeau, C. and Bengio, Y. (2003). Inference for the generalization error. Machine Learning 52, 239–281.",
        "The methods of each evaluation, with their sources, stand in its report.",
    ];

    /// <summary>What the figures do not show.</summary>
    internal static IEnumerable<string> Limits(Leaderboard board) =>
    [
        $"The order of the ranking is by shares of passed cells. It is no test: whether one synthesizer is better than another is asked in the part on ranks alone, over {LeaderboardWords.Count(board.Common.Tables.Count, "common table")}.",
        "The tables are a choice, not a sample of all tables. Another choice may rank otherwise.",
        "Seeds vary the split and the randomness of synthesizer, models and attacks. They say nothing about other tables, so they are averaged before ranking.",
        "Each synthesizer ran with the parameters it was given, by default its defaults. Some defaults were chosen on tables like these, which flatters them; others might do better with tuning.",
        "Utility and privacy are ranked and tested each by itself, each with an error rate of its own.",
        "Attacks bound the leak from below: a stronger attack may find more. A budget ε is a claim of the synthesizer: the attacks on each cell may refute it, and never confirm it.",
        "Times and memory are those of the machine and of whatever else ran on it.",
    ];

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        using (LeaderboardParts.Open(html, "method"))
        {
            html.Element("h3", "What this leaderboard does not show");
            List(html, "ul", "limits", Limits(board));
            html.Element("h3", "What was run");
            using (html.Element("dl", ("class", "pairs")))
            {
                foreach ((string name, string value) in ((string, string)[])[
                    ("Tables", string.Join(", ", board.Tables)), ("Seeds", string.Join(", ", board.Seeds.Select(s => s.ToString(CultureInfo.InvariantCulture)))),
                    ("First cell started", board.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC"),
                    ("Common tables", board.Common.Tables.Count == 0 ? "none" : string.Join(", ", board.Common.Tables.Select(t => $"{t.Table} ({LeaderboardWords.Count(t.Seeds.Count, "seed")})"))),
                    ("Level of the tests", $"{Numbers.Round(board.Alpha)}; intervals over seeds {Numbers.Percent(board.Level, 0)}")])
                {
                    using (html.Element("div"))
                    {
                        html.Element("dt", name);
                        html.Element("dd", value);
                    }
                }
            }

            html.Element("h3", "What the words mean");
            using (html.Element("dl", ("class", "glossary")))
            {
                foreach ((string id, string name, string definition) in Terms.OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase))
                {
                    using (html.Element("div", ("id", $"term-{id}"), ("tabindex", "-1")))
                    {
                        html.Element("dt", name);
                        html.Element("dd", definition, ("id", $"meaning-{id}"));
                    }
                }
            }

            html.Element("h3", "Sources of the methods");
            List(html, "ol", "sources", Works);
        }
    }

    private static void List(HtmlWriter html, string tag, string style, IEnumerable<string> sentences)
    {
        using (html.Element(tag, ("class", style)))
            foreach (string sentence in sentences)
                html.Element("li", sentence);
    }
}
