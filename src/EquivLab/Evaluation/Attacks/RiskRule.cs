using System.Globalization;
using EquivLab.Equivalence;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy.Risks;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// From counts to verdicts. All attacks that are judged must pass, which needs no correction; that one fails is said only
/// after Holm's correction over all that are asked for, since there is one for each column. An attack is judged where it can be: where
/// strangers are guessed right nearly always, few misses are left, and no interval is short enough; such an attack
/// informs, unless the policy names its column as a secret or requires it, and it fails where a risk is shown
/// nevertheless. A weak attack, no better than random guesses, passes by the same rule and is marked: what bounds the
/// risk is the comparison with the control, and that the attacks would see a leak is shown by the bootstrap control.
/// </summary>
internal static class RiskRule
{
    /// <summary>
    /// Fewer guesses than this, about members or about strangers, are no attack. With few strangers the score test is wrong
    /// far out in its tail, where Holm's correction looks: at 11 of them who are guessed right 85 % of the time a risk on
    /// the tolerance has a p-value below 0.0028 three times as often as it should.
    /// </summary>
    public const int FewestAttempts = 100;

    /// <summary>The attacks with verdicts by a policy.</summary>
    /// <param name="attacks">Attacks with their counts.</param>
    /// <param name="policy">The tolerance, and what must be judged.</param>
    /// <param name="alpha">The level of each one-sided test, which the recorded intervals belong to.</param>
    public static IReadOnlyList<RiskResult> Judge(IReadOnlyList<RiskResult> attacks, PrivacyPolicy policy, double alpha)
    {
        double tolerance = policy.Risk;
        bool[] asked = [.. attacks.Select(a => a.Secret is not { } secret || policy.SecretColumns is null || policy.SecretColumns.Contains(secret)
            || policy.RequiredAttacks?.Contains(a.Attack) == true)];
        // Attacks that are not asked for are a family of their own, so that the decision does not hang on how many of them were recorded.
        var adjusted = new double[attacks.Count];
        foreach (IGrouping<bool, int> family in Enumerable.Range(0, attacks.Count).GroupBy(i => asked[i]))
        {
            int[] members = [.. family];
            double[] corrected = Multiplicity.Holm([.. members.Select(i => IsTooFew(attacks[i]) ? double.NaN : RiskEstimate.PValue(attacks[i].Counts, tolerance))]);
            foreach ((int at, int i) in members.Index()) adjusted[i] = corrected[at];
        }

        return [.. attacks.Select((attack, i) =>
        {
            EquivalenceVerdict verdict = Verdict(attack, adjusted[i], tolerance, alpha);
            bool canPass = !IsTooFew(attack) && RiskEstimate.CanPass(attack.Counts, tolerance, alpha);
            bool isRequired = (attack.Secret is { } secret && policy.SecretColumns?.Contains(secret) == true)
                || policy.RequiredAttacks?.Contains(attack.Attack) == true;
            return attack with
            {
                Tolerance = tolerance,
                AdjustedPValue = double.IsNaN(adjusted[i]) ? null : adjusted[i],
                Verdict = verdict,
                Gated = asked[i] && (canPass || isRequired || verdict == EquivalenceVerdict.Different),
                Note = Note(attack, canPass || verdict == EquivalenceVerdict.Different, tolerance),
            };
        })];
    }

    private static EquivalenceVerdict Verdict(RiskResult attack, double adjusted, double tolerance, double alpha) =>
        IsTooFew(attack) ? EquivalenceVerdict.Inconclusive
        : adjusted < alpha ? EquivalenceVerdict.Different
        : attack.CiHigh < tolerance ? EquivalenceVerdict.Equivalent
        : EquivalenceVerdict.Inconclusive;

    private static bool IsTooFew(RiskResult attack) => Math.Min(attack.Attempts, attack.ControlAttempts) < FewestAttempts;

    private static string? Note(RiskResult attack, bool isDecided, double tolerance)
    {
        if (IsTooFew(attack))
        {
            return attack.Attack is RiskAttack.Univariate or RiskAttack.Multivariate
                ? $"not judged: the synthetic table offers {attack.Attempts} predicates that single out one of its records, and {FewestAttempts} are needed"
                : $"not judged: {attack.Attempts} members and {attack.ControlAttempts} strangers can be attacked, and {FewestAttempts} of each are needed";
        }

        string weak = attack.IsWeak ? "the attack learned nothing: it is not shown to be better than random guesses" : "";
        string few = isDecided ? "" : string.Create(CultureInfo.InvariantCulture,
            $"{attack.ControlAttempts - attack.ControlSuccesses:N0} of {attack.ControlAttempts:N0} guesses about strangers were wrong, too few to show a risk below {tolerance:0.##}");
        return (weak, few) switch { ("", "") => null, (_, "") => weak, ("", _) => few, _ => $"{weak}; {few}" };
    }
}
