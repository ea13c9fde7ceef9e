namespace EquivLab.Reporting.Html;

/// <summary>
/// A page that needs nothing but itself: the style, plotly.js once, and the script that draws. It loads nothing, runs
/// only its own two scripts, and reads without them too.
/// </summary>
/// <param name="Title">The window's title.</param>
/// <param name="Skip">The text of the link past the navigation.</param>
/// <param name="Parts">Anchor and title of each part.</param>
internal sealed record HtmlPage(string Title, string Skip, IReadOnlyList<(string Id, string Title)> Parts)
{
    /// <summary>What made the page, or null.</summary>
    public string? Generator { get; init; }

    /// <summary>The whole document.</summary>
    /// <param name="main">Writes what is inside <c>main</c>.</param>
    /// <param name="symbols">Shapes that the content uses.</param>
    public string Render(Action<HtmlWriter> main, string symbols = "")
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        using (html.Element("html", ("lang", "en")))
        {
            Head(html);
            using (html.Element("body"))
            {
                html.Element("a", Skip, ("class", "skip"), ("href", "#main"));
                html.Raw(symbols);
                using (html.Element("nav", ("aria-label", "Parts of the report")))
                {
                    html.Element("a", "EquivLab", ("class", "brand"), ("href", "#main"));
                    foreach ((string id, string title) in Parts)
                        html.Element("a", title, ("href", "#" + id));
                }

                using (html.Element("main", ("id", "main"), ("tabindex", "-1")))
                    main(html);
                html.Element("div", "", ("id", "tip"), ("role", "tooltip"), ("hidden", ""));
                Script(html, Assets.Plotly);
                Script(html, Assets.Script);
            }
        }

        return html.ToString();
    }

    private void Head(HtmlWriter html)
    {
        using (html.Element("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            // Before anything that it has to hold back.
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy.For(Assets.Plotly, Assets.Script)));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            if (Generator is not null)
                html.Void("meta", ("name", "generator"), ("content", Generator));
            html.Void("link", ("rel", "icon"), ("href", "data:,"));
            html.Element("title", Title);
            using (html.Element("style"))
                html.Raw(Assets.Style);
        }
    }

    private static void Script(HtmlWriter html, string script)
    {
        using (html.Element("script"))
            html.Raw(script);
    }
}
