namespace EquivLab.Reporting.Html;

/// <summary>A table of values, drawn in a frame that scrolls by itself so that the page never does.</summary>
/// <param name="Caption">What the table holds; also the name of the scrolling region.</param>
/// <param name="Header">The column headings.</param>
/// <param name="Rows">The cells; the first of a row is its heading.</param>
internal sealed record DataTable(string Caption, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>Whether the last cell of a row is a text, which wraps.</summary>
    public bool EndsInText { get; init; }

    /// <summary>Whether every cell is a text, which wraps.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether it takes all the width there is.</summary>
    public bool IsWide { get; init; }

    /// <summary>Writes the table.</summary>
    public void Write(HtmlWriter html, bool showCaption = false)
    {
        using (Frame(html, Caption))
        using (html.Element("table", ("class", IsText ? "texts" : EndsInText ? "told" : IsWide ? "wide" : "plain")))
        {
            html.Element("caption", Caption, ("class", showCaption ? null : "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                foreach (string heading in Header)
                    html.Element("th", heading, ("scope", "col"));
            using (html.Element("tbody"))
                foreach (IReadOnlyList<string> row in Rows)
                    WriteRow(html, row);
        }
    }

    /// <summary>Writes the table, folded away under a heading.</summary>
    public void WriteFolded(HtmlWriter html, string summary)
    {
        using (html.Element("details", ("class", "data")))
        {
            html.Element("summary", summary);
            Write(html);
        }
    }

    /// <summary>A region that can be scrolled sideways by touch, wheel and keyboard.</summary>
    public static HtmlWriter.Scope Frame(HtmlWriter html, string label) =>
        html.Element("div", ("class", "frame"), ("role", "region"), ("aria-label", label), ("tabindex", "0"));

    private static void WriteRow(HtmlWriter html, IReadOnlyList<string> row)
    {
        using (html.Element("tr"))
        {
            html.Element("th", row[0], ("scope", "row"));
            for (int i = 1; i < row.Count; i++)
                html.Element("td", row[i]);
        }
    }
}
