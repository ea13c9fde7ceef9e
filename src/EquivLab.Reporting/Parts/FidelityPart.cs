using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>How like the real table the synthetic one is: columns, pairs, triples, whole rows.</summary>
internal static class FidelityPart
{
    // A bar chart of more columns than this is a list, and the table is the better list.
    private const int MaxBars = 40;

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        FidelitySection fidelity = result.Fidelity;
        ColumnFidelity[] columns = [.. fidelity.Columns.OrderByDescending(c => c.Value)];
        using (Section.Open(html, "fidelity"))
        {
            Introduction(html, fidelity, result.Data);
            if (columns.Length > 0)
            {
                Distances(html, columns);
                HistogramsPart.Write(html, columns);
                MissingPart.Write(html, fidelity);
            }
            if (fidelity.Coverage is { } coverage)
                CoveragePart.Write(html, coverage);
            if (fidelity.Pairs.Count > 0)
                PairsPart.Write(html, fidelity.Pairs);
            if (fidelity.Triples is { } triples)
                TriplesPart.Write(html, triples);
            if (fidelity.Propensity is { } propensity)
                PropensityPart.Write(html, propensity);
            if (fidelity.Projection is { Axes.Count: 2 } projection)
                ProjectionPart.Write(html, projection);
        }
    }

    private static void Introduction(HtmlWriter html, FidelitySection fidelity, DataSection data)
    {
        using (html.Element("p", ("class", "intro")))
        {
            html.Text("How like the real columns the synthetic ones look, measured against the hold-out. This is ");
            Glossary.Term(html, "information", "for information");
            html.Text(": a table can look alike and be useless, or look different and serve. The ");
            Glossary.Term(html, "overall", "fidelity score");
            html.Text($" is {Numbers.Percent(fidelity.Overall)} (columns {Numbers.Percent(fidelity.ColumnScore)}, pairs {Numbers.Percent(fidelity.PairScore)})");
            if (FidelityWords.ChanceScore(fidelity) is double chance)
            {
                html.Text("; ");
                Glossary.Term(html, "chance", "chance alone");
                html.Text($" leaves {Numbers.Percent(chance)}");
            }
            html.Text(".");
        }
        if (FidelityWords.Lengths(data) is { } lengths)
            html.Element("p", lengths, ("class", "about"));
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

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "whole number",
        ColumnType.Boolean => "yes or no",
        _ => type.ToString().ToLowerInvariant(),
    };
}
