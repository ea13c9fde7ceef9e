using System.Globalization;
using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Frontiers;

/// <summary>What a frontier does not say, and how it was traced.</summary>
internal static class FrontierMethod
{
    private static readonly string[] Limits =
    [
        "Nothing here is a verdict. Losses are estimates on one hold-out and have no intervals; two that differ by less than about 0.01 should not be told apart. Whether a synthetic table may stand in for the real one is what equivlab run judges.",
        "The best of many settings looks better than it is: it was chosen by the rows it is measured on. A synthesizer that has to choose a setting must do so by the train set alone, as bayes-forest does.",
        "The largest of several attacks is above 0.5 by chance alone, for every setting alike, and more so on a small hold-out. A stronger attack may find more.",
        "Each ladder moves one parameter. Others might trade loss for leak at a better rate.",
        "A table that was made elsewhere is taken at its word: that its maker saw the train set, and not the hold-out.",
    ];

    /// <summary>Writes what stands under the title.</summary>
    public static void Write(HtmlWriter html, Frontier frontier)
    {
        html.Element("h3", "What this does not show");
        using (html.Element("ul", ("class", "limits")))
            foreach (string limit in Limits)
                html.Element("li", limit);
        html.Element("h3", "What was run");
        using (html.Element("dl", ("class", "pairs")))
        {
            foreach ((string name, string value) in ((string, string)[])[
                ("Loss", "the metric of a model trained on the train set less that of the same model trained on the synthetic table, both on the hold-out, averaged over the models: ROC AUC for two classes, accuracy for more, R² for numbers"),
                ("Strongest attack", "of the attacks by distance and by density ratio, on all train rows against all hold-out rows, the one with the largest AUC; its interval is DeLong's"),
                ("Within the tolerance", $"under every seed, the upper bounds of all these attacks are below {Numbers.Round(frontier.Tolerance)}"),
                ("Seeds", string.Join(", ", frontier.Seeds.Select(s => s.ToString(CultureInfo.InvariantCulture))) + (frontier.Seeds.Count > 1 ? "; figures are means, and ends of intervals too, since seeds share rows" : "")),
                ("Synthetic rows", "as many as the train set has; given tables as they are")])
            {
                using (html.Element("div"))
                {
                    html.Element("dt", name);
                    html.Element("dd", value);
                }
            }
        }
    }
}
