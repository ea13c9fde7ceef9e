using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The histogram of every column, with a box that finds columns by name.</summary>
internal static class HistogramsPart
{
    // As many small multiples as a reader takes in; the rest is folded away.
    private const int Shown = 12;

    /// <summary>Writes the part.</summary>
    /// <param name="html">The page.</param>
    /// <param name="columns">Columns in the order they are drawn.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<ColumnFidelity> columns)
    {
        html.Element("h3", "Columns, the farthest first");
        using (html.Element("div", ("id", "histograms")))
        {
            Search(html, columns.Count);
            html.Element("p", "Numbers that fewer than ten hold-out rows have are in one bar with the next ones, and categories of fewer in “other”.", ("class", "about"));
            Section.Key(html, ("real-pale", "real hold-out (wide bar)"), ("synthetic", "synthetic (narrow bar)"));
            Grid(html, columns.Take(Shown));
            if (columns.Count <= Shown)
                return;
            using (html.Element("details", ("class", "more")))
            {
                html.Element("summary", $"The other {columns.Count - Shown} columns");
                Grid(html, columns.Skip(Shown));
            }
        }
    }

    // Hidden until the script that answers it runs: without it all columns are there.
    private static void Search(HtmlWriter html, int count)
    {
        using (html.Element("p", ("class", "search"), ("hidden", "")))
        {
            html.Element("label", "Find a column", ("for", "find-column"));
            html.Void("input", ("id", "find-column"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false"), ("aria-controls", "histograms"), ("aria-describedby", "found-columns"));
            html.Element("span", $"{Numbers.Count(count)} columns", ("id", "found-columns"), ("class", "about"), ("role", "status"));
        }
    }

    private static void Grid(HtmlWriter html, IEnumerable<ColumnFidelity> columns)
    {
        using (html.Element("div", ("class", "grid")))
            foreach (ColumnFidelity column in columns)
                Histogram(html, column);
    }

    private static void Histogram(HtmlWriter html, ColumnFidelity column)
    {
        using (html.Element("figure", ("class", "card small"), ("data-column", column.Name)))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", column.Name);
                html.Element("span", $"{column.Metric.ToUpperInvariant()} {Numbers.Plain(column.Value)}, chance {Numbers.Plain(column.Reference)}", ("class", "about"));
            }
            if (column.Bars.Count == 0)
            {
                html.Element("p", "Nothing to draw.", ("class", "about"));
                return;
            }
            HistogramChart.Of(column).Write(html);
            new DataTable("Histogram of " + column.Name, ["Value", "Real", "Synthetic"],
                column.Bars.Select(b => (IReadOnlyList<string>)[b.Label, Numbers.Percent(b.Real), Numbers.Percent(b.Synthetic)]))
                .WriteFolded(html, HistogramChart.IsCut(column) ? $"Table of all {column.Bars.Count} bars" : "Table");
        }
    }
}
