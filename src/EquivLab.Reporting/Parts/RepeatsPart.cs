using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Parts;

/// <summary>The synthesizer over seeds and splits, kept apart from the one file.</summary>
internal static class RepeatsPart
{
    /// <summary>Writes the part, if the synthesizer was asked about.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        if (result.Repeats is not { } repeats) return;
        LossWords words = LossWords.Of(result.Utility);
        using (Section.Open(html, "repeats"))
        {
            using (html.Element("p", ("class", "verdict"))) Light.Of(repeats.Verdict).Write(html);
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Everything above is about one synthetic file. This part asks the other question: is the ");
                Glossary.Term(html, "synthesizer", "synthesizer");
                html.Text($" {words.Word(EquivalenceVerdict.Equivalent)} over {repeats.Repeats} splits of the real table, each with a seed of its own? Repeated splits overlap, so the interval is the ");
                Glossary.Term(html, "resampled", "corrected resampled t");
                html.Text($" interval of the mean loss{(words.IsOneSided ? ", of which the bound of the loss decides" : "")}{(result.Utility.Scale == Scale.Ratio ? "; losses are shares of each split's real metric" : "")}.");
            }
            using (DataTable.Frame(html, "Repeats"))
            using (html.Element("table"))
            {
                html.Element("caption", "Mean loss over the repeats", ("class", "unseen"));
                using (html.Element("thead"))
                using (html.Element("tr"))
                    foreach (string heading in (string[])["Model", "Metric", "Mean loss", words.IsOneSided ? "Bound" : "Interval", "Smallest to largest", "Verdict", "Strict"])
                        html.Element("th", heading, ("scope", "col"));
                using (html.Element("tbody"))
                    foreach (RepeatedResult row in repeats.Models) Row(html, row, words, result.Utility.Scale);
            }
        }
    }

    private static void Row(HtmlWriter html, RepeatedResult row, LossWords words, Scale scale)
    {
        string Points(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + (scale == Scale.Ratio ? "\u00A0%" : " points");
        Metric metric = Metric.Of(row.Metric);
        using (html.Element("tr"))
        {
            html.Element("th", row.Name, ("scope", "row"));
            html.Element("td", metric.Label);
            html.Element("td", Points(row.Mean));
            html.Element("td", words.Interval(row.Verdict, Points(row.CiLow), Points(row.CiHigh)));
            html.Element("td", $"{Points(row.Deltas.Min())} to {Points(row.Deltas.Max())}");
            using (html.Element("td", ("class", "words"))) words.Light(row.Verdict).Write(html);
            using (html.Element("td", ("class", "words"))) words.Light(row.StrictVerdict).Write(html);
        }
    }
}
