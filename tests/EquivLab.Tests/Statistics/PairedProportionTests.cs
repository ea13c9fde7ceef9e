using CsCheck;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;
using static EquivLab.Tests.Statistics.ProportionIntervalTests;

namespace EquivLab.Tests.Statistics;

public class PairedProportionTests
{
    private static readonly Gen<(int B, int C, int N)> Pairs =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 500]).Select((b, c, rest) => (b, c, b + c + rest))
            .Where(t => t.Item3 > 0);

    [Fact]
    public void Agree_with_the_known_answers()
    {
        foreach (var (inputs, expected) in OracleFile.Read("paired_proportions").Cases)
        {
            int b = inputs.Integer("b"), c = inputs.Integer("c"), n = inputs.Integer("n");
            expected.Agrees("difference", new PairedCounts(n - b - c, b, c, 0).Difference);
            expected.Agrees("waldSe", PairedWald.StandardError(b, c, n));
            expected.Agrees("wald90", Ends(PairedWald.Interval(b, c, n, 0.90)));
            expected.Agrees("tango90", Ends(Tango.Interval(b, c, n, 0.90)), 1e-6);
            expected.Agrees("tango95", Ends(Tango.Interval(b, c, n, 0.95)), 1e-6);
            expected.Agrees("mcnemarExactP", McNemar.ExactP(b, c));
            expected.Agrees("mcnemarAsymptoticP", McNemar.AsymptoticP(b, c));
        }
    }

    /// <summary>Newcombe (1998, paired), table II: a = 36, b = 12, c = 2, d = 0.</summary>
    [Fact]
    public void Newcombe_paired_agrees_with_the_paper()
    {
        var interval = PairedNewcombe.Interval(new PairedCounts(36, 12, 2, 0), 0.95);
        Assert.Equal(0.0569, interval.Low, 0.00005);
        Assert.Equal(0.3404, interval.High, 0.00005);
    }

    [Fact]
    public void Tango_contains_the_estimate_and_stays_in_range() => Pairs.Sample(t =>
    {
        var interval = Tango.Interval(t.B, t.C, t.N, 0.9);
        Assert.True(interval.Contains((double)(t.B - t.C) / t.N));
        Assert.True(interval.Low >= -1 && interval.High <= 1);
    });

    [Fact]
    public void Tango_turns_round_when_the_models_swap() => Pairs.Sample(t =>
    {
        var interval = Tango.Interval(t.B, t.C, t.N, 0.9);
        var swapped = Tango.Interval(t.C, t.B, t.N, 0.9).Negate();
        Assert.Equal(interval.Low, swapped.Low, 1e-9);
        Assert.Equal(interval.High, swapped.High, 1e-9);
    });

    [Fact]
    public void Tango_nests_with_the_level() => Pairs.Sample(t =>
    {
        var narrow = Tango.Interval(t.B, t.C, t.N, 0.8);
        var wide = Tango.Interval(t.B, t.C, t.N, 0.95);
        Assert.True(wide.Low <= narrow.Low && narrow.High <= wide.High);
        Assert.True(wide.Width > narrow.Width);
    });

    [Fact]
    public void Tango_tests_reject_exactly_when_the_interval_is_inside() => Pairs.Sample(t =>
    {
        var verdict = EquivalenceRule.Judge(Tango.Interval(t.B, t.C, t.N, 0.9), 0.06);
        double p = Tango.Tost(t.B, t.C, t.N, 0.06).P;
        if (Math.Abs(p - 0.05) > 1e-9) Assert.Equal(p < 0.05, verdict == EquivalenceVerdict.Equivalent);
    });

    /// <summary>With no discordant pairs the score equation has the closed root z² / (n + z²).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(16281)]
    public void Tango_without_discordant_pairs_still_has_a_width(int n)
    {
        const double z = 1.6448536269514722;
        var interval = Tango.Interval(0, 0, n, 0.9);
        Near.Equal(z * z / (n + z * z), interval.High, 1e-9, "high");
        Near.Equal(-z * z / (n + z * z), interval.Low, 1e-9, "low");
    }

    [Fact]
    public void Tango_at_the_edge_of_the_table()
    {
        var all = Tango.Interval(25, 0, 25, 0.9);
        Assert.Equal(1, all.High);
        Assert.InRange(all.Low, 0.7, 0.95);
        Assert.Equal(-1, Tango.Interval(0, 25, 25, 0.9).Low);
        Assert.False(Tango.Interval(0, 0, 0, 0.9).IsDefined);
        Assert.True(double.IsNaN(Tango.Tost(0, 0, 0, 0.05).P));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tango.Interval(6, 5, 10, 0.9));
    }

    [Fact]
    public void McNemar_without_discordant_pairs_finds_nothing()
    {
        Assert.Equal(1, McNemar.ExactP(0, 0));
        Assert.Equal(1, McNemar.AsymptoticP(0, 0));
        Assert.Equal(2 * Math.Pow(0.5, 6), McNemar.ExactP(0, 6), 1e-15);
    }

    [Fact]
    public void Counts_are_taken_row_by_row()
    {
        var counts = PairedCounts.Of([true, true, true, false, false], [true, false, false, true, false]);
        Assert.Equal(new PairedCounts(1, 2, 1, 1), counts);
        Assert.Equal(0.6, counts.Discordance);
    }

    /// <summary>With the true delta on the margin, at most about 5 % of hold-outs may pass.</summary>
    [Fact]
    public void Tango_passes_a_model_on_the_margin_at_most_at_alpha()
    {
        const int n = 400, draws = 4000;
        const double margin = 0.05, b = 0.09, c = 0.04;
        var random = new Random(11);
        int passed = 0;
        for (int i = 0; i < draws; i++)
        {
            int onlyFirst = 0, onlySecond = 0;
            for (int row = 0; row < n; row++)
            {
                double u = random.NextDouble();
                if (u < b) onlyFirst++;
                else if (u < b + c) onlySecond++;
            }

            if (Tango.Tost(onlyFirst, onlySecond, n, margin).P < 0.05) passed++;
        }

        Assert.InRange(passed / (double)draws, 0.03, 0.062);
    }
}
