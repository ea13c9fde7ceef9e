namespace EquivLab.Evaluation;

/// <summary>The gate: from the judged checks to one verdict, an exit code and the reasons in words.</summary>
/// <param name="Verdict">The decision.</param>
/// <param name="Reasons">A sentence for each check that is not fulfilled; one sentence where all are.</param>
public sealed record GateDecision(Verdict Verdict, IReadOnlyList<string> Reasons)
{
    /// <summary>0 passed, 1 failed, 3 inconclusive.</summary>
    public int ExitCode => Verdict switch { Verdict.Passed => 0, Verdict.Failed => 1, _ => 3 };

    /// <summary>Decides: every gated check must be shown to hold.</summary>
    /// <param name="utility">The models' results.</param>
    /// <param name="privacy">The attacks' results.</param>
    /// <param name="controls">The controls: one that misbehaves shows that the ruler is wrong, and nothing measured with it counts.</param>
    /// <param name="repeats">The synthesizer over seeds and splits, where that was asked; both questions must then be answered well.</param>
    public static GateDecision Of(UtilitySection utility, PrivacySection privacy, IReadOnlyList<ControlResult> controls, RepeatsSection? repeats)
    {
        Verdict[] parts = repeats is null ? [utility.Verdict, privacy.Verdict] : [utility.Verdict, privacy.Verdict, repeats.Verdict];
        bool misbehaves = controls.Any(c => c.AsExpected == false);
        Verdict verdict = misbehaves ? Verdict.Inconclusive
            : parts.Contains(Verdict.Failed) ? Verdict.Failed
            : parts.All(p => p == Verdict.Passed) ? Verdict.Passed
            : Verdict.Inconclusive;
        List<string> reasons = [.. GateReasons.Of(controls), .. GateReasons.Of(utility), .. GateReasons.Of(privacy), .. GateReasons.Of(repeats, utility.Margin)];
        if (reasons.Count == 0) reasons.Add(GateReasons.AllHold(utility, privacy));
        return new GateDecision(verdict, reasons);
    }
}
