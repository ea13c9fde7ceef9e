using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Hold-out and synthetic rows as maps of one plane.</summary>
internal static class ProjectionPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, ProjectionResult projection)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "projection", "All columns on a plane");
        using (html.Element("p"))
        {
            html.Text($"The two directions along which hold-out rows differ most. The ");
            Glossary.Term(html, "tv", "TV distance");
            html.Text($" of the two maps is {Numbers.Plain(projection.Distance)}; ");
            Glossary.Term(html, "chance", "chance alone");
            html.Text($" gives {Numbers.Plain(projection.Reference)}. No single row is drawn, and no cell of fewer than ten.");
        }
        if (projection.Cells.Count == 0)
        {
            html.Element("p", "No cell holds ten rows.");
            return;
        }
        using (html.Element("div", ("class", "grid")))
        {
            Map(html, "Real hold-out", $"{Numbers.Percent(projection.RealUntold)} not drawn", ProjectionChart.Of(projection, "hold-out", c => c.Real));
            Map(html, "Synthetic", $"{Numbers.Percent(projection.SyntheticUntold)} not drawn", ProjectionChart.Of(projection, "synthetic", c => c.Synthetic));
            Map(html, "Difference", "synthetic less real, points, where both are drawn", ProjectionChart.Difference(projection));
        }
        new DataTable("What the components are made of", ["Component", "Share of the variance", "Columns and their share of the component"],
            projection.Axes.Select((a, i) => (IReadOnlyList<string>)[$"Component {i + 1}", Numbers.Percent(a.Explained),
                string.Join(", ", a.Columns.Select(c => $"{c.Name} {Numbers.Percent(c.Share, 0)}"))]))
        { EndsInText = true }.Write(html);
    }

    private static void Map(HtmlWriter html, string title, string about, Figure figure)
    {
        using (html.Element("figure", ("class", "card small")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", title);
                html.Element("span", about, ("class", "about"));
            }
            figure.Write(html);
        }
    }
}
