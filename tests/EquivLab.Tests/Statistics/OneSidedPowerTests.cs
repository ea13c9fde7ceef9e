using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Statistics;

/// <summary>Power and rows where only a loss counts.</summary>
public class OneSidedPowerTests
{
    [Theory]
    [InlineData(0.1, 0, 0.05, 300)]
    [InlineData(0.05, 0.02, 0.05, 500)]
    [InlineData(0.05, -0.05, 0.05, 100)]
    [InlineData(0.1, -0.02, 0.02, 100)]
    public void Accuracy_power_is_the_sum_over_outcomes_that_pass(double discordance, double delta, double margin, int rows)
    {
        double sum = 0;
        new AccuracyLaw(discordance, delta, rows).ForEach((b, c, p) =>
        {
            var atStake = new PairedCounts(rows - b - c, b, b == 0 ? 0 : c, 0);
            if (b == 0) atStake = atStake with { Both = rows };
            if (Tango.Tost(b, c, rows, margin).PUpper < 0.05 && EvidenceRule.Accuracy(atStake, margin) is null) sum += p;
        });
        Assert.Equal(sum, RequiredRows.AccuracyPower(discordance, delta, margin, rows, oneSided: true), 1e-9);
        Assert.True(sum >= RequiredRows.AccuracyPower(discordance, delta, margin, rows) - 1e-12);
    }

    [Fact]
    public void On_the_margin_the_power_is_the_level() =>
        Assert.InRange(RequiredRows.AccuracyPower(0.2, 0.03, 0.03, 5000, oneSided: true), 0.045, 0.051);

    [Fact]
    public void A_gain_needs_fewer_rows_than_equivalence_and_never_stands_in_the_way()
    {
        int one = RequiredRows.ForAccuracy(0.1, 0, 0.02, oneSided: true)!.Value, two = RequiredRows.ForAccuracy(0.1, 0, 0.02)!.Value;
        Assert.True(one < two);
        Assert.Null(RequiredRows.ForAccuracy(0.1, -0.03, 0.02));
        Assert.True(RequiredRows.ForAccuracy(0.1, -0.03, 0.02, oneSided: true) < one);
        Assert.True(ProvableMargin.ForAccuracy(0.1, -0.03, 2000, oneSided: true) < ProvableMargin.ForAccuracy(0.1, 0, 2000, oneSided: true));
        var better = new BinormalPair(0.8, -0.02, 0.9);
        Assert.True(RequiredRows.ForAuc(better, 0.5, 0.02, oneSided: true) is > 0);
        Assert.Null(RequiredRows.ForAuc(better, 0.5, 0.02));
    }

    /// <summary>The usual formula: n = (sd (z + z of the power) / (margin − delta))².</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(-0.2)]
    public void Rows_to_settle_are_those_of_one_test(double delta)
    {
        double sd = 0.02 * Math.Sqrt(500), rows = Math.Pow(sd * (1.6448536269514722 + 0.8416212335729143) / (0.05 - delta), 2);
        Assert.Equal((int)Math.Ceiling(rows), RequiredRows.ToSettle(delta, 0.02, 500, 0.05, oneSided: true));
    }

    /// <summary>A share of the accuracy is planned as the difference it amounts to; Tang's test has that power.</summary>
    [Theory]
    [InlineData(0.8, 0.05, 0.1)]
    [InlineData(0.6, 0.1, 0.2)]
    public void A_ratio_has_the_power_of_its_difference(double accuracy, double margin, double discordance)
    {
        int rows = RequiredRows.ForAccuracy(discordance, 0, margin * accuracy, 0.8)!.Value, passes = 0;
        const int draws = 4000;
        var random = new Random(11);
        for (int i = 0; i < draws; i++)
        {
            int a = 0, b = 0, c = 0;
            for (int row = 0; row < rows; row++)
            {
                double u = random.NextDouble();
                if (u < discordance / 2) b++;
                else if (u < discordance) c++;
                else if (u < accuracy + discordance / 2) a++;
            }

            if (Tang.Tost(new PairedCounts(a, b, c, rows - a - b - c), margin).P < 0.05) passes++;
        }

        Assert.InRange(passes / (double)draws, 0.775, 0.84);
    }
}
