using EquivLab.Privacy.Risks;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Tests.Privacy.Risks;

public sealed class RiskEstimateTests
{
    [Fact]
    public void Risk_by_hand()
    {
        // (0.6 − 0.2) / (1 − 0.2).
        var counts = new RiskCounts(1000, 600, 500, 100, 1000, 150);
        Assert.Equal(0.5, RiskEstimate.Of(counts), 12);
        Interval interval = RiskEstimate.Interval(counts, 0.9);
        Assert.InRange(interval.Low, 0.44, 0.49);
        Assert.InRange(interval.High, 0.51, 0.56);
        Assert.True(RiskEstimate.BeatsNaive(counts, 0.9));
        Assert.False(RiskEstimate.BeatsNaive(counts with { NaiveSuccesses = 590 }, 0.9));
    }

    [Fact]
    public void A_control_that_never_misses_leaves_nothing_to_measure()
    {
        var counts = new RiskCounts(100, 100, 100, 100, 100, 50);
        Assert.True(double.IsNaN(RiskEstimate.Of(counts)));
        Interval interval = RiskEstimate.Interval(counts, 0.9);
        Assert.Equal((double.NegativeInfinity, 1), (interval.Low, interval.High));
        Assert.Equal(0.5, RiskEstimate.PValue(counts, 0.1), 12);
        Assert.False(RiskEstimate.CanPass(counts, 0.1, 0.05));
    }

    [Fact]
    public void The_p_value_is_the_lower_end_seen_from_the_other_side()
    {
        var counts = new RiskCounts(2000, 900, 2000, 700, 2000, 100);
        double low = RiskEstimate.Interval(counts, 0.9).Low;
        Assert.Equal(0.05, RiskEstimate.PValue(counts, low), 6);
        Assert.True(RiskEstimate.PValue(counts, low - 0.01) < 0.05);
    }

    /// <summary>Attacks of the default size, at rates from nearly 0 to nearly 1.</summary>
    [Theory]
    [InlineData(0.001, 0)]
    [InlineData(0.001, 0.1)]
    [InlineData(0.2, 0)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.9, 0.1)]
    [InlineData(0.98, 0)]
    [InlineData(0.98, 0.5)]
    [InlineData(0.995, 0.1)]
    public void The_interval_covers(double control, double risk)
    {
        const int Draws = 4000, Attempts = 2000;
        double main = control + risk * (1 - control);
        int below = 0, above = 0;
        var rng = new Rng(11, 7);
        int Successes(double rate)
        {
            int successes = 0;
            for (int i = 0; i < Attempts; i++)
                if (rng.NextDouble() < rate) successes++;
            return successes;
        }

        for (int i = 0; i < Draws; i++)
        {
            Interval interval = RiskEstimate.Interval(new RiskCounts(Attempts, Successes(main), Attempts, Successes(control), 0, 0), 0.9);
            if (interval.High < risk) below++;
            if (interval.Low > risk) above++;
        }

        // The standard error of a share of 5 % in so many draws is 0.35 points.
        Assert.InRange((double)below / Draws, 0, 0.063);
        Assert.InRange((double)above / Draws, 0, 0.063);
    }

    [Fact]
    public void An_attack_that_can_pass_does_where_there_is_no_risk()
    {
        var rng = new Rng(5, 7);
        int passed = 0, judged = 0;
        for (int i = 0; i < 400; i++)
        {
            int Successes(int attempts)
            {
                int successes = 0;
                for (int a = 0; a < attempts; a++)
                    if (rng.NextDouble() < 0.5) successes++;
                return successes;
            }

            var counts = new RiskCounts(2200, Successes(2200), 2200, Successes(2200), 1, 0);
            if (!RiskEstimate.CanPass(counts, 0.1, 0.05)) continue;
            judged++;
            if (RiskEstimate.Interval(counts, 0.9).High < 0.1) passed++;
        }

        Assert.True(judged > 300);
        Assert.True(passed > 0.93 * judged);
    }
}
