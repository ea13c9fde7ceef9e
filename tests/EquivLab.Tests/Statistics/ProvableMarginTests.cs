using CsCheck;
using EquivLab.Statistics.Power;

namespace EquivLab.Tests.Statistics;

public class ProvableMarginTests
{
    [Fact]
    public void The_smallest_margin_has_the_power_asked_for_and_a_smaller_one_has_not() =>
        Gen.Select(Gen.Double[0.01, 0.4], Gen.Double[-0.9, 0.9], Gen.Int[60, 3000], Gen.Double[0.3, 0.95]).Sample(
            (discordance, side, rows, power) =>
            {
                double delta = side * Math.Min(discordance, 0.05);
                double margin = ProvableMargin.ForAccuracy(discordance, delta, rows, power)!.Value;
                Assert.True(RequiredRows.AccuracyPower(discordance, delta, margin, rows) >= power);
                Assert.True(margin > Math.Abs(delta));
                Assert.True(RequiredRows.AccuracyPower(discordance, delta, Math.Max(margin - 2e-5, Math.Abs(delta)), rows) < power);
            },
            iter: 15);

    [Fact]
    public void Margins_and_rows_answer_each_other()
    {
        int rows = RequiredRows.ForAccuracy(0.1, 0, 0.02, 0.9)!.Value;
        Assert.Equal(2732, rows);
        Assert.Equal(0.02, ProvableMargin.ForAccuracy(0.1, 0, rows, 0.9)!.Value, 1e-4);
        var models = new BinormalPair(0.85, 0, 0.8);
        int auc = RequiredRows.ForAuc(models, 0.5, 0.03, 0.9)!.Value;
        Assert.Equal(0.03, ProvableMargin.ForAuc(models, auc / 2, auc - auc / 2, 0.9)!.Value, 2e-4);
    }

    [Fact]
    public void Nothing_is_proven_below_the_fewest_rows()
    {
        Assert.Null(ProvableMargin.ForAccuracy(0.1, 0, 59));
        Assert.Null(RequiredRows.ForAuc(new BinormalPair(0.9, 0.02, 0.9), 0.5, 0.02));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProvableMargin.ForAccuracy(0.01, 0.05, 100));
    }

    /// <summary>A rare class needs the rows that the rule of evidence asks for, however alike the models.</summary>
    [Fact]
    public void A_rare_class_needs_its_share_of_rows()
    {
        int rows = RequiredRows.ForAuc(new BinormalPair(0.95, 0, 0.99), 0.01, 0.05)!.Value;
        Assert.InRange(rows, 9950, 10_000);
    }
}
