using CsCheck;
using EquivLab.Statistics.Ranking;

namespace EquivLab.Tests.Statistics;

public class WilcoxonTostTests
{
    [Fact]
    public void Five_differences_on_one_side_give_one_in_thirty_two()
    {
        var result = WilcoxonTost.Of([0.01, 0.02, 0.03, 0.04, 0.055], 0, 1);
        Assert.Equal(1.0 / 32, result.PLower, 1e-15);
        Assert.Equal(1.0 / 32, result.PUpper, 1e-15);
    }

    /// <summary>
    /// Counted by hand: signs put ranks 1 and 3 on the negative side, so W+ = 15 − 4 = 11 and W− ≤ 4 happens in 7 of
    /// the 32 sign patterns: {}, 1, 2, 3, 1+2, 4, 1+3.
    /// </summary>
    [Fact]
    public void Agrees_with_a_count_by_hand() =>
        Assert.Equal(7.0 / 32, WilcoxonTost.Of([-1, 2, -3, 4, 5], 0, 100).PLower, 1e-15);

    [Fact]
    public void Interval_ends_at_walsh_averages()
    {
        double[] values = [0.3, 1.1, 1.9, 4.2, 5.3, 7.7, 8.1, 9.6];
        var averages = new List<double>();
        for (int i = 0; i < values.Length; i++)
            for (int j = i; j < values.Length; j++)
                averages.Add((values[i] + values[j]) / 2);
        averages.Sort();

        // P(W <= 5) = 10/256 is the largest below 5 %, so the sixth averages from each end bound the interval.
        var interval = WilcoxonTost.Of(values, -1, 1).Interval;
        Assert.Equal(averages[5], interval.Low, 1e-9);
        Assert.Equal(averages[^6], interval.High, 1e-9);
    }

    [Fact]
    public void Too_few_differences_have_no_interval()
    {
        Assert.False(WilcoxonTost.Of([1, 2, 3, 4], -9, 9).Interval.IsDefined);
        Assert.False(WilcoxonTost.Of([], -9, 9).Interval.IsDefined);
        Assert.Equal(1, WilcoxonTost.Of([], -9, 9).P);
    }

    /// <summary>Mid-ranks 1.5, 1.5, 3: W+ = 6, mean 3, variance 3.5 − 6/48, continuity ½.</summary>
    [Fact]
    public void Ties_take_the_corrected_normal_law() =>
        Assert.Equal(
            MathNet.Numerics.Distributions.Normal.CDF(0, 1, -2.5 / Math.Sqrt(3.375)),
            WilcoxonTost.Of([1, 1, 2], 0, 9).PLower,
            1e-12);

    [Fact]
    public void Exact_and_normal_laws_meet_at_fifty()
    {
        double[] values = [.. Enumerable.Range(1, 50).Select(i => i % 3 == 0 ? -i : (double)i)];
        double w = values.Where(v => v > 0).Sum();
        double z = (w - 50 * 51 / 4.0 - 0.5) / Math.Sqrt(50 * 51 * 101 / 24.0);
        double normal = MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
        Assert.Equal(normal, WilcoxonTost.Of(values, 0, 99).PLower, 0.001);
    }

    [Fact]
    public void Turns_round_with_the_sign() => Gen.Double[-1, 1].Array[6, 20].Sample(values =>
    {
        var result = WilcoxonTost.Of(values, -0.3, 0.2);
        var mirrored = WilcoxonTost.Of(Array.ConvertAll(values, v => -v), -0.2, 0.3);
        Assert.Equal(result.PLower, mirrored.PUpper, 1e-12);
        Assert.Equal(result.PUpper, mirrored.PLower, 1e-12);
    }, iter: 50);
}
