using CsCheck;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using MathNet.Numerics.Distributions;

namespace EquivLab.Tests.Statistics;

public sealed class ProportionRatioTests
{
    /// <summary>The first is the example of Koopman (1984); all were computed from the closed form of Nam (1995), a cubic.</summary>
    [Theory]
    [InlineData(36, 40, 16, 80, 0.95, 2.939569192214991, 7.152223434866031)]
    [InlineData(30, 100, 40, 120, 0.9, 0.6461808254424396, 1.2459599905144072)]
    [InlineData(1500, 2000, 1600, 1900, 0.9, 0.8669121047851057, 0.91469524617594)]
    [InlineData(3, 500, 9, 400, 0.9, 0.09389509400918082, 0.755867231083176)]
    public void Known_intervals(int k1, int n1, int k2, int n2, double level, double low, double high)
    {
        Interval interval = ProportionRatio.Interval(k1, n1, k2, n2, level);
        Assert.Equal(low, interval.Low, 1e-6 * low);
        Assert.Equal(high, interval.High, 1e-6 * high);
    }

    [Fact]
    public void Ends_at_the_borders_by_hand()
    {
        const double Square = 1.6448536269514722 * 1.6448536269514722;
        Interval all = ProportionRatio.Interval(30, 30, 20, 20, 0.9);
        Assert.Equal(30 / (30 + Square), all.Low, 9);
        Assert.Equal((20 + Square) / 20, all.High, 9);
        Assert.Equal((0, double.PositiveInfinity), Ends(ProportionRatio.Interval(0, 30, 0, 20, 0.9)));
        Assert.Equal(0, ProportionRatio.Interval(0, 30, 5, 20, 0.9).Low);
        Interval none = ProportionRatio.Interval(5, 30, 0, 20, 0.9);
        Assert.True(none.Low > 0);
        Assert.Equal(double.PositiveInfinity, none.High);
        Assert.False(ProportionRatio.Interval(0, 0, 5, 20, 0.9).IsDefined);
    }

    [Fact]
    public void Exchanging_the_samples_inverts_the_interval() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[50, 200], Gen.Int[1, 60], Gen.Int[60, 300]).Sample((k1, n1, k2, n2) =>
        {
            Interval there = ProportionRatio.Interval(k1, n1, k2, n2, 0.9), back = ProportionRatio.Interval(k2, n2, k1, n1, 0.9);
            Assert.Equal(1 / back.High, there.Low, 1e-8 * there.Low);
            Assert.Equal(1 / back.Low, there.High, 1e-8 * there.High);
            Assert.True(there.Contains((double)k1 / n1 / ((double)k2 / n2)));
        });

    /// <summary>Every pair of counts is enumerated, so that the error probabilities are exact.</summary>
    [Theory]
    [InlineData(200, 100, 0.5, 1)]
    [InlineData(200, 100, 0.9, 0.9)]
    [InlineData(200, 100, 0.1, 0.9)]
    [InlineData(150, 150, 0.97, 1)]
    [InlineData(150, 150, 0.05, 1)]
    [InlineData(120, 120, 1, 0.9)]
    public void Each_end_misses_about_as_often_as_it_may(int n1, int n2, double share, double ratio)
    {
        double below = 0, above = 0;
        var first = new Binomial(ratio * share, n1);
        var second = new Binomial(share, n2);
        for (int k1 = 0; k1 <= n1; k1++)
            for (int k2 = 0; k2 <= n2; k2++)
            {
                double chance = first.Probability(k1) * second.Probability(k2);
                if (chance < 1e-9) continue;
                Interval interval = ProportionRatio.Interval(k1, n1, k2, n2, 0.9);
                if (interval.High < ratio) below += chance;
                if (interval.Low > ratio) above += chance;
            }

        // Counts are whole numbers, so no interval has 5 % everywhere.
        Assert.InRange(below, 0, 0.067);
        Assert.InRange(above, 0, 0.067);
    }

    private static (double Low, double High) Ends(Interval interval) => (interval.Low, interval.High);
}
