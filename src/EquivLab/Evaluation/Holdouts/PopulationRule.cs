using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Gate;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>
/// What a hold-out that is unlike the train set leaves of the privacy verdict. Every attack tells members from
/// non-members, who then differ whatever the synthetic table is like: neither a pass nor a failure is shown. What needs no
/// hold-out stays a failure: exact copies beyond what the train set's own repetitions explain, and canaries, of which coins
/// decided which were planted, with a claimed ε that they refute.
/// </summary>
internal static class PopulationRule
{
    public const string Name = "hold-out";

    /// <summary>The section with what its verdict is worth, and without bounds on ε that rest on the hold-out.</summary>
    public static PrivacySection Judge(PrivacySection privacy)
    {
        if (privacy.Population is not { IsUnlike: true } population) return privacy;
        AuditResult? audit = privacy.Audit is null ? null : privacy.Audit with { Bounds = [.. privacy.Audit.Bounds.Where(b => b.Attack == AuditEvaluation.Canaries)] };
        bool stands = CopiesStand(privacy.ExactMatches, population) || privacy.Canaries is { Verdict: EquivalenceVerdict.Different } || audit is { IsRefuted: true };
        return privacy with { Audit = audit, Verdict = stands ? Verdict.Failed : Verdict.Inconclusive };
    }

    /// <summary>The checks of privacy: what rests on the hold-out is for information, and one check says why.</summary>
    public static IEnumerable<GateCheck> Of(PrivacySection privacy, IEnumerable<GateCheck> checks)
    {
        if (privacy.Population is not { IsUnlike: true } population) return checks;
        string[] standing = [.. CopiesStand(privacy.ExactMatches, population) ? [PrivacyChecks.ExactCopies] : Array.Empty<string>(), LeakChecks.Canaries];
        return checks.Select(c => standing.Contains(c.Name) ? c : c with { Gated = false })
            .Prepend(new GateCheck(GateCheckKind.Privacy, Name, Verdict.Inconclusive, HoldoutWords.Reason(population)));
    }

    /// <summary>Whether members are copied more often than train rows equal one another, beyond the tolerance.</summary>
    private static bool CopiesStand(ExactMatches copies, PopulationResult population) =>
        copies.Verdict == EquivalenceVerdict.Different
        && NewcombeIndependent.Interval(copies.MemberMatches, copies.Members, (int)Math.Round(population.Twins * copies.Members), copies.Members, 0.95).Low > copies.Tolerance;
}
