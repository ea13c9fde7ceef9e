using System.Globalization;
using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a membership-inference attack, one for the most exposed records, and one for each required attack that was not run.</summary>
internal static class AttackChecks
{
    /// <param name="privacy">What the attacks found.</param>
    /// <param name="required">Attacks that the policy requires; null is none in particular.</param>
    public static IEnumerable<GateCheck> Of(PrivacySection privacy, IReadOnlyList<string>? required)
    {
        foreach (AttackResult attack in privacy.Attacks)
            yield return new GateCheck(GateCheckKind.Privacy, $"{attack.Name} attack", GateWords.Verdict(attack.Verdict), Reason(attack));
        if (privacy.Exposed is { } exposed)
        {
            // Too few to be shown safe: they can fail, but nothing hangs on their passing.
            Verdict verdict = GateWords.Verdict(exposed.Verdict);
            yield return new GateCheck(GateCheckKind.Privacy, "most exposed records", verdict, Reason(exposed), Gated: verdict == Verdict.Failed);
        }

        foreach (string name in (required ?? []).Except([.. privacy.Attacks.Select(a => a.Name), .. privacy.Risks.Select(r => r.Attack)]))
        {
            string why = privacy.NotRun.FirstOrDefault(a => a.Name == name) is { } notRun ? $": {notRun.Reason}." : "; evaluate again.";
            yield return new GateCheck(GateCheckKind.Privacy, $"{name} attack", Verdict.Inconclusive, $"{name} attack: is required by the policy, but was not run{why}");
        }
    }

    private static string Reason(AttackResult attack)
    {
        string what = attack.Verdict switch
        {
            EquivalenceVerdict.Equivalent => "stays below the tolerances",
            EquivalenceVerdict.Different => "finds members better than is tolerated",
            _ => "cannot be shown to stay below the tolerances",
        };
        string auc = string.Create(CultureInfo.InvariantCulture,
            $"its AUC is {attack.Auc:0.000} ({BoundText.Lower(attack.AucLow)} to {BoundText.Upper(attack.AucHigh)}), tolerated {attack.Tolerance:0.00##}");
        if (attack.TprTolerance is not { } tolerance) return $"{attack.Name} attack: {what}; {auc}.";
        string tpr = double.IsNaN(attack.TprAtFpr01Low) ? "the interval of the share of members found at 1 % false positives was not recorded, evaluate again" : string.Create(
            CultureInfo.InvariantCulture,
            $"at 1 % false positives it finds {100 * attack.TprAtFpr01:0.00} % of the members ({100 * attack.TprAtFpr01Low:0.00} to {100 * attack.TprAtFpr01High:0.00}), tolerated {100 * tolerance:0.##} %");
        return $"{attack.Name} attack: {what}; {auc}; {tpr}.";
    }

    private static string Reason(ExposedRecords exposed)
    {
        ExposedAttack[] found = [.. exposed.Attacks.Where(a => a.Verdict == EquivalenceVerdict.Different)];
        string attacks = found.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"; of {exposed.Members:N0} members and {exposed.NonMembers:N0} non-members found by {string.Join(", ", found.Select(a => a.Name))} (up to {100 * found.Max(a => a.TprAtFpr01):0.0} % of them at 1 % false positives, AUC up to {found.Max(a => a.Auc):0.000})");
        string what = exposed.Verdict switch
        {
            EquivalenceVerdict.Equivalent => "no attack finds them better than is tolerated",
            EquivalenceVerdict.Different => "records that stand out are given away",
            _ => "no leak is shown, though they are too few to rule one out",
        };
        string copies = exposed.Verdict != EquivalenceVerdict.Different || exposed.ShowsCopies ? Copied("are copied", exposed.MemberCopies, exposed.NonMemberCopies) : "";
        string near = exposed.ShowsNearCopies && exposed.Near is { } n ? Copied("come out with at most one column changed", n.Members, n.NonMembers) : "";
        return $"most exposed records: {what}{copies}{near}{attacks}.";

        string Copied(string how, int members, int nonMembers) => string.Create(CultureInfo.InvariantCulture,
            $"; {members:N0} of {exposed.Members:N0} members among them {how} against {nonMembers:N0} of {exposed.NonMembers:N0} non-members");
    }
}
