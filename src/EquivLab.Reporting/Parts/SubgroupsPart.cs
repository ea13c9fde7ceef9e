using EquivLab.Evaluation;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Parts;

/// <summary>What each model lost in each group of the declared columns.</summary>
internal static class SubgroupsPart
{
    /// <summary>Writes the part, if any column was declared.</summary>
    public static void Write(HtmlWriter html, UtilitySection utility, int tableRows)
    {
        if (utility.Subgroups.Count == 0)
            return;
        using (Section.Open(html, "subgroups"))
        {
            Introduction(html, utility);
            Section.Key(html, [("band", "margin"), .. LossWords.Of(utility).Marks]);
            foreach (IGrouping<string, SubgroupResult> column in utility.Subgroups.GroupBy(s => s.Column))
                Column(html, column.Key, [.. column], utility, tableRows);
        }
    }

    private static void Introduction(HtmlWriter html, UtilitySection utility)
    {
        SubgroupResult[] different = [.. utility.Subgroups.Where(s => s.Verdict == EquivalenceVerdict.Different)];
        using (html.Element("p", ("class", "intro")))
        {
            html.Text("An average can hide the loss of a minority, so each model is judged in every ");
            Glossary.Term(html, "subgroup", "group");
            html.Text(utility.Subgroups[0].Metric == "mae" ? " by its mean absolute error" : " by its accuracy");
            html.Text(utility.Scale == Scale.Ratio ? ", the loss as a share of the real model's figure in the group"
                : utility.Subgroups[0].Metric == "mae" ? ", the loss as a share of the baseline's error over all rows" : "");
            html.Text(". Verdicts stand after ");
            Glossary.Term(html, "holm", "Holm's correction");
            html.Text(" over the groups of a column. ");
            html.Text(different.Length == 0
                ? $"No group is shown to be worse off {(LossWords.Of(utility).IsOneSided ? "" : "or better off ")}by more than its margin; {utility.Subgroups.Count(s => s.Verdict == EquivalenceVerdict.Inconclusive)} of {utility.Subgroups.Count} results are inconclusive."
                : $"Shown to {(LossWords.Of(utility).IsOneSided ? "lose" : "differ by")} more than the margin: {string.Join("; ", different.Take(6).Select(d => $"{d.Column} {d.Group} under {d.Model}"))}{(different.Length > 6 ? $" and {different.Length - 6} more" : "")}.");
        }
    }

    private static void Column(HtmlWriter html, string name, SubgroupResult[] rows, UtilitySection utility, int tableRows)
    {
        LossWords words = LossWords.Of(utility);
        string unit = Metric.OfGroups(utility.Scale).DeltaUnitName;
        html.Element("h3", name);
        IGrouping<string, SubgroupResult>[] models = [.. rows.GroupBy(r => r.Model)];
        using (html.Element("div", ("class", "grid wide")))
        {
            foreach (IGrouping<string, SubgroupResult> model in models)
            {
                using (html.Element("figure", ("class", "card")))
                {
                    using (html.Element("figcaption"))
                    {
                        html.Element("strong", model.Key);
                        int groups = model.Count();
                        html.Element("span", groups > SubgroupChart.MaxGroups ? $"loss in {unit}, the {SubgroupChart.MaxGroups} first of {groups} groups" : $"loss in {unit}", ("class", "about"));
                    }
                    SubgroupChart.Of([.. model.Take(SubgroupChart.MaxGroups)], utility).Write(html);
                }
            }
        }
        using (html.Element("details", ("class", "data")))
        {
            html.Element("summary", "Table of all groups");
            (string?, string)[] header =
            [
                ("subgroup", "Group"), (null, "Rows"), ("trtr", "Real"), ("tstr", "Synthetic"), ("delta", "Loss"), ("interval", words.IntervalName),
                ("holm", "p, corrected"), (null, "Verdict"),
            ];
            JudgedTable.Write(html, $"Models in the groups of {name}", header, models.Select(m =>
                ((string?)m.Key, $"{Metric.Of(m.First().Metric).Label}, loss in {unit}, margin {words.Margin(Numbers.Round(100 * m.First().Margin))}", m.Select(r => Row(r, words, tableRows)))));
        }
    }

    private static JudgedRow Row(SubgroupResult row, LossWords words, int tableRows)
    {
        Metric metric = Metric.Of(row.Metric);
        string Loss(double loss) => Numbers.Signed(100 * loss, 2);
        string settle = Settlement.Of(row.Delta, row.Margin, row.RequiredRows, words.IsOneSided, tableRows).Text("hold-out rows of the group", words.IsOneSided, Numbers.Round);
        string[] notes = [.. new[] { settle, row.Note ?? "" }.Where(n => n.Length > 0)];
        return new JudgedRow(
            [
                row.Group, Numbers.Count(row.Rows), metric.Value(row.Real), metric.Value(row.Synthetic), Loss(row.Delta), words.Interval(row.Verdict, Loss(row.CiLow), Loss(row.CiHigh)),
                row.AdjustedPValue < 0.001 ? "< 0.001" : Numbers.Plain(row.AdjustedPValue),
            ],
            words.Light(row.Verdict),
            notes.Length == 0 ? null : string.Join("; ", notes) + ".");
    }
}
