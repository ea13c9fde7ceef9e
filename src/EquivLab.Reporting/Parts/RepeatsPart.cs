using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The synthesizer over seeds and splits, kept apart from the one file.</summary>
internal static class RepeatsPart
{
    /// <summary>Writes the part, if the synthesizer was asked about.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        if (result.Repeats is not { } repeats) return;
        using (Section.Open(html, "repeats"))
        {
            using (html.Element("p", ("class", "verdict"))) Light.Of(repeats.Verdict).Write(html);
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Everything above is about one synthetic file. This part asks the other question: is the ");
                Glossary.Term(html, "synthesizer", "synthesizer");
                html.Text($" equivalent over {repeats.Repeats} splits of the real table, each with a seed of its own? Repeated splits overlap, so the interval is the ");
                Glossary.Term(html, "resampled", "corrected resampled t");
                html.Text(" interval of the mean loss.");
            }
            using (DataTable.Frame(html, "Repeats"))
            using (html.Element("table"))
            {
                html.Element("caption", "Mean loss over the repeats", ("class", "unseen"));
                using (html.Element("thead"))
                using (html.Element("tr"))
                    foreach (string heading in (string[])["Model", "Metric", "Mean loss", "Interval", "Smallest to largest", "Verdict", "Strict"])
                        html.Element("th", heading, ("scope", "col"));
                using (html.Element("tbody"))
                    foreach (RepeatedResult row in repeats.Models) Row(html, row);
            }
        }
    }

    private static void Row(HtmlWriter html, RepeatedResult row)
    {
        Metric metric = Metric.Of(row.Metric);
        using (html.Element("tr"))
        {
            html.Element("th", row.Name, ("scope", "row"));
            html.Element("td", metric.Label);
            html.Element("td", Points(row.Mean));
            html.Element("td", $"{Points(row.CiLow)} to {Points(row.CiHigh)}");
            html.Element("td", $"{Points(row.Deltas.Min())} to {Points(row.Deltas.Max())}");
            using (html.Element("td", ("class", "words"))) Light.Of(row.Verdict).Write(html);
            using (html.Element("td", ("class", "words"))) Light.Of(row.StrictVerdict).Write(html);
        }
    }

    private static string Points(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " points";
}
