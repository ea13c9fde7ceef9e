using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace EquivLab.Statistics.Ranking;

/// <summary>
/// Whether some of k treatments are ranked otherwise than others over n blocks (M. Friedman, J. American Statistical
/// Association 32, 1937), with the less conservative F of R. L. Iman and J. M. Davenport (Communications in Statistics A 9,
/// 1980), as J. Demšar recommends for comparing methods over data sets (J. Machine Learning Research 7, 2006). The blocks
/// must be independent of each other. Ties share their mean rank, and the statistic is corrected for them (W. J. Conover,
/// Practical Nonparametric Statistics, 1999, section 5.8), as in R's <c>friedman.test</c>.
/// </summary>
/// <param name="MeanRanks">Mean rank of each treatment, 1 for the smallest value.</param>
/// <param name="Blocks">Number of blocks n.</param>
/// <param name="ChiSquare">Friedman's statistic, corrected for ties; 0 where all values of every block are tied.</param>
/// <param name="ChiSquareP">Its p-value by the chi-square law with k − 1 degrees of freedom.</param>
/// <param name="F">Iman and Davenport's statistic; infinite where all blocks rank alike.</param>
/// <param name="FP">Its p-value by the F law with k − 1 and (k − 1)(n − 1) degrees of freedom.</param>
/// <param name="TieFactor">What the uncorrected chi-square was divided by: 1 without ties.</param>
public sealed record Friedman(IReadOnlyList<double> MeanRanks, int Blocks, double ChiSquare, double ChiSquareP, double F, double FP, double TieFactor)
{
    /// <summary>Ranks and tests.</summary>
    /// <param name="values">One array a block, of one value a treatment; the smallest is the best.</param>
    /// <exception cref="ArgumentException">Fewer than 2 blocks or treatments, blocks of different sizes, or a NaN.</exception>
    public static Friedman Of(IReadOnlyList<double[]> values)
    {
        int n = values.Count;
        if (n < 2) throw new ArgumentException("Needs at least two blocks.", nameof(values));
        double[] ranks = FriedmanRanks.Means(values);
        int k = ranks.Length;
        if (k < 2) throw new ArgumentException("Needs at least two treatments.", nameof(values));
        double ties = 0;
        foreach (double[] block in values) ties += Ties(block);
        double factor = 1 - ties / (n * (double)k * ((double)k * k - 1));
        double spread = 0;
        foreach (double rank in ranks) spread += (rank - (k + 1) / 2.0) * (rank - (k + 1) / 2.0);
        // All tied: the ranks are the same everywhere, and nothing speaks for a difference.
        double chiSquare = factor > 1e-12 ? 12.0 * n / (k * (k + 1)) * spread / factor : 0;
        double rest = n * (k - 1.0) - chiSquare;
        double f = rest > 1e-9 * n ? (n - 1) * chiSquare / rest : double.PositiveInfinity;
        return new Friedman(
            ranks, n, chiSquare, SpecialFunctions.GammaUpperRegularized((k - 1) / 2.0, chiSquare / 2),
            f, double.IsInfinity(f) ? 0 : 1 - FisherSnedecor.CDF(k - 1, (k - 1.0) * (n - 1), f), factor);
    }

    /// <summary>Sum of t³ − t over the groups of t equal values.</summary>
    private static double Ties(double[] block)
    {
        double sum = 0;
        foreach (IGrouping<double, double> equal in block.GroupBy(v => v))
        {
            double t = equal.Count();
            sum += t * t * t - t;
        }

        return sum;
    }
}
