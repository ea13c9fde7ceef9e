using CsCheck;
using EquivLab.Fidelity;
using EquivLab.Statistics.Numerics;
using EquivLab.Synthesis.Baselines.Copula;

namespace EquivLab.Tests.Synthesis.Copula;

public sealed class LatentCorrelationTests
{
    /// <summary>Cells of bivariate normal laws, by numerical integration of conditional probabilities in R 4 (<c>integrate</c>), as counts of 10⁹ rows.</summary>
    public static TheoryData<double, int[,]> Cells => new()
    {
        { 0.6, new[,] { { 252929679, 46088582, 8804737, 714540 }, { 178387535, 94099338, 32183756, 4703255 }, { 108510623, 135924118, 98506169, 39147668 } } },
        { -0.85, new[,] { { 234640916, 650289413 }, { 109937342, 5132328 } } },
        { 0.999, new[,] { { 839045968, 2298778 }, { 7089801, 151565452 } } },
        { 0.2, new[,] { { 125873524, 32781730 }, { 473789762, 208899730 }, { 91799175, 66856079 } } },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_correlation_of_a_cut_normal_law_is_found(double correlation, int[,] counts)
    {
        Assert.Equal(correlation, LatentCorrelation.Estimate(counts), 1e-5);
        Assert.Equal(correlation, LatentCorrelation.Estimate(Transposed(counts)), 1e-5);
        Assert.Equal(-correlation, LatentCorrelation.Estimate(Reversed(counts)), 1e-5);
    }

    /// <summary>Cut at the medians, a quarter plus the arc sine over 2π of the rows are low in both (Sheppard 1899).</summary>
    [Theory]
    [InlineData(2, 1, 0.5)]
    [InlineData(1, 2, -0.5)]
    [InlineData(3, 1, 0.70710678118654752)]
    [InlineData(5, 5, 0)]
    [InlineData(4, 0, 1)]
    [InlineData(0, 4, -1)]
    public void Halves_give_the_tetrachoric_correlation(int same, int different, double expected) =>
        Assert.Equal(expected, LatentCorrelation.Estimate(new[,] { { same, different }, { different, same } }), 1e-7);

    /// <summary>On fine groups it is Pearson's relation of Spearman's correlation to the normal one: 2 sin(π/6 · rank correlation).</summary>
    [Fact]
    public void Many_groups_give_the_relation_of_the_continuous_law()
    {
        Gen.Select(Gen.ULong[1, 1000], Gen.Double[-0.95, 0.95]).Sample((seed, correlation) =>
        {
            const int Groups = 50, Rows = 4000;
            var rng = new Rng(seed);
            var counts = new int[Groups, Groups];
            for (int i = 0; i < Rows; i++)
            {
                (double x, double y) = rng.NextNormals();
                y = correlation * x + Math.Sqrt(1 - correlation * correlation) * y;
                counts[(int)(Groups * StandardNormal.Cdf(x)), (int)(Groups * StandardNormal.Cdf(y))]++;
            }

            double estimated = LatentCorrelation.Estimate(counts);
            // Grouping into fiftieths takes about 1/2500 off a rank correlation.
            Assert.Equal(2 * Math.Sin(Math.PI / 6 * RankCorrelation(counts, Rows)), estimated, 2e-3);
            // Six standard errors; those of rank correlations are at most 1.05 √(3/2) times (1 − ρ²)/√n.
            Assert.Equal(correlation, estimated, 6 * 1.3 * (1 - correlation * correlation) / Math.Sqrt(Rows) + 1e-3);
        }, iter: 20);
    }

    [Fact]
    public void Nothing_to_learn_from_is_no_correlation()
    {
        Assert.Equal(0, LatentCorrelation.Estimate(new int[3, 2]));
        Assert.Equal(0, LatentCorrelation.Estimate(new[,] { { 3, 4, 5 } }));
        Assert.Equal(0, LatentCorrelation.Estimate(new[,] { { 3, 0 }, { 4, 0 } }));
        Assert.Equal(0, LatentCorrelation.Estimate(new[,] { { 0, 7 }, { 0, 0 } }));
    }

    [Fact]
    public void Groups_without_rows_change_nothing()
    {
        Gen.Int[0, 40].Array[9].Where(c => c.Sum() > 0).Sample(cells =>
        {
            var plain = new int[3, 3];
            var spread = new int[6, 5];
            for (int i = 0; i < 9; i++)
            {
                plain[i / 3, i % 3] = cells[i];
                spread[i / 3 * 2 + 1, i % 3 + (i % 3 == 0 ? 0 : 2)] = cells[i];
            }

            double estimate = LatentCorrelation.Estimate(plain);
            Assert.InRange(estimate, -1, 1);
            Assert.Equal(estimate, LatentCorrelation.Estimate(spread), 1e-9);
        }, iter: 200);
    }

    private static double RankCorrelation(int[,] counts, int rows)
    {
        List<double> x = [], y = [];
        for (int i = 0; i < counts.GetLength(0); i++)
            for (int j = 0; j < counts.GetLength(1); j++)
                for (int n = 0; n < counts[i, j]; n++)
                {
                    x.Add(i);
                    y.Add(j);
                }

        Assert.Equal(rows, x.Count);
        return Correlation.Spearman([.. x], [.. y]);
    }

    private static int[,] Transposed(int[,] counts)
    {
        var turned = new int[counts.GetLength(1), counts.GetLength(0)];
        for (int i = 0; i < counts.GetLength(0); i++)
            for (int j = 0; j < counts.GetLength(1); j++) turned[j, i] = counts[i, j];
        return turned;
    }

    private static int[,] Reversed(int[,] counts)
    {
        var turned = new int[counts.GetLength(0), counts.GetLength(1)];
        for (int i = 0; i < counts.GetLength(0); i++)
            for (int j = 0; j < counts.GetLength(1); j++) turned[counts.GetLength(0) - 1 - i, j] = counts[i, j];
        return turned;
    }
}
