using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Models trained on real and on synthetic rows: forest plots, then the figures.</summary>
internal static class UtilityPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        UtilitySection utility = result.Utility;
        Metric gated = Metric.Of(utility.Models.FirstOrDefault(m => m.Gated)?.Metric ?? "accuracy", utility.Scale);
        LossWords words = LossWords.Of(utility);
        using (Section.Open(html, "utility"))
        {
            using (html.Element("p", ("class", "verdict")))
            {
                Light.Of(utility.Verdict).Write(html);
                html.Element("span", words.Margin(gated.Margin(utility.Margin)), ("class", "about"));
                Light.Of(utility.StrictVerdict).Write(html);
                html.Element("span", words.Margin(gated.Margin(utility.StrictMargin)), ("class", "about"));
            }
            Introduction(html, utility, result.Data);
            IGrouping<string, ModelResult>[] metrics = [.. utility.Models.GroupBy(m => m.Metric).OrderByDescending(g => g.Any(m => m.Gated))];
            Section.Key(html, [("band-strict", "strict margin"), ("band", "tolerant margin"), .. words.Marks, .. Controls(result)]);
            using (html.Element("div", ("class", "grid forests")))
                foreach (IGrouping<string, ModelResult> rows in metrics)
                    Forest(html, Metric.Of(rows.Key, utility.Scale), [.. rows], result);
            html.Element("h3", "Figures");
            using (html.Element("p"))
            {
                html.Text("Every model trained on real rows beats its ");
                Glossary.Term(html, "baseline", "baseline");
                html.Text(" significantly, unless a note under it says otherwise.");
            }
            UtilityTable.Write(html, metrics, utility, result.Data.Rows);
        }
    }

    private static IEnumerable<(string, string)> Controls(Result result) =>
        result.Controls.Any(c => c.Models.Count > 0) ? [("mark control", "a control; a triangle: it lies beyond the axis")] : [];

    private static void Introduction(HtmlWriter html, UtilitySection utility, DataSection data)
    {
        using (html.Element("p", ("class", "intro")))
        {
            html.Text("Each model is trained twice by the same recipe, once on the real ");
            Glossary.Term(html, "train", "train set");
            html.Text(" and once on the synthetic table, and both are scored on the same ");
            html.Text($"{Numbers.Count(utility.TestRows)} real rows of the ");
            Glossary.Term(html, "holdout", "hold-out");
            html.Text(". The ");
            Glossary.Term(html, "delta", "loss");
            if (utility.Scale == Scale.Ratio)
                html.Text(", as a share of the real model's metric,");
            if (LossWords.Of(utility).IsOneSided)
            {
                html.Text($" is shown with its {UtilityWords.Confidence(utility.Alpha)} ");
                Glossary.Term(html, "interval", "bound");
                html.Text("; where that lies below a ");
                Glossary.Term(html, "margin", "margin");
                html.Text(", the synthetic table is ");
                Glossary.Term(html, "equivalent", "not inferior");
                html.Text(" for that model. Only a loss counts here (non-inferiority): a gain of any size passes, and none is claimed.");
            }
            else
            {
                html.Text($" is shown with its {UtilityWords.IntervalLevel(utility.Alpha)} ");
                Glossary.Term(html, "interval", "interval");
                html.Text("; where that lies wholly inside a ");
                Glossary.Term(html, "margin", "margin");
                html.Text(", the tables are ");
                Glossary.Term(html, "equivalent", "equivalent");
                html.Text(" for that model.");
            }
            if (data.SyntheticRows < data.TrainRows)
                html.Text($" The synthetic table has {Numbers.Count(data.SyntheticRows)} rows, the train set {Numbers.Count(data.TrainRows)}: the loss includes what fewer rows cost.");
            if (utility.PositiveClass is not null)
                html.Text($" The positive class is “{utility.PositiveClass}”.");
        }
    }

    private static void Forest(HtmlWriter html, Metric metric, ModelResult[] rows, Result result)
    {
        bool isGated = rows.Any(r => r.Gated);
        using (html.Element("figure", ("class", isGated ? "card full" : "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", metric.Label);
                html.Element("span", isGated ? "gated" : "for information", ("class", "tag"));
                if (metric.LossUnit != DeltaUnit.Plain)
                    html.Element("span", "loss in " + metric.DeltaUnitName, ("class", "about"));
            }
            // Of what is for information alone the controls would only crowd the picture.
            ForestChart.Of(metric, rows, result.Utility, isGated ? result.Controls : []).Write(html);
        }
    }
}
