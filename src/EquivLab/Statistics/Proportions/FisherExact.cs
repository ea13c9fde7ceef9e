using EquivLab.Statistics.Numerics;
using MathNet.Numerics.Distributions;

namespace EquivLab.Statistics.Proportions;

/// <summary>Fisher's exact test of two proportions (Fisher, "Statistical Methods for Research Workers", 1934, section 21.02).</summary>
internal static class FisherExact
{
    /// <summary>The probability of at least so many successes in the first group, given the sum of both, where the groups do not differ.</summary>
    /// <param name="first">Successes in the first group, at most <paramref name="ofFirst"/>.</param>
    /// <param name="ofFirst">Trials in the first group.</param>
    /// <param name="second">Successes in the second group, at most <paramref name="ofSecond"/>.</param>
    /// <param name="ofSecond">Trials in the second group.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible.</exception>
    public static double Greater(int first, int ofFirst, int second, int ofSecond)
    {
        Require.Counts(first, ofFirst, nameof(first));
        Require.Counts(second, ofSecond, nameof(second));
        int successes = first + second;
        double p = 0;
        for (int k = first; k <= Math.Min(successes, ofFirst); k++) p += Math.Exp(Hypergeometric.PMFLn(ofFirst + ofSecond, ofFirst, successes, k));
        return Math.Min(1, p);
    }
}
