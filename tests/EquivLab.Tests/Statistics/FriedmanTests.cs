using CsCheck;
using EquivLab.Statistics.Ranking;

namespace EquivLab.Tests.Statistics;

public class FriedmanTests
{
    /// <summary>
    /// Demšar 2006, table 6: AUC of four variants of C4.5 on 14 data sets, negated since the largest is the best. On voting
    /// two are printed as 0.975 but ranked 2 and 3, so they were not tied before rounding.
    /// </summary>
    private static readonly double[][] Demsar = Blocks(4,
        -0.763, -0.768, -0.771, -0.798, -0.599, -0.591, -0.590, -0.569, -0.954, -0.971, -0.968, -0.967, -0.628, -0.661, -0.654, -0.657,
        -0.882, -0.888, -0.886, -0.898, -0.936, -0.931, -0.916, -0.931, -0.661, -0.668, -0.609, -0.685, -0.583, -0.583, -0.563, -0.625,
        -0.775, -0.838, -0.866, -0.875, -1, -1, -1, -1, -0.940, -0.962, -0.965, -0.962, -0.619, -0.666, -0.614, -0.669,
        -0.972, -0.981, -0.9751, -0.975, -0.957, -0.978, -0.946, -0.970);

    /// <summary>Hollander and Wolfe 1973, page 140: the example of R's <c>friedman.test</c>, with ties.</summary>
    private static readonly double[][] RoundingTimes = Blocks(3,
        5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45, 5.55, 5.60, 5.40, 5.40, 5.35,
        5.45, 5.50, 5.35, 5.25, 5.15, 5.00, 5.85, 5.80, 5.70, 5.25, 5.20, 5.10, 5.65, 5.55, 5.45, 5.60, 5.35, 5.45, 5.05, 5.00, 4.95,
        5.50, 5.50, 5.40, 5.45, 5.55, 5.50, 5.55, 5.55, 5.35, 5.45, 5.50, 5.55, 5.50, 5.45, 5.25, 5.65, 5.60, 5.40, 5.70, 5.65, 5.55,
        6.30, 6.30, 6.25);

    [Fact]
    public void Agrees_with_the_worked_example_of_Demsar()
    {
        Friedman test = Friedman.Of(Demsar);
        Assert.Equal([3.143, 2.000, 2.893, 1.964], test.MeanRanks.Select(r => Math.Round(r, 3)));
        // The paper does not correct for ties: the sum of t³ − t is 78, against 14 · 4 · (16 − 1).
        Assert.Equal(1 - 78 / 840.0, test.TieFactor, 1e-12);
        double uncorrected = test.ChiSquare * test.TieFactor;
        Assert.Equal(9.28, uncorrected, 0.005);
        Assert.Equal(3.69, 13 * uncorrected / (14 * 3 - uncorrected), 0.005);
        Assert.Equal(1.25, Nemenyi.CriticalDifference(4, 14, 0.05), 0.005);
        Assert.Equal(1.12, Nemenyi.CriticalDifference(4, 14, 0.10), 0.005);
    }

    /// <summary>"At p = 0.10 C4.5+m+cf and C4.5+m are better than C4.5; at 0.05 no pair is told apart."</summary>
    [Fact]
    public void Groups_as_in_the_figure_of_Demsar()
    {
        double[] ranks = [.. Friedman.Of(Demsar).MeanRanks];
        Assert.Equal([[3, 1, 2, 0]], Nemenyi.Groups(ranks, Nemenyi.CriticalDifference(4, 14, 0.05)));
        Assert.Equal([[3, 1, 2], [2, 0]], Nemenyi.Groups(ranks, Nemenyi.CriticalDifference(4, 14, 0.10)));
    }

    [Fact]
    public void Agrees_with_R_on_ties()
    {
        Friedman test = Friedman.Of(RoundingTimes);
        Assert.Equal(11.142857, test.ChiSquare, 1e-6);
        Assert.Equal(0.003805, test.ChiSquareP, 5e-7);
    }

    /// <summary>
    /// R 4: <c>x &lt;- matrix(values, ncol = k, byrow = TRUE); f &lt;- friedman.test(x); c(f$statistic, f$p.value); colMeans(t(apply(x, 1, rank)));
    /// qtukey(0.95, k, Inf) / sqrt(2) * sqrt(k * (k + 1) / (6 * nrow(x)))</c>, with and without ties.
    /// </summary>
    [Theory]
    [InlineData(4, 1.588235294, 0.6620603203, 1.91484323, new[] { 2.833333333, 2.75, 2.083333333, 2.333333333 },
        new[] { 1.0, 2, 2, 4, 3, 3, 1, 2, 5, 1, 4, 4, 2, 2, 2, 1, 0, 1, 0, 1, 4, 3, 2, 1 })]
    [InlineData(5, 15.68, 0.003480034319, 2.727774383, new[] { 2.4, 4.6, 4.4, 1.6, 2 },
        new[] { 0.051, 0.141, 0.140, 0.026, 0.027, 0.041, 0.141, 0.139, 0.058, 0.032, 0.039, 0.164, 0.178, -0.015, -0.007, 0.033, 0.121, 0.084, 0.037, 0.043, 0.205, 0.432, 0.610, 0.057, 0.074 })]
    [InlineData(3, 2, 0.3678794412, 1.657246579, new[] { 2, 1.625, 2.375 }, new[] { 1.0, 1, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1 })]
    public void Agrees_with_R_on_statistic_ranks_and_critical_difference(int contenders, double chiSquare, double p, double critical, double[] ranks, double[] values)
    {
        Friedman test = Friedman.Of(Blocks(contenders, values));
        Assert.Equal(chiSquare, test.ChiSquare, 1e-8);
        Assert.Equal(p, test.ChiSquareP, 1e-9);
        Assert.All(ranks.Zip(test.MeanRanks), r => Assert.Equal(r.First, r.Second, 1e-8));
        Assert.Equal(critical, Nemenyi.CriticalDifference(contenders, values.Length / contenders, 0.05), 1e-7);
    }

