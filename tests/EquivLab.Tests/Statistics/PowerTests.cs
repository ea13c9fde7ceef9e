using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Statistics;

public class PowerTests
{
    [Fact]
    public void Exact_power_agrees_with_the_integrals()
    {
        foreach (var (inputs, expected) in OracleFile.Read("power_tost").Cases)
        {
            double difference = inputs.Number("trueDifference"), sd = inputs.Number("sd");
            double margin = inputs.Number("margin"), alpha = inputs.Number("alpha");
            int n = inputs.Integer("n");
            expected.Agrees("power", TostPower.Equivalence(difference, sd, n, margin, alpha), 1e-6);
            expected.Agrees("nonInferiorityPower", TostPower.NonInferiority(difference, sd, n, margin, alpha), 1e-6);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(200)]
    [InlineData(1_000_000)]
    public void On_the_margin_the_power_of_non_inferiority_is_alpha(int n) =>
        Assert.Equal(0.05, TostPower.NonInferiority(0.02, 0.3, n, 0.02), 1e-7);

    [Fact]
    public void On_the_margin_equivalence_is_claimed_at_most_at_alpha()
    {
        Assert.True(TostPower.Equivalence(0.02, 0.3, 50, 0.02) < 0.01);
        Assert.Equal(0.05, TostPower.Equivalence(0.02, 0.3, 100_000, 0.02), 1e-6);
    }

    /// <summary>Hold-outs of the recommended size must find equivalence about as often as asked.</summary>
    [Theory]
    [InlineData(0.10, 0.00, 0.05)]
    [InlineData(0.20, 0.02, 0.05)]
    [InlineData(0.05, 0.01, 0.03)]
    public void Required_rows_give_the_power_asked_for(double discordance, double delta, double margin)
    {
        int n = RequiredRows.ForAccuracy(discordance, delta, margin)!.Value;
        double first = (discordance + delta) / 2;
        var random = new Random(21);
        int passed = 0;
        const int draws = 3000;
        for (int i = 0; i < draws; i++)
        {
            int b = 0, c = 0;
            for (int row = 0; row < n; row++)
            {
                double u = random.NextDouble();
                if (u < first) b++;
                else if (u < discordance) c++;
            }

            if (Tango.Tost(b, c, n, margin).P < 0.05) passed++;
        }

        Assert.InRange(passed / (double)draws, 0.76, 0.84);
    }

    /// <summary>Two models that always agree: (1 − margin)ⁿ ≤ α, and never fewer rows than any verdict needs.</summary>
    [Theory]
    [InlineData(0.05, 60)]
    [InlineData(0.02, 149)]
    [InlineData(0.01, 299)]
    public void Without_discordance_rows_follow_from_the_exact_test(double margin, int rows)
    {
        Assert.Equal(rows, RequiredRows.ForAccuracy(0, 0, margin));
        Assert.Equal(EquivalenceVerdict.Equivalent, EquivalenceRule.Judge(Tango.Interval(0, 0, rows, 0.9), margin));
        Assert.Null(EvidenceRule.Accuracy(new PairedCounts(rows, 0, 0, 0), margin));
        Assert.NotNull(EvidenceRule.Accuracy(new PairedCounts(rows - 1, 0, 0, 0), margin));
    }

    [Fact]
    public void No_number_of_rows_proves_what_is_not_so()
    {
        Assert.Null(RequiredRows.ForAccuracy(0.2, 0.05, 0.05));
        Assert.Null(RequiredRows.ToSettle(0.05, 0.01, 100, 0.05));
        Assert.Null(RequiredRows.ToSettle(double.NaN, 0.01, 100, 0.05));
        Assert.Throws<ArgumentOutOfRangeException>(() => RequiredRows.ForAccuracy(0.01, 0.02, 0.05));
    }

    /// <summary>With power one half and the delta at 0, the normal interval at that many rows just fits.</summary>
    [Fact]
    public void Rows_to_settle_scale_the_standard_error()
    {
        int n = RequiredRows.ToSettle(0.07, 0.02, 500, 0.05, power: 0.5)!.Value;
        double half = 1.6448536269514722 * 0.02 * Math.Sqrt(500.0 / n);
        Assert.Equal(0.02, half, 1e-4);

        // At delta 0 each side must reject with probability 0.9 for both to do so with 0.8.
        double sd = 0.02 * Math.Sqrt(500);
        double rows = Math.Pow(sd * (1.6448536269514722 + 1.2815515655446004) / 0.05, 2);
        Assert.Equal((int)Math.Ceiling(rows), RequiredRows.ToSettle(0, 0.02, 500, 0.05));
        Assert.True(RequiredRows.ToSettle(0.01, 0.02, 500, 0.05) > RequiredRows.ToSettle(0.01, 0.02, 500, 0.05, power: 0.5));
    }
}
