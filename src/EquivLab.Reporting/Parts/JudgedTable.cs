using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>A row of figures with a light at its end, and a note under it where there is something to say.</summary>
/// <param name="Cells">The cells; the first is the row's heading.</param>
/// <param name="Light">The verdict.</param>
/// <param name="Note">A sentence, or null.</param>
internal sealed record JudgedRow(IReadOnlyList<string> Cells, Light Light, string? Note);

/// <summary>Figures with verdicts, in groups of rows under a heading each.</summary>
internal static class JudgedTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What the table holds.</param>
    /// <param name="header">The headings, each with the term that explains it or null.</param>
    /// <param name="groups">The groups; without a title no heading is written.</param>
    public static void Write(
        HtmlWriter html, string caption, IReadOnlyList<(string? Term, string Text)> header, IEnumerable<(string? Title, string About, IEnumerable<JudgedRow> Rows)> groups)
    {
        string span = Numbers.Round(header.Count);
        using (DataTable.Frame(html, caption))
        using (html.Element("table", ("class", "answers")))
        {
            html.Element("caption", caption, ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                foreach ((string? term, string text) in header)
                    Head(html, term, text);
            foreach ((string? title, string about, IEnumerable<JudgedRow> rows) in groups)
            {
                using (html.Element("tbody"))
                {
                    if (title is not null)
                        Title(html, title, about, span);
                    foreach (JudgedRow row in rows)
                        Row(html, row, span);
                }
            }
        }
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

    private static void Title(HtmlWriter html, string title, string about, string span)
    {
        using (html.Element("tr", ("class", "group")))
        using (html.Element("th", ("scope", "rowgroup"), ("colspan", span)))
        using (html.Element("div", ("class", "stay")))
        {
            html.Text(title + ": ");
            html.Element("span", about, ("class", "about"));
        }
    }

    private static void Row(HtmlWriter html, JudgedRow row, string span)
    {
        using (html.Element("tr", ("class", row.Note is null ? null : "noted")))
        {
            html.Element("th", row.Cells[0], ("scope", "row"));
            foreach (string cell in row.Cells.Skip(1))
                html.Element("td", cell);
            using (html.Element("td", ("class", "words")))
                row.Light.Write(html);
        }
        if (row.Note is null)
            return;
        using (html.Element("tr"))
        using (html.Element("td", ("class", "notes"), ("colspan", span)))
            html.Element("div", row.Note, ("class", "stay"));
    }
}
