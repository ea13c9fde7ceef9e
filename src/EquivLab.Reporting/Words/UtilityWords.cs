using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>The utility verdict in sentences, built from the gated rows.</summary>
internal static class UtilityWords
{
    private static readonly string[] OfTheRare = ["balancedAccuracy", "averagePrecision"];

    /// <summary>What is shown at the tolerant margin: a sentence a gated metric, and what would settle an open question.</summary>
    /// <param name="utility">The models' results.</param>
    /// <param name="tableRows">All rows of the real table, for what it can show at all; null where not known.</param>
    public static IReadOnlyList<string> Sentences(UtilitySection utility, int? tableRows = null) =>
        [.. Rare(utility), .. utility.Models.Where(m => m.Gated).GroupBy(m => m.Metric).SelectMany(g => OfMetric(Metric.Of(g.Key, utility.Scale), [.. g], utility, tableRows))];

    private static IEnumerable<string> Rare(UtilitySection utility)
    {
        string[] metrics = [.. OfTheRare.Where(metric => utility.IsImbalanced && utility.Models.Any(m => m.Gated && m.Metric == metric)).Select(metric => Metric.Of(metric).Label.ToLowerInvariant())];
        if (metrics.Length > 0)
            yield return $"A class is rare in the train set, so that {string.Join(" and ", metrics)} {(metrics.Length == 1 ? "is" : "are")} judged too: accuracy and ROC AUC alone can hide that a model no longer finds it.";
    }

    /// <summary>The confidence of each one-sided statement: the interval has level 1 − 2α, so each end holds with 1 − α.</summary>
    public static string Confidence(double alpha) => Numbers.Round((1 - alpha) * 100) + "\u00A0%";

    /// <summary>The level of the two-sided interval.</summary>
    public static string IntervalLevel(double alpha) => Numbers.Round((1 - (2 * alpha)) * 100) + "\u00A0%";

    private static IEnumerable<string> OfMetric(Metric metric, ModelResult[] rows, UtilitySection utility, int? tableRows)
    {
        string confidence = $"with {Confidence(utility.Alpha)} confidence";
        string allowed = $"the policy allows {metric.Margin(utility.MarginOf(rows[0]))}";
        bool isOneSided = LossWords.Of(utility).IsOneSided;
        ModelResult[] different = [.. rows.Where(r => r.Verdict == EquivalenceVerdict.Different)];
        ModelResult[] open = [.. rows.Where(r => r.Verdict == EquivalenceVerdict.Inconclusive)];

        if (different.Length > 0)
        {
            ModelResult worst = different.MaxBy(r => Math.Abs(r.Delta))!;
            string what = worst.Delta >= 0
                ? $"is {metric.AtLeast(worst.CiLow)}"
                : $"is {metric.AtLeastBetter(-worst.CiHigh)}";
            yield return $"The model {worst.Name} trained on the synthetic table {what} than the same model trained on the real one, {confidence}; {allowed}{(isOneSided ? "" : " either way")}.";
            if (different.Length > 1)
                yield return $"{different.Length} of the {rows.Length} gated models {(isOneSided ? "lose more than that" : "are outside that margin")}.";
            // One failure decides; what else is open would only blur it.
            yield break;
        }

        if (open.Length == 0)
        {
            double bound = rows.Max(r => r.CiHigh);
            yield return bound > 0
                ? $"Models trained on the synthetic table are {metric.AtMost(bound)} than on the real one, {confidence}; {allowed}."
                : $"Models trained on the synthetic table are not {metric.Worse} than on the real one, {confidence}; {allowed}.";
        }

        foreach (string sentence in Open(metric, open, utility, allowed, tableRows))
            yield return sentence;
    }

    private static IEnumerable<string> Open(Metric metric, ModelResult[] open, UtilitySection utility, string allowed, int? tableRows)
    {
        ModelResult[] unskilled = [.. open.Where(r => !r.HasSkill)];
        // A rule that no number of rows satisfies is its own reason.
        ModelResult[] withheld = [.. open.Where(r => r.HasSkill && r.Note is not null && r.RequiredHoldoutRows is null)];
        ModelResult[] straddling = [.. open.Where(r => r.HasSkill).Except(withheld)];
        if (unskilled.Length > 0)
        {
            yield return $"A model that learned nothing proves nothing: {Names(unskilled)}, trained on the real table, {(unskilled.Length == 1 ? "does" : "do")} not beat the baseline in {metric.Label}. "
                + "A model or a target that can be learned would settle it.";
        }
        foreach (IGrouping<string, ModelResult> rows in withheld.GroupBy(r => r.Note!))
            yield return $"{(LossWords.Of(utility).IsOneSided ? "No non-inferiority" : "No equivalence")} in {metric.Label} is claimed for {Names(rows)}: {rows.Key}.";
        bool isOneSided = LossWords.Of(utility).IsOneSided;
        (ModelResult Row, Settlement By)[] settled = [.. straddling.Select(r => (r, Settlement.Of(r, utility, tableRows)))];
        ModelResult[] beyond = [.. settled.Where(s => !s.By.IsInside && s.By.Rows is not null).Select(s => s.Row)];
        if (beyond.Length > 0)
        {
            ModelResult farthest = beyond.MaxBy(r => isOneSided ? r.Delta : Math.Abs(r.Delta))!;
            string others = beyond.Length > 1 ? $" (so do {beyond.Length - 1} more)" : "";
            yield return $"On the {Numbers.Count(utility.TestRows)} hold-out rows {farthest.Name} trained on the synthetic table comes out {metric.By(farthest.Delta)}, which is beyond the margin{others}, and {allowed}: "
                + $"more rows would settle it as {(isOneSided ? "inferior" : "different")}. Another synthesizer or setting would change that, not rows.";
        }
        (ModelResult Row, Settlement By)[] inside = [.. settled.Where(s => s.By.IsInside || s.By.Rows is null)];
        if (inside.Length == 0)
            yield break;
        ModelResult worst = inside.MaxBy(s => s.Row.CiHigh).Row;
        double reach = isOneSided ? worst.CiHigh : Math.Max(worst.CiHigh, -worst.CiLow);
        yield return $"The {Numbers.Count(utility.TestRows)} hold-out rows are too few to tell: {worst.Name} trained on the synthetic table may be as much as "
            + $"{metric.AsMuchAs(reach)}, and {allowed}.";
        yield return Settling(metric, inside, isOneSided);
    }

    private static string Settling(Metric metric, (ModelResult Row, Settlement By)[] inside, bool isOneSided)
    {
        ModelResult[] never = [.. inside.Where(s => s.By.Rows is null).Select(s => s.Row)];
        if (never.Length > 0)
            return $"For {Names(never)} no number of hold-out rows would settle it: the loss as observed lies at the margin itself.";
        Settlement most = inside.MaxBy(s => s.By.Rows!.Value).By;
        // The margin that the hold-out can show for all of them.
        Settlement all = most with { ShowableMargin = inside.Any(s => s.By.ShowableMargin is null) ? null : inside.Max(s => s.By.ShowableMargin) };
        return Sentence(all.Text("hold-out rows", isOneSided, m => metric.Margin(Numbers.Up(m, 3)))) + (all.IsBeyondTable ? "." : ", if the loss stays as observed.");
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Names(IEnumerable<ModelResult> rows) => string.Join(", ", rows.Select(r => r.Name).Distinct());
}
