using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Frontiers;

/// <summary>Frontiers as one HTML file that needs nothing but itself.</summary>
public static class FrontierReport
{
    /// <summary>The whole document. Every value from the data is text. The same frontier gives the same document.</summary>
    /// <param name="frontier">A frontier.</param>
    public static string Html(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        // A table's name is no anchor.
        (string Id, string Title)[] parts = [.. frontier.Tables.Select((t, i) => (FormattableString.Invariant($"table-{i + 1}"), t.Name)), ("method", "Method and limits")];
        return new HtmlPage("Frontier – EquivLab", "Skip to the frontiers", parts).Render(html =>
        {
            First(html, frontier);
            for (int i = 0; i < frontier.Tables.Count; i++)
                using (Open(html, parts[i])) FrontierPart.Write(html, frontier, frontier.Tables[i]);
            using (Open(html, parts[^1])) FrontierMethod.Write(html, frontier);
        });
    }

    private static void First(HtmlWriter html, Frontier frontier)
    {
        using (html.Element("header", ("class", "first")))
        {
            html.Element("p", "Frontier", ("class", "eyebrow"));
            html.Element("h1", FrontierWords.Headline(frontier));
            using (html.Element("div", ("class", "lead")))
            {
                html.Element("p", $"{FrontierWords.Compared(frontier)} A setting is within the tolerance where the upper bound of every quick attack's AUC is below {Numbers.Round(frontier.Tolerance)}.");
                if (frontier.Tables.Count > 1)
                    using (html.Element("ul", ("class", "intro")))
                        foreach (FrontierTable table in frontier.Tables)
                            html.Element("li", FrontierWords.Best(table));
            }
        }
    }

    private static HtmlWriter.Scope Open(HtmlWriter html, (string Id, string Title) part)
    {
        HtmlWriter.Scope scope = html.Element("section", ("id", part.Id), ("class", "part"), ("aria-labelledby", part.Id + "-title"));
        html.Element("h2", part.Title, ("id", part.Id + "-title"));
        return scope;
    }
}
