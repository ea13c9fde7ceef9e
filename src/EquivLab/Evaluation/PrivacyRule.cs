using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>From an attack's interval to a verdict: a pass needs the upper bound below the tolerance, so a weak attack cannot pass.</summary>
internal static class PrivacyRule
{
    /// <summary>An excess of copies that is significant but smaller than this fails nobody.</summary>
    private const double NegligibleExcess = 0.005;

    /// <param name="auc">The interval of the attack's AUC.</param>
    /// <param name="tolerance">The largest AUC that is tolerated.</param>
    public static EquivalenceVerdict OfAttack(Interval auc, double tolerance) =>
        !auc.IsDefined ? EquivalenceVerdict.Inconclusive
        : auc.High < tolerance ? EquivalenceVerdict.Equivalent
        : auc.Low > tolerance ? EquivalenceVerdict.Different
        : EquivalenceVerdict.Inconclusive;

    /// <param name="excess">Share of copied members minus share of copied non-members.</param>
    /// <param name="interval">Its interval.</param>
    /// <param name="tolerance">The largest excess that is tolerated.</param>
    public static EquivalenceVerdict OfCopies(double excess, Interval interval, double tolerance) =>
        interval.Low > 0 && excess > NegligibleExcess ? EquivalenceVerdict.Different
        : interval.High < tolerance ? EquivalenceVerdict.Equivalent
        : EquivalenceVerdict.Inconclusive;
}
