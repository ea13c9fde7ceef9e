namespace EquivLab.Reporting.Html;

/// <summary>A page that needs nothing but itself: style, plotly.js once, and the script that draws.</summary>
internal static class HtmlPage
{
    /// <summary>The whole document.</summary>
    /// <param name="title">The window's title.</param>
    /// <param name="brand">The first word of the navigation.</param>
    /// <param name="parts">Anchor and title of each part.</param>
    /// <param name="body">Writes what is inside <c>main</c>.</param>
    public static string Render(string title, string brand, IReadOnlyList<(string Id, string Title)> parts, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        using (html.Element("html", ("lang", "en")))
        {
            using (html.Element("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy.For(Assets.Plotly, Assets.Script)));
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
                html.Void("link", ("rel", "icon"), ("href", "data:,"));
                html.Element("title", title);
                using (html.Element("style")) html.Raw(Assets.Style);
            }

            using (html.Element("body"))
            {
                using (html.Element("nav", ("aria-label", "Parts of the report")))
                {
                    html.Element("a", brand, ("class", "brand"), ("href", "#main"));
                    foreach ((string id, string name) in parts) html.Element("a", name, ("href", "#" + id));
                }

                using (html.Element("main", ("id", "main"), ("tabindex", "-1"))) body(html);
                html.Element("div", "", ("id", "tip"), ("role", "tooltip"), ("hidden", ""));
                using (html.Element("script")) html.Raw(Assets.Plotly);
                using (html.Element("script")) html.Raw(Assets.Script);
            }
        }

        return html.ToString();
    }
}
