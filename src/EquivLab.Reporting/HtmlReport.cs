using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting;

/// <summary>A result as one HTML file that needs nothing but itself.</summary>
public static class HtmlReport
{
    /// <summary>The whole document. Every value from the data is text. The same result gives the same document.</summary>
    /// <param name="result">A result.</param>
    public static string Render(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string title = $"{Light.Of(result.Verdict).Word}: {result.Data.Path}, {result.Synthesizer.Name} – EquivLab";
        var page = new HtmlPage(title, "Skip to the verdict", [.. Section.Of(result)]) { Generator = "EquivLab " + result.Environment.EquivlabVersion };
        return page.Render(
            html =>
            {
                FirstScreen.Write(html, result);
                UtilityPart.Write(html, result);
                CurvesPart.Write(html, result);
                InsightsPart.Write(html, result.Utility, result.Data.Rows);
                SubgroupsPart.Write(html, result.Utility, result.Data.Rows);
                AgreementPart.Write(html, result.Utility);
                FidelityPart.Write(html, result);
                PrivacyPart.Write(html, result);
                SelfAuditPart.Write(html, result);
                MaskingPart.Write(html, result);
                RepeatsPart.Write(html, result);
                ControlsPart.Write(html, result);
                MethodPart.Write(html, result);
            },
            Light.Sprite);
    }
}