    /// <summary>Tabulated exact probabilities for three treatments and four blocks (Friedman 1937).</summary>
    [Theory]
    [InlineData(3, 0.00463)] // rank sums 4, 8, 12: chi-square 8
    [InlineData(2, 0.04167)] // rank sums 4, 9, 11: chi-square 6.5
    public void Permutation_agrees_with_exact_probabilities(int blocksAlike, double expected)
    {
        double[][] values = [.. Enumerable.Range(0, 4).Select(i => i < (blocksAlike == 3 ? 4 : 3) ? new double[] { 1, 2, 3 } : [1, 3, 2])];
        Assert.Equal(expected, FriedmanPermutation.P(values), 4 * Math.Sqrt(expected / FriedmanPermutation.Draws));
    }

    [Fact]
    public void Blocks_that_are_all_tied_say_nothing()
    {
        double[][] values = [[1, 1, 1], [2, 2, 2]];
        Friedman test = Friedman.Of(values);
        Assert.Equal((0, 1, 0, 1), (test.ChiSquare, test.ChiSquareP, test.F, test.FP));
        Assert.Equal(1, FriedmanPermutation.P(values, draws: 999));
        Assert.Equal([[0, 1, 2]], Nemenyi.Groups([2, 2, 2], 1));
    }

    [Fact]
    public void Blocks_that_all_rank_alike_have_no_finite_F()
    {
        Friedman test = Friedman.Of([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
        Assert.Equal(6, test.ChiSquare, 1e-9);
        Assert.Equal((double.PositiveInfinity, 0), (test.F, test.FP));
    }

    [Fact]
    public void Refuses_what_it_cannot_rank()
    {
        Assert.Throws<ArgumentException>(() => Friedman.Of([[1, 2, 3]]));
        Assert.Throws<ArgumentException>(() => Friedman.Of([[1, 2], [1, 2, 3]]));
        Assert.Throws<ArgumentException>(() => Friedman.Of([[1, double.NaN], [1, 2]]));
    }

    [Fact]
    public void Depends_on_the_order_within_blocks_alone() => Gen.Double[-1, 1].Array[5].Array[3, 8].Sample(values =>
    {
        Friedman test = Friedman.Of(values), bent = Friedman.Of([.. values.Select((block, i) => Array.ConvertAll(block, v => Math.ScaleB(v, i + 1)))]);
        Assert.Equal(test.ChiSquare, bent.ChiSquare, 1e-9);
        Assert.Equal(15, test.MeanRanks.Sum(), 1e-9);
        Assert.InRange(test.ChiSquareP, 0, 1);
    }, iter: 100);

    /// <summary>
    /// Where nothing differs, a difference is claimed in at most one case of twenty, with few blocks too. 2,000 cases; four
    /// standard errors are allowed.
    /// </summary>
    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    [InlineData(8, 4)]
    [InlineData(6, 12)]
    public void Claims_no_difference_too_often(int treatments, int blocks)
    {
        const int Cases = 2000;
        const double Alpha = 0.05;
        var random = new Rng(11, (ulong)((treatments * 100) + blocks));
        int claimed = 0;
        for (int i = 0; i < Cases; i++)
        {
            var values = new double[blocks][];
            for (int b = 0; b < blocks; b++) values[b] = [.. Enumerable.Range(0, treatments).Select(_ => random.NextDouble())];
            if (FriedmanPermutation.P(values, (ulong)i, 399) <= Alpha) claimed++;
        }

        double allowed = Alpha + 4 * Math.Sqrt(Alpha * (1 - Alpha) / Cases);
        Assert.InRange(claimed / (double)Cases, 0, allowed);
    }

    /// <summary>Nine tenths of the blocks rank the first treatment first: found nearly always.</summary>
    [Fact]
    public void Finds_a_difference_that_is_there()
    {
        double[][] values = [.. Enumerable.Range(0, 10).Select(i => i == 0 ? new double[] { 4, 1, 2, 3 } : [1, 2 + (i % 3), 3 - (i % 2), 4])];
        Assert.InRange(FriedmanPermutation.P(values), 0, 0.001);
        Assert.InRange(Friedman.Of(values).FP, 0, 0.001);
    }

    private static double[][] Blocks(int size, params double[] values) => [.. values.Chunk(size)];
}
