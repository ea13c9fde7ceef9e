using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Pairs of columns: three heat maps to choose from, and the farthest pairs as a table.</summary>
internal static class PairsPart
{
    private const int Listed = 30;

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<PairFidelity> pairs)
    {
        html.Element("h3", "Pairs of columns");
        using (html.Element("figure", ("class", "card maps")))
        {
            using (html.Element("fieldset", ("class", "choice")))
            {
                html.Element("legend", "What the colour shows");
                Choice(html, "distance", "Distance", isChecked: true);
                Choice(html, "real", "Association, real");
                Choice(html, "synthetic", "Association, synthetic");
            }
            // The two maps of associations share a scale, or they could not be compared.
            double farthest = Math.Max(0.01, pairs.Select(p => p.Value).Where(double.IsFinite).DefaultIfEmpty(0).Max());
            Map(html, "distance", PairHeatMap.Of(pairs, "distance of the joint distribution", p => p.Value, farthest));
            Map(html, "real", PairHeatMap.Of(pairs, "association in the hold-out", p => p.RealAssociation, 1));
            Map(html, "synthetic", PairHeatMap.Of(pairs, "association in the synthetic table", p => p.SyntheticAssociation, 1));
            using (html.Element("p", ("class", "about")))
            {
                Glossary.Term(html, "tv", "TV distance");
                html.Text(" of the joint distribution of two columns, or their ");
                Glossary.Term(html, "association", "association");
                html.Text(". Read a distance beside what chance alone gives, which is in the table. The scale beside the map gives the values.");
            }
            string caption = pairs.Count > Listed ? $"The {Listed} farthest of {Numbers.Count(pairs.Count)} pairs" : "Table of all pairs";
            new DataTable(caption, ["Columns", "Distance", "Chance alone", "Association, real", "Association, synthetic"],
                pairs.OrderByDescending(p => p.Value).Take(Listed).Select(p => (IReadOnlyList<string>)[$"{p.A} × {p.B}", Numbers.Plain(p.Value),
                    Numbers.Plain(p.Reference), Numbers.Plain(p.RealAssociation), Numbers.Plain(p.SyntheticAssociation)])).WriteFolded(html, caption);
        }
    }

    private static void Choice(HtmlWriter html, string value, string text, bool isChecked = false)
    {
        using (html.Element("label"))
        {
            html.Void("input", ("type", "radio"), ("name", "map"), ("value", value), ("checked", isChecked ? "" : null));
            html.Element("span", text);
        }
    }

    private static void Map(HtmlWriter html, string name, Figure figure)
    {
        using (html.Element("div", ("class", "map map-" + name), ("role", "region"), ("aria-label", "Heat map"), ("tabindex", "0")))
            figure.Write(html);
    }
}
