using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting;

/// <summary>A result as one HTML file that needs nothing but itself.</summary>
public static class HtmlReport
{
    /// <summary>
    /// The whole document. It loads nothing, runs only its own two scripts, and reads without them too; every value
    /// from the data is text. The same result gives the same document.
    /// </summary>
    /// <param name="result">A result.</param>
    public static string Render(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        using (html.Element("html", ("lang", "en")))
        {
            Head(html, result);
            using (html.Element("body"))
                Body(html, result);
        }
        return html.ToString();
    }

    private static void Head(HtmlWriter html, Result result)
    {
        using (html.Element("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            // Before anything that it has to hold back.
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy.For(Assets.Plotly, Assets.Script)));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "generator"), ("content", "EquivLab " + result.Environment.EquivlabVersion));
            html.Void("link", ("rel", "icon"), ("href", "data:,"));
            html.Element("title", $"{Light.Of(result.Verdict).Word}: {result.Data.Path}, {result.Synthesizer.Name} – EquivLab");
            using (html.Element("style"))
                html.Raw(Assets.Style);
        }
    }

    private static void Body(HtmlWriter html, Result result)
    {
        html.Element("a", "Skip to the verdict", ("class", "skip"), ("href", "#main"));
        html.Raw(Light.Sprite);
        using (html.Element("nav", ("aria-label", "Parts of the report")))
        {
            html.Element("a", "EquivLab", ("class", "brand"), ("href", "#main"));
            foreach ((string id, string title) in Section.Of(result))
                html.Element("a", title, ("href", "#" + id));
        }
        using (html.Element("main", ("id", "main"), ("tabindex", "-1")))
        {
            FirstScreen.Write(html, result);
            UtilityPart.Write(html, result);
            InsightsPart.Write(html, result.Utility);
            SubgroupsPart.Write(html, result.Utility);
            AgreementPart.Write(html, result.Utility);
            FidelityPart.Write(html, result);
            PrivacyPart.Write(html, result);
            RepeatsPart.Write(html, result);
            ControlsPart.Write(html, result);
            MethodPart.Write(html, result);
        }
        html.Element("div", "", ("id", "tip"), ("role", "tooltip"), ("hidden", ""));
        Script(html, Assets.Plotly);
        Script(html, Assets.Script);
    }

    private static void Script(HtmlWriter html, string script)
    {
        using (html.Element("script"))
            html.Raw(script);
    }
}
