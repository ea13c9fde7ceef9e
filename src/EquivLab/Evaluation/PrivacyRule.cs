using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation;

/// <summary>From an attack's interval to a verdict: a pass needs the upper bound below the tolerance, so a weak attack cannot pass.</summary>
internal static class PrivacyRule
{
    /// <summary>An excess of copies that is significant but smaller than this fails nobody, unless the tolerance is smaller still.</summary>
    public const double NegligibleExcess = 0.005;

    /// <summary>
    /// Whether members are copied more often by more than is negligible: by a share of all, and by half of what chance does to
    /// non-members. A synthesizer that only follows the columns of the train set, one by one, hits its rows more often too, by a
    /// part of that.
    /// </summary>
    public static bool IsMore(int copied, int members, int others, int nonMembers, double negligible)
    {
        double chance = nonMembers == 0 ? 0 : (double)others / nonMembers;
        return members > 0 && (double)copied / members - chance > Math.Max(negligible, chance / 2);
    }

    /// <summary>
    /// With fewer of either group the interval of an AUC is too short: at 10 of each its lower end is above a true AUC of 0.55 in 7 % of
    /// samples and not in 5, at 20 in 6. Such an AUC decides nothing.
    /// </summary>
    public const int FewestOfEither = 20;

    /// <summary>The interval of an AUC, undefined where it rests on too few.</summary>
    public static Interval OfAuc(double low, double high, double level, int members, int nonMembers) =>
        Math.Min(members, nonMembers) < FewestOfEither ? Interval.Undefined(level) : new Interval(low, high, level);

    /// <param name="figure">The interval of what is measured.</param>
    /// <param name="tolerance">The largest value that is tolerated.</param>
    public static EquivalenceVerdict OfAttack(Interval figure, double tolerance) =>
        !figure.IsDefined ? EquivalenceVerdict.Inconclusive
        : figure.High < tolerance ? EquivalenceVerdict.Equivalent
        : figure.Low > tolerance ? EquivalenceVerdict.Different
        : EquivalenceVerdict.Inconclusive;

    /// <summary>By two figures: either can fail, both have to pass.</summary>
    /// <param name="auc">The interval of the attack's AUC.</param>
    /// <param name="aucTolerance">The largest AUC that is tolerated.</param>
    /// <param name="tpr">The interval of its true-positive rate at a false-positive rate of 1 %.</param>
    /// <param name="tprTolerance">The largest such rate that is tolerated.</param>
    public static EquivalenceVerdict OfAttack(Interval auc, double aucTolerance, Interval tpr, double tprTolerance) =>
        (OfAttack(auc, aucTolerance), OfAttack(tpr, tprTolerance)) switch
        {
            (EquivalenceVerdict.Different, _) or (_, EquivalenceVerdict.Different) => EquivalenceVerdict.Different,
            (EquivalenceVerdict.Equivalent, EquivalenceVerdict.Equivalent) => EquivalenceVerdict.Equivalent,
            _ => EquivalenceVerdict.Inconclusive,
        };

    /// <param name="excess">Share of copied members minus share of copied non-members.</param>
    /// <param name="interval">Its interval.</param>
    /// <param name="tolerance">The largest excess that is tolerated.</param>
    public static EquivalenceVerdict OfCopies(double excess, Interval interval, double tolerance) =>
        interval.Low > 0 && excess > Math.Min(NegligibleExcess, tolerance) ? EquivalenceVerdict.Different
        : interval.High < tolerance ? EquivalenceVerdict.Equivalent
        : EquivalenceVerdict.Inconclusive;
}
