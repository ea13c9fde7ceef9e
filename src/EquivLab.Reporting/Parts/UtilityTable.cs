using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The figures behind the forest plots, a group of rows a metric.</summary>
internal static class UtilityTable
{
    private const string Span = "9";

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, IEnumerable<IGrouping<string, ModelResult>> metrics, UtilitySection utility, int tableRows)
    {
        using (DataTable.Frame(html, "Scores of models trained on real and on synthetic rows"))
        using (html.Element("table", ("class", "scores")))
        {
            html.Element("caption", "Scores of models trained on real and on synthetic rows", ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                Header(html, utility);
            foreach (IGrouping<string, ModelResult> rows in metrics)
                Group(html, Metric.Of(rows.Key, utility.Scale), [.. rows], utility, tableRows);
        }
    }

    private static void Header(HtmlWriter html, UtilitySection utility)
    {
        Head(html, null, "Model");
        Head(html, "trtr", "Real");
        Head(html, "tstr", "Synthetic");
        Head(html, "delta", "Loss");
        Head(html, "interval", LossWords.Of(utility).IntervalName);
        Head(html, "tost", "p");
        Head(html, "baseline", "Baseline");
        Head(html, "margin", "Tolerant");
        Head(html, "margin", "Strict");
    }

    private static void Head(HtmlWriter html, string? term, string text)
    {
        using (html.Element("th", ("scope", "col")))
        {
            if (term is null)
                html.Text(text);
            else
                Glossary.Term(html, term, text);
        }
    }

    private static void Group(HtmlWriter html, Metric metric, ModelResult[] rows, UtilitySection utility, int tableRows)
    {
        bool gated = rows.Any(r => r.Gated);
        LossWords words = LossWords.Of(utility);
        using (html.Element("tbody"))
        {
            using (html.Element("tr", ("class", "group")))
            using (html.Element("th", ("scope", "rowgroup"), ("colspan", Span)))
            using (html.Element("div", ("class", "stay")))
            {
                Glossary.Term(html, metric);
                html.Text($", loss in {metric.DeltaUnitName}, margins {words.Margin(metric.ShortMargin(utility.MarginOf(rows[0])))} and {words.Margin(metric.ShortMargin(utility.StrictMarginOf(rows[0])))}, by {Methods(rows)} ");
                html.Element("span", gated ? "gated" : "for information", ("class", "tag"));
            }
            foreach (ModelResult row in rows)
                Row(html, metric, row, utility, tableRows);
        }
    }

    private static void Row(HtmlWriter html, Metric metric, ModelResult row, UtilitySection utility, int tableRows)
    {
        LossWords words = LossWords.Of(utility);
        string notes = Notes(row, utility, tableRows);
        using (html.Element("tr", ("class", notes.Length > 0 ? "noted" : null)))
        {
            html.Element("th", row.Name, ("scope", "row"));
            html.Element("td", metric.Value(row.Real));
            html.Element("td", metric.Value(row.Synthetic));
            html.Element("td", metric.Delta(row.Delta));
            html.Element("td", words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh)));
            html.Element("td", row.PValue is not double p ? "–" : p < 0.001 ? "< 0.001" : Numbers.Plain(p));
            html.Element("td", metric.Value(row.Baseline));
            using (html.Element("td", ("class", "words")))
                words.Light(row.Verdict).Write(html);
            using (html.Element("td", ("class", "words")))
                words.Light(row.StrictVerdict).Write(html);
        }
        if (notes.Length > 0)
        {
            using (html.Element("tr"))
            using (html.Element("td", ("class", "notes"), ("colspan", Span)))
                html.Element("div", notes, ("class", "stay"));
        }
    }

    // Only what is out of the ordinary, so that a note is read.
    private static string Notes(ModelResult row, UtilitySection utility, int tableRows)
    {
        var notes = new List<string>();
        if (!row.HasSkill)
            notes.Add("does not beat the baseline, so it proves nothing");
        if (Settlement.Of(row, utility, tableRows).Text("hold-out rows", LossWords.Of(utility).IsOneSided, m => Metric.Of(row.Metric, utility.Scale).Margin(Numbers.Up(m, 3))) is { Length: > 0 } settle)
            notes.Add(settle);
        if (row.Note is not null)
            notes.Add(row.Note);
        return notes.Count == 0 ? "" : $"{row.Name}: {string.Join("; ", notes)}.";
    }

    private static string Methods(IEnumerable<ModelResult> rows) => string.Join(", ", rows.Select(r => r.Method).Distinct().Select(method => method switch
    {
        "tango" => "Tango's interval",
        "tang" => "Tang's interval of the ratio",
        "delong-ratio-score" => "DeLong's variance of the contrast at the hypothesis",
        "delong-score" => "DeLong's variance at the hypothesis",
        "bootstrap-bca" => "BCa bootstrap",
        "bootstrap-hull" => "the widest of three bootstrap intervals",
        _ => method,
    }));
}
