using System.Globalization;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy.Risks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// From counts to verdicts. All attacks that are judged must pass, which needs no correction; that one fails is said only
/// after Holm's correction over all that are asked for, since there is one for each column. An attack is judged where it can be: where
/// strangers are guessed right nearly always, or few people are attacked, too few misses are left for an interval that is
/// short enough; such an attack informs, unless its column is a secret that must be judged (one that the policy names, and the
/// target where it names none) or the policy requires it, and it fails where a risk is shown nevertheless. A weak attack, no better than random guesses, passes by the same rule and is marked: what bounds the
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
    /// <param name="target">The target column, a secret unless the policy names others.</param>
    public static IReadOnlyList<RiskResult> Judge(IReadOnlyList<RiskResult> attacks, PrivacyPolicy policy, double alpha, string target)
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
            bool isRequired = (attack.Secret is { } secret && (policy.SecretColumns?.Contains(secret) ?? secret == target))
                || policy.RequiredAttacks?.Contains(attack.Attack) == true;
            RiskSetAside? setAside = !asked[i] ? RiskSetAside.NotAskedFor
                : canPass || isRequired || verdict == EquivalenceVerdict.Different ? null
                : TooFew(attack);
            bool isDecided = canPass || verdict == EquivalenceVerdict.Different;
            RiskResult judged = attack with
            {
                Tolerance = tolerance,
                AdjustedPValue = double.IsNaN(adjusted[i]) ? null : adjusted[i],
                Verdict = verdict,
                Gated = setAside is null,
                SetAside = setAside,
            };
            return judged with { Note = Note(judged, isDecided) };
        })];
    }

    private static EquivalenceVerdict Verdict(RiskResult attack, double adjusted, double tolerance, double alpha) =>
        IsTooFew(attack) ? EquivalenceVerdict.Inconclusive
        : adjusted < alpha ? EquivalenceVerdict.Different
        : attack.CiHigh < tolerance ? EquivalenceVerdict.Equivalent
        : EquivalenceVerdict.Inconclusive;

    private static bool IsTooFew(RiskResult attack) => Math.Min(attack.Attempts, attack.ControlAttempts) < FewestAttempts;

    private static string? Note(RiskResult attack, bool isDecided)
    {
        if (attack.SetAside == RiskSetAside.NotAskedFor) return "not judged: " + Why(attack);
        if (IsTooFew(attack)) return (attack.Gated ? "cannot be shown: " : "not judged: ") + Why(attack);
        string weak = attack.IsWeak ? "the attack learned nothing: it is not shown to be better than random guesses" : "";
        string few = isDecided ? "" : Why(attack);
        return (weak, few) switch { ("", "") => null, (_, "") => weak, ("", _) => few, _ => $"{weak}; {few}" };
    }

    /// <summary>Why the decision does not hang on an attack, as half a sentence.</summary>
    /// <param name="attack">An attack that is set aside.</param>
    public static string Why(RiskResult attack) => attack.SetAside == RiskSetAside.NotAskedFor ? "the policy names other columns as secrets"
        : !IsTooFew(attack) ? string.Create(CultureInfo.InvariantCulture,
            $"{attack.Attempts:N0} guesses about members and {attack.ControlAttempts:N0} about strangers, of which {attack.ControlAttempts - attack.ControlSuccesses:N0} were wrong, are too few to show a risk below {100 * attack.Tolerance:0.##} %")
        : attack.Attack is RiskAttack.Univariate or RiskAttack.Multivariate ? $"the synthetic table offers {attack.Attempts} predicates that single out one of its records, and {FewestAttempts} are needed"
        : $"{attack.Attempts} members and {attack.ControlAttempts} strangers can be attacked, and {FewestAttempts} of each are needed";

    /// <summary>The recorded reason. Results of old have none: with their own policy every attack in them was asked for.</summary>
    public static RiskSetAside ReasonOf(RiskResult attack) =>
        attack.SetAside ?? TooFew(attack);

    /// <summary>Of too few guesses, and of too few that were wrong, the one that is short.</summary>
    private static RiskSetAside TooFew(RiskResult attack) =>
        IsTooFew(attack) || 2 * attack.ControlSuccesses < attack.ControlAttempts ? RiskSetAside.TooFewAttempts : RiskSetAside.TooFewMisses;
}
