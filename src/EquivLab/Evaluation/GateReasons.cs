using System.Globalization;
using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>The gate's reasons as sentences.</summary>
internal static class GateReasons
{
    public static IEnumerable<string> Of(UtilitySection utility)
    {
        foreach (ModelResult row in utility.Models.Where(r => r.Gated && r.Verdict != EquivalenceVerdict.Equivalent))
        {
            string interval = string.Create(CultureInfo.InvariantCulture,
                $"the {1 - 2 * utility.Alpha:0.##%} interval of the loss is {row.CiLow * 100:0.0} to {row.CiHigh * 100:0.0} points");
            if (row.Verdict == EquivalenceVerdict.Different)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{row.Name}, {row.Metric}: differs by more than the margin of {utility.Margin * 100:0.#} points; {interval}.");
                continue;
            }

            string why = row.Note ?? $"{interval}, which straddles the margin of {(utility.Margin * 100).ToString("0.#", CultureInfo.InvariantCulture)} points";
            string settle = row.RequiredHoldoutRows is { } rows
                ? string.Create(CultureInfo.InvariantCulture, $"; about {rows:N0} hold-out rows would settle it") : "";
            yield return $"{row.Name}, {row.Metric}: inconclusive, {why}{settle}.";
        }
    }

    public static IEnumerable<string> Of(PrivacySection privacy)
    {
        foreach (AttackResult attack in privacy.Attacks.Where(a => a.Verdict != EquivalenceVerdict.Equivalent))
        {
            string what = attack.Verdict == EquivalenceVerdict.Different
                ? "finds members better than is tolerated" : "cannot be shown to stay below the tolerance";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{attack.Name} attack: {what}; its AUC is {attack.Auc:0.000} ({attack.AucLow:0.000} to {attack.AucHigh:0.000}), tolerated {attack.Tolerance:0.00}.");
        }

        ExactMatches matches = privacy.ExactMatches;
        if (matches.Verdict == EquivalenceVerdict.Equivalent) yield break;
        string copied = matches.Verdict == EquivalenceVerdict.Different
            ? "members are copied more often than non-members" : "cannot be shown that members are copied as rarely as non-members";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"exact copies: {copied}; {matches.MemberMatches:N0} of {matches.Members:N0} members against {matches.NonMemberMatches:N0} of {matches.NonMembers:N0} non-members.");
    }

    public static IEnumerable<string> Of(IReadOnlyList<ControlResult> controls)
    {
        foreach (ControlResult control in controls.Where(c => c.AsExpected == false))
            yield return $"control '{control.Name}' misbehaves: expected that {control.Expectation}, but {control.Outcome}. No figure here can be trusted until this is explained.";
    }

    public static IEnumerable<string> Of(RepeatsSection? repeats, double margin)
    {
        if (repeats is null) yield break;
        foreach (RepeatedResult row in repeats.Models.Where(r => r.Verdict != EquivalenceVerdict.Equivalent))
        {
            string verdict = row.Verdict == EquivalenceVerdict.Different ? "the synthesizer differs by more than the margin" : "inconclusive about the synthesizer";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{row.Name}, {row.Metric}, over {repeats.Repeats} splits: {verdict}; the mean loss is {row.Mean * 100:0.0} points ({row.CiLow * 100:0.0} to {row.CiHigh * 100:0.0}), margin {margin * 100:0.#}.");
        }
    }

    public static string AllHold(UtilitySection utility, PrivacySection privacy)
    {
        double worst = utility.Models.Where(r => r.Gated).Max(r => r.CiHigh), auc = privacy.Attacks.Max(a => a.AucHigh);
        return string.Create(CultureInfo.InvariantCulture,
            $"Every gated metric is equivalent within {utility.Margin * 100:0.#} points (largest loss that the data allow: {Math.Max(0, worst) * 100:0.0}), and no attack's AUC reaches {privacy.Attacks[0].Tolerance:0.00} (largest that the data allow: {auc:0.000}).");
    }
}
