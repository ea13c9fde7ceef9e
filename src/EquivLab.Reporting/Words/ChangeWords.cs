using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>What would change a light that is not green: what stands in the way, and what it would take.</summary>
internal static class ChangeWords
{
    private const int MostNamed = 3;

    /// <summary>What would change the verdict on the models at the tolerant or, once that has passed, at the strict margin; empty where nothing is to change.</summary>
    /// <param name="utility">The models' results.</param>
    /// <param name="strict">Whether the strict margin is meant.</param>
    /// <param name="tableRows">All rows of the real table, for what it can show at all; null where not known.</param>
    public static IReadOnlyList<string> Utility(UtilitySection utility, bool strict, int? tableRows = null)
    {
        // What does not hold at the tolerant margin cannot at the strict one; its own lines say what would change that.
        if ((strict ? utility.StrictVerdict : utility.Verdict) == Verdict.Passed || (strict && utility.Verdict != Verdict.Passed)) return [];
        EquivalenceVerdict Of(ModelResult row) => strict ? row.StrictVerdict : row.Verdict;
        ModelResult[] gated = [.. utility.Models.Where(m => m.Gated)];
        if (gated.Length == 0) return ["A policy that gates at least one metric which can be measured here."];
        ModelResult[] different = [.. gated.Where(r => Of(r) == EquivalenceVerdict.Different)], open = [.. gated.Where(r => Of(r) == EquivalenceVerdict.Inconclusive)];
        ModelResult[] barred = [.. open.Where(r => !r.HasSkill || r.EvidenceMargin >= 1)], straddling = [.. open.Except(barred)];
        var sentences = new List<string>();
        if (different.Length > 0)
            sentences.Add($"In the way: {Rows(different)}. What is shown to be too much stays so with more hold-out rows; a synthetic table that {(LossWords.Of(utility).IsOneSided ? "loses less" : "is closer to the real one")} would change it.");
        if (barred.Length > 0)
            sentences.Add($"In the way: {Rows(barred)}. {(barred.All(r => !r.HasSkill) ? "The real rows teach it nothing, so that it can prove nothing" : "A rule withholds the pass at any margin")}: other models or another target in the policy, or more rows to learn from.");
        if (strict && straddling.Length > 0) sentences.Add($"In the way: {Rows(straddling)}. More hold-out rows may settle it.");
        if (!strict) sentences.AddRange(Open(straddling, utility, tableRows));
        if (Margins(gated, utility, Of) is { } margins) sentences.Add(margins);
        return sentences;
    }

    /// <summary>What would change the verdict on privacy; empty where that has passed.</summary>
    public static IReadOnlyList<string> Privacy(PrivacySection privacy, IEnumerable<GateCheck> checks)
    {
        if (privacy.Verdict == Verdict.Passed) return [];
        if (privacy.Population is { IsUnlike: true } && privacy.Verdict == Verdict.Inconclusive)
            return ["A hold-out that was drawn at random from the same rows as the train set: members and non-members have to be alike for an attack to show anything."];
        GateCheck[] ofPrivacy = [.. checks.Where(c => c.Gated && c.Kind is GateCheckKind.Privacy or GateCheckKind.Copies && c.Verdict != Verdict.Passed)];
        string[] Names(Verdict verdict) => [.. ofPrivacy.Where(c => c.Verdict == verdict).Select(c => Name(c, privacy))];
        string[] failed = Names(Verdict.Failed), open = Names(Verdict.Inconclusive);
        var sentences = new List<string>();
        if (failed.Length > 0)
            sentences.Add($"In the way: {List(failed)}. A synthesizer that remembers less would change it (coarser values, larger groups of rows, differential privacy); more hold-out rows would not.");
        if (open.Length > 0)
            sentences.Add($"Not shown to be safe: {List(open)}. More hold-out rows narrow the intervals, and tell whether it is.");
        return sentences;
    }

    /// <summary>The names of checks that do not hold, a few of them.</summary>
    public static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");

