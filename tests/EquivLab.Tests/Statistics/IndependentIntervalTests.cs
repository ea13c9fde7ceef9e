using CsCheck;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Statistics;

/// <summary>Intervals of two independent estimates, and of the estimates themselves.</summary>
public class IndependentIntervalTests
{
    [Fact]
    public void Welch_on_equal_variances_has_pooled_degrees_of_freedom()
    {
        // Variances 2.5 and 2.5, so the error is 1 and df is 8, of which the 95 % quantile is 1.859548.
        Interval interval = WelchT.Difference([1, 2, 3, 4, 5], [3, 4, 5, 6, 7], 0.9);
        Assert.Equal(-2 - 1.859548, interval.Low, 5);
        Assert.Equal(-2 + 1.859548, interval.High, 5);
    }

    [Fact]
    public void Welch_is_undefined_for_one_value_and_a_point_for_constants()
    {
        Assert.False(WelchT.Difference([1], [1, 2], 0.9).IsDefined);
        Assert.Equal(new Interval(-1, -1, 0.9), WelchT.Difference([2, 2], [3, 3, 3], 0.9));
    }

    [Fact]
    public void Recovered_variances_on_Wilson_intervals_are_Newcombes() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[50, 200], Gen.Int[0, 60], Gen.Int[60, 300]).Sample((k1, n1, k2, n2) =>
        {
            Interval expected = NewcombeIndependent.Interval(k1, n1, k2, n2, 0.9);
            Interval actual = Mover.Difference(
                (double)k1 / n1, Wilson.Interval(k1, n1, 0.9), (double)k2 / n2, Wilson.Interval(k2, n2, 0.9));
            Assert.Equal(expected.Low, actual.Low, 12);
            Assert.Equal(expected.High, actual.High, 12);
        });

    [Fact]
    public void Ratio_by_hand()
    {
        // 24 L² − 100 L + 96 = 0 has the roots 1.5 and 8/3.
        Interval ratio = Mover.Ratio(10, new Interval(8, 12, 0.9), 5, new Interval(4, 6, 0.9));
        Assert.Equal(1.5, ratio.Low, 12);
        Assert.Equal(8 / 3.0, ratio.High, 12);
    }

    [Fact]
    public void Ratio_ends_are_where_the_difference_reaches_zero() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.1, 3], Gen.Double[0.1, 3], Gen.Double[1, 5], Gen.Double[0.1, 0.9], Gen.Double[0.1, 0.9]).Sample((a, down, up, b, less, more) =>
        {
            var first = new Interval(a - down, a + up, 0.9);
            var second = new Interval(b * (1 - less), b * (1 + more), 0.9);
            Interval ratio = Mover.Ratio(a, first, b, second);
            Assert.True(ratio.Low <= a / b && a / b <= ratio.High);
            Assert.Equal(0, Mover.Difference(a, first, ratio.Low * b, Scaled(second, ratio.Low)).Low, 8);
            Assert.Equal(0, Mover.Difference(a, first, ratio.High * b, Scaled(second, ratio.High)).High, 8);
        });

    [Fact]
    public void Ratio_to_what_may_be_zero_is_undefined() =>
        Assert.False(Mover.Ratio(1, new Interval(0.5, 1.5, 0.9), 1, new Interval(-0.1, 1.9, 0.9)).IsDefined);

    [Fact]
    public void Median_of_the_first_hundred_numbers()
    {
        double[] values = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        Assert.Equal(50.5, QuantileInterval.Estimate(values, 0.5));
        // P(Bin(100, ½) ≤ 41) = 0.0443 and P(… ≤ 42) = 0.0666, so the ends are the 42nd from either side.
        Assert.Equal(new Interval(42, 59, 0.9), QuantileInterval.Of(values, 0.5, 0.9));
    }

    [Fact]
    public void Quantile_without_enough_values_beyond_it_is_undefined() =>
        // 0.9²⁰ = 0.12: the largest of twenty may well be below the 90 % quantile.
        Assert.False(QuantileInterval.Of([.. Enumerable.Range(1, 20).Select(i => (double)i)], 0.9, 0.9).IsDefined);

    [Fact]
    public void Spearman_by_hand()
    {
        // artanh 0.5 ± 1.644854 · √(1.125 / 25).
        Interval interval = CorrelationInterval.Spearman(0.5, 28, 0.9);
        Assert.Equal(0.197740, interval.Low, 5);
        Assert.Equal(0.715436, interval.High, 5);
    }

    [Fact]
    public void Pearson_is_Fishers_for_light_tails_and_wider_for_heavy_ones()
    {
        // Two-valued variables without correlation: every influence is ±1, so its error 1/√n is below 1/√(n − 3).
        double[] x = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1.0 : -1)], y = [.. Enumerable.Range(0, 40).Select(i => i % 4 < 2 ? 1.0 : -1)];
        Assert.Equal(Math.Tanh(1.6448536 / Math.Sqrt(37)), CorrelationInterval.Pearson(x, y, 0, 0.9).High, 6);
        double[] heavy = [.. x.Select((v, i) => i is 0 or 1 ? 20 * v : v)], other = [.. y.Select((v, i) => i is 0 or 1 ? 20 * v : v)];
        double r = EquivLab.Fidelity.Correlation.Pearson(heavy, other);
        Assert.True(CorrelationInterval.Pearson(heavy, other, r, 0.9).Width > 2 * Math.Tanh(1.6448536 / Math.Sqrt(37)));
    }

    [Fact]
    public void Overlap_by_hand()
    {
        // Half of the first and a quarter of the second.
        Assert.Equal(0.375, IntervalOverlap.Of(new Interval(0, 10, 0.95), new Interval(5, 25, 0.95)));
        Assert.Equal(1, IntervalOverlap.Of(new Interval(1, 2, 0.95), new Interval(1, 2, 0.95)));
        Assert.Equal(0, IntervalOverlap.Of(new Interval(1, 2, 0.95), new Interval(3, 4, 0.95)));
        Assert.True(double.IsNaN(IntervalOverlap.Of(new Interval(1, 1, 0.95), new Interval(1, 2, 0.95))));
    }

    private static Interval Scaled(Interval interval, double factor) => factor < 0
        ? new Interval(factor * interval.High, factor * interval.Low, interval.Level) : new Interval(factor * interval.Low, factor * interval.High, interval.Level);
}
