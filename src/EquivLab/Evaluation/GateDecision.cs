using EquivLab.Evaluation.Gate;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation;

/// <summary>The gate: from the judged checks to one verdict, an exit code and the reasons in words.</summary>
public sealed record GateDecision
{
    /// <summary>The decision.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>0 passed, 1 failed, 3 inconclusive; 0 for an inconclusive verdict that the policy lets through.</summary>
    public required int ExitCode { get; init; }

    /// <summary>A sentence for each gated check that is not fulfilled, or one where all are; then what else must be known.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Every check, controls first.</summary>
    public required IReadOnlyList<GateCheck> Checks { get; init; }

    /// <summary>
    /// Decides on judged figures. Every gated check must be shown to hold; one that is shown not to hold fails. Under a
    /// control that misbehaves nothing is shown either way: the verdict is inconclusive.
    /// </summary>
    /// <param name="utility">The models' results.</param>
    /// <param name="privacy">The attacks' results.</param>
    /// <param name="controls">The controls that were run: one that misbehaves shows that the ruler is wrong, and nothing measured with it counts.</param>
    /// <param name="repeats">The synthesizer over seeds and splits, where that was asked; both questions must then be answered well.</param>
    /// <param name="policy">The policy in force; the default one unless given.</param>
    /// <param name="tableRows">All rows of the real table, for what it can show at all; null where not known.</param>
    public static GateDecision Of(
        UtilitySection utility, PrivacySection privacy, IReadOnlyList<ControlResult> controls, RepeatsSection? repeats, Policy? policy = null, int? tableRows = null)
    {
        policy ??= new Policy();
        GateCheck[] checks =
        [
            .. ControlChecks.Of(controls, policy.RequiredControls),
            .. ClaimChecks.Of(privacy.Audit),
            .. UtilityChecks.Of(utility, policy, tableRows),
            .. SubgroupChecks.Of(utility, policy, tableRows),
            .. InsightChecks.Of(utility, policy, tableRows),
            .. PrivacyChecks.Of(privacy, policy.Privacy),
            .. RepeatsChecks.Of(repeats, policy, LossWords.Of(utility)),
        ];
        GateCheck[] gated = [.. checks.Where(c => c.Gated)];
        Verdict verdict = VerdictOf(gated);
        bool isLetThrough = verdict == Verdict.Inconclusive && policy.Inconclusive == InconclusiveMeaning.Pass && gated.All(c => c.Verdict != Verdict.Failed);
        return new GateDecision
        {
            Verdict = verdict,
            ExitCode = verdict switch { Verdict.Passed => 0, Verdict.Failed => 1, _ => isLetThrough ? 0 : 3 },
            Reasons =
            [
                .. gated.Where(c => c.Verdict != Verdict.Passed).Select(c => c.Reason).DefaultIfEmpty(PassReason.Of(utility, privacy)),
                .. checks.Where(c => c is { Gated: false, Kind: GateCheckKind.Control } && c.Verdict != Verdict.Passed).Select(c => c.Reason),
                .. isLetThrough ? ["The policy lets an inconclusive verdict through: the exit code is 0."] : Array.Empty<string>(),
            ],
            Checks = checks,
        };
    }

    /// <summary>Decides on a result by the policy it records.</summary>
    /// <param name="result">A result.</param>
    public static GateDecision Of(Result result) => Of(result.Utility, result.Privacy, result.Controls, result.Repeats, result.Policy, result.Data.Rows);

    private static Verdict VerdictOf(GateCheck[] gated)
    {
        if (gated.Any(c => c is { Kind: GateCheckKind.Control, Verdict: Verdict.Failed })) return Verdict.Inconclusive;
        if (gated.Any(c => c.Verdict == Verdict.Failed)) return Verdict.Failed;
        // Nothing tested is nothing shown.
        bool isTested = gated.Any(c => c.Kind == GateCheckKind.Utility) && gated.Any(c => c.Kind is GateCheckKind.Privacy or GateCheckKind.Copies);
        return isTested && gated.All(c => c.Verdict == Verdict.Passed) ? Verdict.Passed : Verdict.Inconclusive;
    }
}
