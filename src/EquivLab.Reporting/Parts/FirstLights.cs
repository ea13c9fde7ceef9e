using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The lights of the first screen, and what would change those that are not green.</summary>
internal static class FirstLights
{
    private static readonly (GateCheckKind Kind, string About)[] Others =
    [
        (GateCheckKind.Control, "controls"), (GateCheckKind.Subgroup, "groups of people"), (GateCheckKind.Insight, "questions"), (GateCheckKind.Repeats, "the synthesizer, over repeated splits"),
    ];

    /// <summary>Writes the lights.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        IReadOnlyList<GateCheck> checks = GateDecision.Of(result).Checks;
        using (html.Element("ul", ("class", "lights")))
        {
            using (html.Element("li"))
            {
                html.Element("h2", "Utility");
                Lit(html, Light.Of(result.Utility.Verdict), "tolerant margin, " + Margins(result.Utility, result.Utility.MarginOf));
                Changes(html, ChangeWords.Utility(result.Utility, strict: false, result.Data.Rows));
                Lit(html, Light.Of(result.Utility.StrictVerdict), "strict margin, " + Margins(result.Utility, result.Utility.StrictMarginOf) + "; for information");
                Changes(html, ChangeWords.Utility(result.Utility, strict: true, result.Data.Rows), "What would change the strict one");
                foreach ((GateCheckKind kind, string about) in Others)
                    Other(html, about, [.. checks.Where(c => c.Gated && c.Kind == kind)]);
            }
            using (html.Element("li"))
            {
                html.Element("h2", "Privacy");
                Lit(html, Light.Of(result.Privacy.Verdict), PrivacyWords.Scope(result));
                Changes(html, ChangeWords.Privacy(result.Privacy, checks));
            }
            using (html.Element("li"))
            {
                html.Element("h2", "Fidelity");
                Lit(html, Light.Information, FidelityWords.Score(result.Fidelity) + "; no verdict hangs on it");
                ColumnFidelity[] farther = [.. result.Fidelity.Columns.Where(c => c.Value > c.Reference)];
                if (farther.MaxBy(c => c.Value - c.Reference) is { } worst)
                    html.Element("p", $"Furthest from the real table is the column {worst.Name}: distance {Numbers.Plain(worst.Value)}, {Numbers.Plain(worst.Reference)} by chance alone.", ("class", "about"));
            }
        }
    }

    private static void Lit(HtmlWriter html, Light light, string about)
    {
        using (html.Element("p"))
        {
            light.Write(html);
            html.Element("span", about, ("class", "about"));
        }
    }

    private static void Changes(HtmlWriter html, IReadOnlyList<string> sentences, string title = "What would change it")
    {
        if (sentences.Count == 0)
            return;
        using (html.Element("div", ("class", "changes")))
        {
            html.Element("strong", title);
            using (html.Element("ul"))
                foreach (string sentence in sentences)
                    html.Element("li", sentence);
        }
    }

    /// <summary>A kind of check that the verdict hangs on beside the models and the attacks.</summary>
    private static void Other(HtmlWriter html, string about, GateCheck[] checks)
    {
        if (checks.Length == 0)
            return;
        GateCheck[] open = [.. checks.Where(c => c.Verdict != Verdict.Passed)];
        Verdict verdict = open.Length == 0 ? Verdict.Passed : open.Any(c => c.Verdict == Verdict.Failed) ? Verdict.Failed : Verdict.Inconclusive;
        Lit(html, Light.Of(verdict), open.Length == 0 ? $"{about}: all {Numbers.Count(checks.Length)} hold"
            : $"{about}: {Numbers.Count(open.Length)} of {Numbers.Count(checks.Length)} not shown to hold ({ChangeWords.List([.. open.Select(c => c.Name)])})");
    }

    /// <summary>The margins that the gated rows were held against: one, or one a metric where they differ.</summary>
    private static string Margins(UtilitySection utility, Func<ModelResult, double> marginOf)
    {
        ModelResult[] metrics = [.. utility.Models.Where(m => m.Gated).DistinctBy(m => m.Metric)];
        LossWords words = LossWords.Of(utility);
        string Margin(ModelResult row) => words.Margin(Metric.Of(row.Metric, utility.Scale).Margin(marginOf(row)));
        if (metrics.Length == 0) return "no metric is gated";
        return metrics.DistinctBy(marginOf).Count() == 1 ? Margin(metrics[0])
            : string.Join(", ", metrics.Select(m => $"{Metric.Of(m.Metric).Label} {Margin(m)}"));
    }
}
