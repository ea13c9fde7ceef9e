using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Triples of columns: one score, and the triples that are farthest beyond chance.</summary>
internal static class TriplesPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, TripleResult triples)
    {
        html.Element("h3", "Triples of columns");
        using (html.Element("p"))
        {
            html.Text("The ");
            Glossary.Term(html, "k-marginal", "three-way marginal score");
            html.Text($" is {Numbers.Plain(triples.Score, 0)} of 1,000; ");
            Glossary.Term(html, "chance", "chance alone");
            html.Text($" leaves {Numbers.Plain(triples.Reference, 0)}. ");
            html.Text(triples.Compared < triples.Total
                ? $"It is the mean over {Numbers.Count(triples.Compared)} triples, drawn at random from {Numbers.Count(triples.Total)}."
                : $"It is the mean over all {Numbers.Count(triples.Compared)} triples.");
        }
        if (triples.Worst.Count == 0)
            return;
        TripleFidelity worst = triples.Worst[0];
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text($"The {triples.Worst.Count} triples farthest beyond chance: ");
                Glossary.Term(html, "tv", "TV distance");
                html.Text(" of their joint distribution");
            }
            Section.Key(html, ("synthetic", "synthetic to hold-out"), ("tick", "train to hold-out: chance alone"));
            (ChanceBarChart.Of(
                [.. triples.Worst.Select(t => new ChanceBar(Name(t), t.Value, t.Reference) { Tick = Tick(t) })], "Distance (0 = same, 1 = disjoint)", "distance",
                $"Bar chart of the distance of {triples.Worst.Count} triples of columns. The farthest beyond chance is {Name(worst)} at {Numbers.Plain(worst.Value)}, where chance alone gives {Numbers.Plain(worst.Reference)}.", 38)
                with
            { MinWidth = 400 }).WriteScrolling(html, "Triples of columns");
            new DataTable("Triples of columns", ["Columns", "Distance", "Chance alone"],
                triples.Worst.Select(t => (IReadOnlyList<string>)[Name(t), Numbers.Plain(t.Value), Numbers.Plain(t.Reference)])).WriteFolded(html, "Table");
        }
    }

    // In two lines, or three names would leave no room for the bars.
    private static string Tick(TripleFidelity triple) => $"{Plot.Short(triple.A, 15)} × {Plot.Short(triple.B, 15)}<br>× {Plot.Short(triple.C, 20)}";

    private static string Name(TripleFidelity triple) => $"{triple.A} × {triple.B} × {triple.C}";
}
