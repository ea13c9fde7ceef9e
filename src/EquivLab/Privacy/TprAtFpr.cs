using EquivLab.Equivalence;
using MathNet.Numerics;

namespace EquivLab.Privacy;

/// <summary>The share of members that an attack finds at a false-positive rate, with its interval.</summary>
/// <param name="Rate">Share of members whose score is above the threshold.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Threshold">The threshold: scores above it are called members.</param>
internal readonly record struct TprEstimate(double Rate, Interval Interval, double Threshold);

/// <summary>
/// The true-positive rate at a false-positive rate (Carlini et al. 2022, section III). The rate is that of the lowest
/// threshold that at most the given share of the non-members exceeds; records tied with the first non-member too many are not
/// called members. The interval knows that the threshold rests on few non-members: half of its error goes to the threshold, whose
/// true false-positive rate has a distribution-free bound by order statistics (the binomial law), the other half to
/// the rate at that threshold (Clopper and Pearson 1934). So it covers at any number of non-members, and starts at 0
/// where they are too few to show that any threshold is strict enough.
/// </summary>
internal static class TprAtFpr
{
    /// <param name="members">Scores of members, not NaN.</param>
    /// <param name="nonMembers">Scores of non-members, not NaN.</param>
    /// <param name="fpr">The false-positive rate, in (0, 1).</param>
    /// <param name="level">Two-sided confidence of the interval.</param>
    /// <returns>NaN and an undefined interval where a group is empty.</returns>
    public static TprEstimate Of(double[] members, double[] nonMembers, double fpr, double level)
    {
        int n = members.Length, m = nonMembers.Length;
        if (n == 0 || m == 0) return new TprEstimate(double.NaN, Interval.Undefined(level), double.NaN);
        double[] falling = [.. nonMembers.OrderDescending()];
        int allowed = (int)(fpr * m) + 1;
        while (allowed > 0 && allowed / (double)m > fpr) allowed--;
        double threshold = Threshold(falling, allowed + 1);

        double side = (1 - level) / 4;
        int strict = 0, loose = 1;
        while (strict < m && AtLeast(strict + 1, m, fpr) >= 1 - side) strict++;
        while (loose <= m && AtLeast(loose, m, fpr) > side) loose++;
        double low = strict == 0 ? 0 : ClopperPearson.Interval(Above(members, Threshold(falling, strict)), n, 1 - 2 * side).Low;
        double high = ClopperPearson.Interval(Above(members, Threshold(falling, loose)), n, 1 - 2 * side).High;
        return new TprEstimate(Above(members, threshold) / (double)n, new Interval(low, high, level), threshold);
    }

    /// <summary>How many scores are above a threshold.</summary>
    public static int Above(double[] scores, double threshold) => scores.Count(s => s > threshold);

    /// <summary>The j-th highest score of the non-members; below all scores where there are fewer.</summary>
    private static double Threshold(double[] falling, int j) => j <= falling.Length ? falling[j - 1] : double.NegativeInfinity;

    /// <summary>The probability of at least <paramref name="k"/> successes, k from 1 to <paramref name="trials"/>.</summary>
    private static double AtLeast(int k, int trials, double p) => SpecialFunctions.BetaRegularized(k, trials - k + 1, p);
}
