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
    public static GateDecision Of(UtilitySection utility, PrivacySection privacy)
    {
        Verdict verdict = utility.Verdict == Verdict.Failed || privacy.Verdict == Verdict.Failed ? Verdict.Failed
            : utility.Verdict == Verdict.Passed && privacy.Verdict == Verdict.Passed ? Verdict.Passed
            : Verdict.Inconclusive;
        List<string> reasons = [.. GateReasons.Of(utility), .. GateReasons.Of(privacy)];
        if (reasons.Count == 0) reasons.Add(GateReasons.AllHold(utility, privacy));
        return new GateDecision(verdict, reasons);
    }
}
