using EquivLab.Statistics.Numerics;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>
/// The correlation of two standard normal variables of which only ordered groups are seen: the one at which the groups
/// have the rank correlation (Spearman's, ties at their mid-ranks) that was observed. Taking the correlation of ranks or
/// of normal scores itself would lose the more, the coarser the groups (N. Avramidis, N. Channouf and P. L'Ecuyer,
/// "Efficient correlation matching for fitting discrete multivariate distributions with arbitrary marginals and
/// normal-copula dependence", INFORMS Journal on Computing 21, 2009). The tetrachoric correlation is the case of two
/// groups each.
/// </summary>
internal static class LatentCorrelation
{
    private const int QuadraturePoints = 32;
    private const double Accuracy = 1e-9;

    /// <summary>The correlation, in [−1, 1]; 0 where one variable has a single group, or no row was counted.</summary>
    /// <param name="counts">How many rows have each pair of groups, both ascending.</param>
    public static double Estimate(int[,] counts)
    {
        (Margin first, Margin second) = Margins(counts);
        if (first.Cuts.Length == 0 || second.Cuts.Length == 0) return 0;
        double observed = Covariance(counts, first.MidRanks, second.MidRanks);
        double end = Math.CopySign(Math.PI / 2, observed);
        double Excess(double angle) => GaussLegendreRule.Integrate(a => Slope(a, first, second), 0, angle, QuadraturePoints) - observed;
        // The covariance rises with the correlation, so ±1 is the answer where it is not reached.
        if (observed == 0 || Excess(end) * Math.Sign(observed) <= 0) return Math.Sign(observed);
        return Math.Sin(Brent.FindRoot(Excess, Math.Min(0, end), Math.Max(0, end), Accuracy));
    }

    private static double Covariance(int[,] counts, double[] first, double[] second)
    {
        double sum = 0;
        long rows = 0;
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < second.Length; j++)
            {
                sum += counts[i, j] * (first[i] - 0.5) * (second[j] - 0.5);
                rows += counts[i, j];
            }
        }

        return sum / rows;
    }

    /// <summary>
    /// How fast the covariance of the mid-ranks rises with the arc sine of the correlation: by Plackett (1954) the
    /// probability below a pair of cuts rises as the normal density there, and the covariance is the sum of these over
    /// all pairs of cuts, weighted by the jumps of the mid-ranks (Hoeffding 1940).
    /// </summary>
    private static double Slope(double angle, Margin first, Margin second)
    {
        // x² + y² − 2rxy, written so that nothing cancels near a correlation r of ±1.
        double sine = Math.Sin(angle), sign = sine < 0 ? -1 : 1;
        double apart = 0.5 / (Math.Cos(angle) * Math.Cos(angle)), along = sign / (1 + Math.Abs(sine));
        double sum = 0;
        for (int i = 0; i < first.Cuts.Length; i++)
        {
            double x = first.Cuts[i], row = 0;
            for (int j = 0; j < second.Cuts.Length; j++)
            {
                double y = second.Cuts[j], difference = x - sign * y;
                row += second.Jumps[j] * Math.Exp(-apart * difference * difference - along * x * y);
            }

            sum += first.Jumps[i] * row;
        }

        return sum / (2 * Math.PI);
    }

    private static (Margin First, Margin Second) Margins(int[,] counts)
    {
        var first = new int[counts.GetLength(0)];
        var second = new int[counts.GetLength(1)];
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < second.Length; j++)
            {
                first[i] += counts[i, j];
                second[j] += counts[i, j];
            }
        }

        return (Margin.Of(first), Margin.Of(second));
    }

    /// <summary>One variable's groups.</summary>
    /// <param name="MidRanks">The mid-rank of each group as a share of the rows; 0.5 on average.</param>
    /// <param name="Cuts">The standard normal quantiles between groups that have rows.</param>
    /// <param name="Jumps">How much the mid-rank rises at each cut.</param>
    private sealed record Margin(double[] MidRanks, double[] Cuts, double[] Jumps)
    {
        public static Margin Of(int[] counts)
        {
            double rows = counts.Sum(c => (long)c), last = 0;
            long below = 0;
            var midRanks = new double[counts.Length];
            List<double> cuts = [], jumps = [];
            for (int g = 0; g < counts.Length; g++)
            {
                if (counts[g] == 0) continue;
                midRanks[g] = (below + counts[g] / 2.0) / rows;
                if (below > 0)
                {
                    cuts.Add(StandardNormal.Quantile(below / rows));
                    jumps.Add(midRanks[g] - last);
                }

                last = midRanks[g];
                below += counts[g];
            }

            return new Margin(midRanks, [.. cuts], [.. jumps]);
        }
    }
}
