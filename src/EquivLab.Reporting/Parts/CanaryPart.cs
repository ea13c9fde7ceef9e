using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>How well planted records are found.</summary>
internal static class CanaryPart
{
    /// <summary>Writes the part; nothing where no canaries were planted.</summary>
    public static void Write(HtmlWriter html, CanaryResult? canaries)
    {
        if (canaries is null)
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "canary", "Canaries");
        html.Element("p", $"{Numbers.Count(canaries.Canaries)} made-up records that stand out, such as rare combinations of categories with numbers at the ends of their range. "
            + "A coin each put about half of them into a train set that was used for this test alone, and the same synthesizer was fitted to it; the released table holds nothing of them (Carlini and others 2019). "
            + "If those that were put in can be told from those that were not, so can people who stand out.");
        int leftOut = canaries.Canaries - canaries.Included;
        new DataTable("Canaries", ["Group", "Canaries", "Found", "Copied exactly"],
        [
            ["Put into the train set", Numbers.Count(canaries.Included), Numbers.Count(canaries.Found), Numbers.Count(canaries.Exact)],
            ["Left out", Numbers.Count(leftOut), Numbers.Count(canaries.FoundLeftOut), Numbers.Count(canaries.ExactLeftOut)],
        ]).Write(html);
        LeakLight.Write(html, canaries.Verdict, LeakWords.Found(canaries));
        using (html.Element("p"))
        {
            html.Text($"The attack “{canaries.Attack}” has an AUC of {Numbers.Plain(canaries.Auc)} ({Numbers.Plain(canaries.AucLow)} to {Numbers.Plain(canaries.AucHigh)}; tolerated are {Numbers.Round(canaries.AucTolerance)}) "
                + $"and finds {Numbers.Percent(canaries.TprAtFpr01)} of those in with at most 1 % false alarms. The ");
            Glossary.Term(html, "one-run", "audit with one run");
            html.Text($" proves ε to be at least {Numbers.Plain(Numbers.Down(canaries.EpsilonLowerBound, 2), 2)}. Few canaries can show a leak, but not that there is none: a pass does not hang on them.");
        }
    }
}