    private static string Name(GateCheck check, PrivacySection privacy)
    {
        string[] columns = [.. privacy.Risks
            .Where(r => r.Gated && r.Attack == check.Name && r.Secret is not null && r.Verdict == (check.Verdict == Verdict.Failed ? EquivalenceVerdict.Different : EquivalenceVerdict.Inconclusive))
            .OrderByDescending(r => r.CiHigh).Select(r => r.Secret!)];
        return columns.Length == 0 ? check.Name : $"{check.Name} ({(columns.Length == 1 ? "column" : "columns")} {List(columns)})";
    }

    private static IEnumerable<string> Open(ModelResult[] rows, UtilitySection utility, int? tableRows)
    {
        (ModelResult Row, Settlement By)[] all = [.. rows.Select(r => (r, Settlement.Of(r, utility, tableRows)))];
        ModelResult[] Where(Func<Settlement, bool> which) => [.. all.Where(s => which(s.By)).Select(s => s.Row)];
        ModelResult[] never = Where(s => s.Rows is null), beyond = Where(s => s is { Rows: not null, IsInside: false });
        ModelResult[] settled = Where(s => s is { Rows: not null, IsInside: true, IsBeyondTable: false }), tooMany = Where(s => s is { IsInside: true, IsBeyondTable: true });
        if (never.Length > 0)
            yield return $"In the way: {Rows(never)}. No number of hold-out rows would settle it if the loss stays as observed: it lies at the margin itself.";
        if (beyond.Length > 0)
            yield return $"In the way: {Rows(beyond)}. What was observed lies beyond the margin, so that more hold-out rows would settle it as {LossWords.Of(utility).Word(EquivalenceVerdict.Different)}; another synthesizer or setting would change it.";
        if (settled.Length > 0)
            yield return $"In the way: {Rows(settled)}. About {Numbers.Count(Most(settled))} hold-out rows instead of {Numbers.Count(utility.TestRows)} would settle it as {LossWords.Of(utility).Word(EquivalenceVerdict.Equivalent)}, if the loss stays as observed.";
        if (tooMany.Length > 0)
            yield return $"In the way: {Rows(tooMany)}. It would take about {Numbers.Count(Most(tooMany))} hold-out rows, and the table has {Numbers.Count(tableRows ?? 0)}: it cannot show this.";
    }

    private static int Most(ModelResult[] rows) => rows.Max(r => r.RequiredHoldoutRows!.Value);

    /// <summary>The smallest margin at which each metric that is in the way would have passed.</summary>
    private static string? Margins(ModelResult[] gated, UtilitySection utility, Func<ModelResult, EquivalenceVerdict> of)
    {
        LossWords words = LossWords.Of(utility);
        (Metric Metric, double Margin)[] metrics = [.. gated.GroupBy(r => r.Metric).Where(g => g.Any(r => of(r) != EquivalenceVerdict.Equivalent))
            .Select(g => (Metric.Of(g.Key, utility.Scale), g.Max(r => Passing(r, words.IsOneSided))))];
        if (metrics.Length == 0 || metrics.Any(m => !(m.Margin < 1))) return null;
        // Above the bound even where that is a round number: an interval has to lie inside its margin.
        string each = string.Join(", ", metrics.Select(m => $"{(words.IsOneSided ? "" : "±")}{m.Metric.Margin(Numbers.Up(m.Margin + 1e-9, 3))} in {m.Metric.Label}"));
        return $"With these figures a margin of {each} would have passed. Margins are chosen before the figures are seen: take this to plan the next table, not to pass this one.";
    }

    /// <summary>The margin above which a row is shown to be equivalent; infinite where none is.</summary>
    private static double Passing(ModelResult row, bool isOneSided)
    {
        double bound = isOneSided ? row.CiHigh : Math.Max(-row.CiLow, row.CiHigh);
        bool isBarred = !row.HasSkill || !double.IsFinite(bound) || (row.EvidenceMargin == 0 && row.Note is not null && row.Verdict == EquivalenceVerdict.Inconclusive);
        return isBarred ? double.PositiveInfinity : Math.Max(bound, row.EvidenceMargin);
    }

    private static string Rows(ModelResult[] rows) => string.Join("; ", rows.GroupBy(r => r.Metric).Select(g =>
        $"{List([.. g.OrderByDescending(r => Math.Abs(r.Delta)).Select(r => r.Name)])} in {Metric.Of(g.Key).Label}"));
}
