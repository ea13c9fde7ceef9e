using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Statistics;

public class ProportionIntervalTests
{
    [Fact]
    public void Agree_with_statsmodels()
    {
        foreach (var (inputs, expected) in OracleFile.Read("proportion_intervals").Cases)
        {
            int k = inputs.Integer("k"), n = inputs.Integer("n");
            double level = 1 - inputs.Number("alpha");
            expected.Agrees("wilson", Ends(Wilson.Interval(k, n, level)));
            expected.Agrees("clopperPearson", Ends(ClopperPearson.Interval(k, n, level)));
            expected.Agrees("jeffreys", Ends(Jeffreys.Interval(k, n, level)));
            expected.Agrees("agrestiCoull", Ends(AgrestiCoull.Interval(k, n, level)));
        }
    }

    [Fact]
    public void Clopper_Pearson_without_successes_is_the_closed_form()
    {
        var interval = ClopperPearson.Interval(0, 1_000_000, 0.95);
        Assert.Equal(0, interval.Low);
        Near.Equal(-double.ExpM1(Math.Log(0.025) / 1_000_000), interval.High, 1e-8, "1 - (alpha/2)^(1/n)");
    }

    [Fact]
    public void Without_trials_nothing_is_known()
    {
        Assert.False(Wilson.Interval(0, 0, 0.9).IsDefined);
        Assert.False(ClopperPearson.Interval(0, 0, 0.9).IsDefined);
        Assert.False(Jeffreys.Interval(0, 0, 0.9).IsDefined);
        Assert.False(AgrestiCoull.Interval(0, 0, 0.9).IsDefined);
        Assert.False(NewcombeIndependent.Interval(0, 0, 3, 9, 0.9).IsDefined);
    }

    [Fact]
    public void Impossible_counts_and_levels_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(11, 10, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(-1, 10, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Jeffreys.Interval(1, 10, 1));
    }

    /// <summary>56/70 against 48/80 is the first worked example of Newcombe (1998), table II.</summary>
    [Fact]
    public void Newcombe_independent_agrees_with_the_paper()
    {
        var interval = NewcombeIndependent.Interval(56, 70, 48, 80, 0.95);
        Assert.Equal(0.0524, interval.Low, 0.00005);
        Assert.Equal(0.3339, interval.High, 0.00005);
    }

    /// <summary>Exact coverage at every p of a grid, by summing binomial probabilities.</summary>
    [Fact]
    public void Clopper_Pearson_never_covers_less_than_its_level()
    {
        const int n = 40;
        var intervals = Enumerable.Range(0, n + 1).Select(k => ClopperPearson.Interval(k, n, 0.9)).ToArray();
        for (double p = 0.005; p < 1; p += 0.005)
        {
            double coverage = 0;
            for (int k = 0; k <= n; k++)
                if (intervals[k].Contains(p)) coverage += MathNet.Numerics.Distributions.Binomial.PMF(p, n, k);
            Assert.True(coverage >= 0.9 - 1e-12, $"covers {coverage} at {p}");
        }
    }

    internal static double[] Ends(Interval interval) => [interval.Low, interval.High];
}
