using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;

namespace EquivLab.Evaluation.Attacks;

/// <summary>From all attacks to lower bounds on ε that hold together.</summary>
internal static class AuditEvaluation
{
    public const string Canaries = "canaries, one run";

    /// <param name="attacks">Each attack's name and scores, at least one.</param>
    /// <param name="canaries">What the canaries showed, where there were any.</param>
    /// <param name="options">Level, seed and claim.</param>
    public static AuditResult Run(IReadOnlyList<(string Name, MembershipScores Scores)> attacks, CanaryResult? canaries, EvaluationOptions options)
    {
        double delta = options.Attacks.ClaimedEpsilon is null ? 0 : options.Attacks.ClaimedDelta;
        double alpha = options.Alpha / (attacks.Count + (canaries is null ? 0 : 1));
        List<AuditBound> bounds = [.. attacks.Select(a => new AuditBound(a.Name, EpsilonAudit.LowerBound(a.Scores, alpha, delta, options.Seed)))];
        if (canaries is not null) bounds.Add(new AuditBound(Canaries, CanaryEvaluation.Bound(canaries.Canaries, canaries.Guesses, delta, alpha)));
        return new AuditResult
        {
            Confidence = 1 - options.Alpha,
            Delta = delta,
            Bounds = bounds,
            ClaimedEpsilon = options.Attacks.ClaimedEpsilon,
        };
    }
}
