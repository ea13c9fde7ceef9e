using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Gate;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation;

/// <summary>
/// A result judged by another policy. No model is trained and no attack is run again: the recorded intervals are held
/// against the policy's margins and tolerances, and other metrics and models may be gated.
/// </summary>
public static class Rejudgement
{
    /// <summary>The result with the policy's verdicts, reasons and exit code.</summary>
    /// <param name="result">A result as it was recorded.</param>
    /// <param name="policy">The policy to judge it by.</param>
    /// <exception cref="InputException">
    /// The policy asks for another level or scale than that of the recorded intervals, or for figures that were not
    /// recorded.
    /// </exception>
    public static Result Of(Result result, Policy policy)
    {
        RecordedFigures.Require(result, policy);
        Result judged = result with
        {
            Policy = policy,
            Utility = Of(result.Utility, policy, result),
            Privacy = Of(result.Privacy, policy.Privacy, result),
            Controls = [.. result.Controls.Select(control => Of(control, policy, result))],
            Masking = result.Masking is { } masking ? Of(masking, policy, result) : null,
            Repeats = result.Repeats is null ? null : Of(result.Repeats, policy, result),
        };
        GateDecision decision = GateDecision.Of(judged);
        return judged with { Verdict = decision.Verdict, ExitCode = decision.ExitCode, Reasons = decision.Reasons };
    }

    private static UtilitySection Of(UtilitySection utility, Policy policy, Result result)
    {
        ModelResult[] rows = [.. utility.Models.Select(row => JudgedRow.Of(row, utility, policy, result.Data.Task))];
        return utility with
        {
            Margin = policy.Margin,
            StrictMargin = policy.StrictMargin,
            Verdict = JointVerdict.Of(rows.Where(r => r.Gated).Select(r => r.Verdict)),
            StrictVerdict = JointVerdict.Of(rows.Where(r => r.Gated).Select(r => r.StrictVerdict)),
            Models = rows,
            Insights = [.. utility.Insights.Select(row => JudgedInsight.Of(row, policy, utility.Alpha))],
        };
    }

    private static PrivacySection Of(PrivacySection privacy, PrivacyPolicy policy, Result result)
    {
        double alpha = result.Utility.Alpha;
        AttackResult[] attacks = [.. privacy.Attacks.Select(a => JudgedScores.Of(a, policy, alpha))];
        ExposedRecords? exposed = privacy.Exposed is null ? null : ExposedJudgement.Of(privacy.Exposed, policy);
        ExactMatches copies = privacy.ExactMatches;
        copies = copies with
        {
            Tolerance = policy.ExactCopies,
            Verdict = PrivacyRule.OfCopies(copies.Difference, new Interval(copies.CiLow, copies.CiHigh, 0.95), policy.ExactCopies),
        };
        PrivacySection judged = LeakRule.Judge(privacy with
        {
            Verdict = PrivacyVerdict.Of(attacks, copies, exposed),
            ExactMatches = copies,
            Attacks = attacks,
            Exposed = exposed,
        }, policy);
        return PopulationRule.Judge(RiskEvaluation.With(judged, RiskRule.Judge(judged.Risks, policy, alpha, result.Data.Target)));
    }

    private static ControlResult Of(ControlResult control, Policy policy, Result result) => ControlRule.Judge(
        control.Name,
        [.. control.Models.Select(row => JudgedRow.Of(row, result.Utility, policy, result.Data.Task))],
        [.. control.Attacks.Select(a => JudgedScores.Of(a, policy.Privacy, result.Utility.Alpha))],
        result.Utility.Alternative);

    private static MaskingSection Of(MaskingSection masking, Policy policy, Result result) => masking with
    {
        Models = [.. masking.Models.Select(row => JudgedRow.Of(row, result.Utility, policy, result.Data.Task))],
        Privacy = Of(masking.Privacy, policy.Privacy, result),
    };

    private static RepeatsSection Of(RepeatsSection repeats, Policy policy, Result result)
    {
        RepeatedResult[] rows = [.. repeats.Models.Select(row =>
        {
            var interval = new Interval(row.CiLow, row.CiHigh, 1 - 2 * result.Utility.Alpha);
            double margin = policy.MarginOf(row.Metric);
            return row with
            {
                PValue = margin == result.Policy.MarginOf(row.Metric) ? row.PValue : double.NaN,
                Verdict = result.Utility.Alternative.Judge(interval, margin),
                StrictVerdict = result.Utility.Alternative.Judge(interval, policy.StrictMarginOf(row.Metric)),
            };
        })];
        return repeats with { Verdict = JointVerdict.Of(rows.Select(r => r.Verdict)), Models = rows };
    }
}
