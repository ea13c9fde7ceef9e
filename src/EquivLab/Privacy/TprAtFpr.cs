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
    public static TprEstimate Of(double[] members, double[] nonMembers, double fpr, double level) =>
        OfSorted([.. members.Order()], [.. nonMembers.OrderDescending()], fpr, level);

    /// <summary>The same at several false-positive rates: a curve, and a band that covers at each of them (not at all at once).</summary>
    /// <returns>One estimate a rate, in the order given.</returns>
    public static TprEstimate[] Of(double[] members, double[] nonMembers, ReadOnlySpan<double> fprs, double level)
    {
        double[] rising = [.. members.Order()], falling = [.. nonMembers.OrderDescending()];
        var estimates = new TprEstimate[fprs.Length];
        for (int i = 0; i < estimates.Length; i++)
            estimates[i] = OfSorted(rising, falling, fprs[i], level);
        return estimates;
    }

    /// <summary>How many scores are above a threshold.</summary>
    public static int Above(double[] scores, double threshold) => scores.Count(s => s > threshold);

    private static TprEstimate OfSorted(double[] rising, double[] falling, double fpr, double level)
    {
        int n = rising.Length, m = falling.Length;
        if (n == 0 || m == 0) return new TprEstimate(double.NaN, Interval.Undefined(level), double.NaN);
        int allowed = (int)(fpr * m) + 1;
        while (allowed > 0 && allowed / (double)m > fpr) allowed--;
        double threshold = Threshold(falling, allowed + 1);

        // At least j of the non-members are above a threshold of that rate less and less likely as j grows.
        double side = (1 - level) / 4;
        int strict = LastOf(m, j => AtLeast(j, m, fpr) >= 1 - side);
        int loose = LastOf(m, j => AtLeast(j, m, fpr) > side) + 1;
        double low = strict == 0 ? 0 : ClopperPearson.Interval(AboveIn(rising, Threshold(falling, strict)), n, 1 - 2 * side).Low;
        double high = ClopperPearson.Interval(AboveIn(rising, Threshold(falling, loose)), n, 1 - 2 * side).High;
        return new TprEstimate(AboveIn(rising, threshold) / (double)n, new Interval(low, high, level), threshold);
    }

    /// <summary>The largest number from 1 to <paramref name="most"/> for which a condition holds that never holds again once it fails; 0 where it never does.</summary>
    private static int LastOf(int most, Func<int, bool> holds)
    {
        int last = 0, fails = most + 1;
        while (fails - last > 1)
        {
            int middle = last + ((fails - last) / 2);
            if (holds(middle)) last = middle;
            else fails = middle;
        }

        return last;
    }

    private static int AboveIn(double[] rising, double threshold)
    {
        int low = 0, high = rising.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (rising[middle] > threshold) high = middle;
            else low = middle + 1;
        }

        return rising.Length - low;
    }

    /// <summary>The j-th highest score of the non-members; below all scores where there are fewer.</summary>
    private static double Threshold(double[] falling, int j) => j <= falling.Length ? falling[j - 1] : double.NegativeInfinity;

    /// <summary>The probability of at least <paramref name="k"/> successes, k from 1 to <paramref name="trials"/>.</summary>
    private static double AtLeast(int k, int trials, double p) => SpecialFunctions.BetaRegularized(k, trials - k + 1, p);
}
