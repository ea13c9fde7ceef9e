using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>How like the real columns the synthetic ones are, one by one.</summary>
internal static class FidelityPart
{
    // As many small multiples as a reader takes in; the rest is folded away.
    private const int Shown = 12;

    // A bar chart of more columns than this is a list, and the table is the better list.
    private const int MaxBars = 40;

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        FidelitySection fidelity = result.Fidelity;
        ColumnFidelity[] columns = [.. fidelity.Columns.OrderByDescending(c => c.Value)];
        using (Section.Open(html, "fidelity"))
        {
            Introduction(html, fidelity);
            if (columns.Length > 0)
            {
                Distances(html, columns);
                Missing(html, columns);
                Histograms(html, columns);
            }
            if (fidelity.Pairs.Count > 0)
                PairsPart.Write(html, fidelity.Pairs);
        }
    }

    private static void Introduction(HtmlWriter html, FidelitySection fidelity)
    {
        using (html.Element("p", ("class", "intro")))
        {
            html.Text("How like the real columns the synthetic ones look, measured against the hold-out. This is ");
            Glossary.Term(html, "information", "for information");
            html.Text(": a table can look alike and be useless, or look different and serve. The ");
            Glossary.Term(html, "overall", "fidelity score");
            html.Text($" is {Numbers.Percent(fidelity.Overall)} (columns {Numbers.Percent(fidelity.ColumnScore)}, pairs {Numbers.Percent(fidelity.PairScore)}).");
        }
    }

    private static void Distances(HtmlWriter html, ColumnFidelity[] columns)
    {
        ColumnFidelity[] drawn = [.. columns.Take(MaxBars)];
        html.Element("h3", "Distance of each column");
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text(drawn.Length < columns.Length ? $"The {drawn.Length} farthest of {columns.Length} columns; " : "");
                Glossary.Term(html, "ks", "KS");
                html.Text(" for numbers, ");
                Glossary.Term(html, "tv", "TV");
                html.Text(" for categories, beside what ");
                Glossary.Term(html, "chance", "chance alone");
                html.Text(" gives");
            }
            Section.Key(html, ("synthetic", "synthetic to hold-out"), ("tick", "train to hold-out: chance alone"));
            ColumnDistanceChart.Of(drawn).Write(html);
            new DataTable("Distance of each column", ["Column", "Type", "Measure", "Distance", "Chance alone", "Missing, real", "Missing, synthetic"],
                columns.Select(c => (IReadOnlyList<string>)[c.Name, TypeName(c.Type), c.Metric.ToUpperInvariant(), Numbers.Plain(c.Value), Numbers.Plain(c.Reference),
                    Numbers.Percent(c.RealMissing), Numbers.Percent(c.SyntheticMissing)])).WriteFolded(html, "Table of all columns");
        }
    }

    private static void Missing(HtmlWriter html, ColumnFidelity[] columns)
    {
        html.Element("h3", "Missing values");
        ColumnFidelity[] holed = [.. columns.Where(c => c.RealMissing > 0 || c.SyntheticMissing > 0).OrderByDescending(c => Math.Max(c.RealMissing, c.SyntheticMissing))];
        if (holed.Length == 0)
        {
            html.Element("p", "No column has missing values, in the hold-out or in the synthetic table.");
            return;
        }
        new DataTable("Share of missing values", ["Column", "Hold-out", "Synthetic"],
            holed.Select(c => (IReadOnlyList<string>)[c.Name, Numbers.Percent(c.RealMissing), Numbers.Percent(c.SyntheticMissing)])).Write(html);
    }

    private static void Histograms(HtmlWriter html, ColumnFidelity[] columns)
    {
        html.Element("h3", "Columns, the farthest first");
        Section.Key(html, ("real-pale", "real hold-out (wide bar)"), ("synthetic", "synthetic (narrow bar)"));
        Grid(html, columns.Take(Shown));
        if (columns.Length <= Shown)
            return;
        using (html.Element("details", ("class", "more")))
        {
            html.Element("summary", $"The other {columns.Length - Shown} columns");
            Grid(html, columns.Skip(Shown));
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
        using (html.Element("figure", ("class", "card small")))
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

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "whole number",
        ColumnType.Boolean => "yes or no",
        _ => type.ToString().ToLowerInvariant(),
    };
}
