using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using MathNet.Numerics;

namespace EquivLab.Privacy;

/// <summary>The share of members that an attack finds at a false-positive rate, with its interval.</summary>
/// <param name="Rate">Share of members found.</param>
/// <param name="Interval">Its interval.</param>
internal readonly record struct TprEstimate(double Rate, Interval Interval);

/// <summary>
/// The true-positive rate at a false-positive rate (Carlini et al. 2022, section III): that of the ROC curve where as many
/// non-members are accused as the rate allows. Of records with equal scores an attacker accuses as many as he may, by lot,
/// so that members tied with non-members count by their share. The interval knows that the threshold rests on few non-members:
/// half of its error goes to the threshold, whose true false-positive rate has a distribution-free bound by order
/// statistics (the binomial law), the other half to the rate at that threshold (Clopper and Pearson 1934), tied members
/// rounded to its outer side. So it covers at any number of non-members, and starts at 0 where they are too few to show
/// that any threshold is strict enough.
/// </summary>
internal static class TprAtFpr
{
    // A share of tied members that is a whole number must not be rounded away by floating point.
    private const double Rounding = 1e-9;

    /// <param name="members">Scores of members, not NaN.</param>
    /// <param name="nonMembers">Scores of non-members, not NaN.</param>
    /// <param name="fpr">The false-positive rate, in (0, 1).</param>
    /// <param name="level">Two-sided confidence of the interval.</param>
    /// <returns>NaN and an undefined interval where a group is empty.</returns>
    public static TprEstimate Of(double[] members, double[] nonMembers, double fpr, double level) =>
        OfSorted([.. members.Order()], [.. nonMembers.Order()], fpr, level);

    /// <summary>The same at several false-positive rates: a curve, and a band that covers at each of them (not at all at once).</summary>
    /// <returns>One estimate a rate, in the order given.</returns>
    public static TprEstimate[] Of(double[] members, double[] nonMembers, ReadOnlySpan<double> fprs, double level)
    {
        double[] sorted = [.. members.Order()], others = [.. nonMembers.Order()];
        var estimates = new TprEstimate[fprs.Length];
        for (int i = 0; i < estimates.Length; i++)
            estimates[i] = OfSorted(sorted, others, fprs[i], level);
        return estimates;
    }

    private static TprEstimate OfSorted(double[] members, double[] nonMembers, double fpr, double level)
    {
        int n = members.Length, m = nonMembers.Length;
        if (n == 0 || m == 0) return new TprEstimate(double.NaN, Interval.Undefined(level));
        // At least j of the non-members are above a threshold of that rate less and less likely as j grows.
        double side = (1 - level) / 4;
        int strict = LastOf(m, j => AtLeast(j, m, fpr) >= 1 - side);
        int loose = LastOf(m, j => AtLeast(j, m, fpr) > side) + 1;
        long low = strict == 0 ? 0 : (long)Math.Floor(Found(members, nonMembers, strict, strict - 1) + Rounding);
        long high = loose > m ? n : (long)Math.Ceiling(Found(members, nonMembers, loose, loose) - Rounding);
        int allowed = Allowed(m, fpr);
        return new TprEstimate(
            Found(members, nonMembers, allowed + 1, allowed) / n,
            new Interval(ClopperPearson.Interval(low, n, 1 - 2 * side).Low, ClopperPearson.Interval(high, n, 1 - 2 * side).High, level));
    }

    /// <summary>The most of <paramref name="nonMembers"/> that are no larger a share than a rate.</summary>
    public static int Allowed(int nonMembers, double rate)
    {
        int allowed = (int)(rate * nonMembers) + 1;
        while (allowed > 0 && allowed / (double)nonMembers > rate) allowed--;
        return allowed;
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

    /// <summary>How many members are accused where the threshold is the score of a non-member: those above it, and of those tied with it a share.</summary>
    /// <param name="members">Scores of members, rising.</param>
    /// <param name="nonMembers">Scores of non-members, rising.</param>
    /// <param name="rank">The rank of the non-member from the top, 1 to all.</param>
    /// <param name="accused">How many of the non-members up to that rank are accused; the share is that of the tied ones among them.</param>
    private static double Found(double[] members, double[] nonMembers, int rank, int accused)
    {
        double threshold = nonMembers[^rank];
        int upTo = CountUpTo(members, threshold), tied = upTo - CountBelow(members, threshold);
        int othersUpTo = CountUpTo(nonMembers, threshold), othersTied = othersUpTo - CountBelow(nonMembers, threshold);
        int above = nonMembers.Length - othersUpTo;
        return members.Length - upTo + tied * (accused - above) / (double)othersTied;
    }

    // No finite score is between a value and the next higher one, and nothing is above infinity.
    private static int CountUpTo(double[] rising, double value) => double.IsPositiveInfinity(value) ? rising.Length : CountBelow(rising, Math.BitIncrement(value));

    private static int CountBelow(double[] rising, double value)
    {
        int low = 0, high = rising.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (rising[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The probability of at least <paramref name="k"/> successes, k from 1 to <paramref name="trials"/>.</summary>
    private static double AtLeast(int k, int trials, double p) => SpecialFunctions.BetaRegularized(k, trials - k + 1, p);
}
