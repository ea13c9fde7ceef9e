using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// What an attack proves about differential privacy: a lower bound of epsilon from its hits and false alarms. With
/// (ε, δ)-differential privacy TPR ≤ e^ε · FPR + δ, and the same for the complements (Kairouz, Oh and Viswanath 2015,
/// theorem 2.1); the rates are replaced by their Clopper–Pearson ends on the unfavourable side, α/2 each (Nasr et al.,
/// "Adversary instantiation", 2021, section IV).
/// </summary>
public static class EpsilonLowerBound
{
    /// <summary>The lower bound, which holds with confidence 1 − alpha for an attack fixed beforehand.</summary>
    /// <param name="truePositives">Members that the attack calls members.</param>
    /// <param name="members">All members tried.</param>
    /// <param name="falsePositives">Non-members that the attack calls members.</param>
    /// <param name="nonMembers">All non-members tried.</param>
    /// <param name="delta">The δ of the guarantee, in [0, 1).</param>
    /// <param name="alpha">Error probability of the bound.</param>
    /// <returns>At least 0, which is also the answer when nobody was tried.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible, or delta or alpha out of range.</exception>
    public static double Of(long truePositives, long members, long falsePositives, long nonMembers, double delta, double alpha)
    {
        if (!(delta is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(delta), delta, "Must lie in [0, 1).");
        Require.Probability(alpha, nameof(alpha));
        var hits = ClopperPearson.Interval(truePositives, members, 1 - alpha);
        var alarms = ClopperPearson.Interval(falsePositives, nonMembers, 1 - alpha);
        if (!hits.IsDefined || !alarms.IsDefined) return 0;
        double byHits = LogRatio(hits.Low - delta, alarms.High);
        double byRejections = LogRatio(1 - alarms.High - delta, 1 - hits.Low);
        return Math.Max(0, Math.Max(byHits, byRejections));
    }

    private static double LogRatio(double above, double below) => above > 0 && below > 0 ? Math.Log(above / below) : 0;
}
