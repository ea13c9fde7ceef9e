using EquivLab.Statistics.Power;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Tests.Statistics;

public class BinormalPairTests
{
    [Theory]
    [InlineData(0.8, 0, 0.9, 500, 0.02)]
    [InlineData(0.9, 0.01, 0.8, 300, 0.05)]
    public void Power_and_standard_error_agree_with_simulation(double auc, double delta, double correlation, int perClass, double margin)
    {
        const int draws = 2500;
        var models = new BinormalPair(auc, delta, correlation);
        var random = new NormalScores(17);
        int passed = 0;
        double sum = 0, squares = 0;
        for (int i = 0; i < draws; i++)
        {
            AucComparison comparison = random.Compare(2 * perClass, perClass, auc, auc - delta, correlation);
            if (AucScore.Tost(comparison, margin).P < 0.05) passed++;
            sum += comparison.Difference;
            squares += comparison.Difference * comparison.Difference;
        }

        double power = models.Power(margin, perClass, perClass), error = Math.Sqrt(power * (1 - power) / draws);
        Assert.InRange(passed / (double)draws, power - 0.01 - 3 * error, power + 0.01 + 3 * error);
        double sd = Math.Sqrt(squares / draws - sum / draws * (sum / draws));
        Assert.Equal(1, models.StandardError(perClass, perClass) / sd, 0.05);
    }

    /// <summary>The large-sample law is 0.034 off here; an independent simulation of 40,000 hold-outs has a standard error of 0.0018.</summary>
    [Theory]
    [InlineData(0.95, 0.9, 0.02, 0.842)]
    [InlineData(0.8, 0.9, 0, 0.848)]
    [InlineData(0.9, 0.5, 0, 0.314)]
    public void Power_of_few_rows_is_that_of_the_tests(double auc, double correlation, double delta, double simulated) =>
        Assert.InRange(new BinormalPair(auc, delta, correlation).Power(0.05, 100, 100), simulated - 0.01, simulated + 0.01);

    [Fact]
    public void Power_includes_the_rule_of_evidence() =>
        Assert.Equal(0, new BinormalPair(0.95, 0, 0.9).Power(0.05, 99, 5000));

    [Fact]
    public void The_same_plan_comes_out_again()
    {
        double Power() => new BinormalPair(0.9, 0.01, 0.9).Power(0.05, 120, 300);
        Assert.Equal(Power(), Power());
    }

    [Fact]
    public void Power_on_the_margin_is_about_alpha() =>
        Assert.InRange(new BinormalPair(0.85, 0.03, 0.9).Power(0.03, 2000, 4000), 0.04, 0.052);

    [Fact]
    public void A_pilots_standard_error_comes_back()
    {
        double error = new BinormalPair(0.85, 0.01, 0.83).StandardError(200, 700);
        Assert.Equal(error, BinormalPair.OfStandardError(0.85, 0.01, error, 200, 700).StandardError(200, 700), 1e-5);
        Assert.True(BinormalPair.OfStandardError(0.85, 0, 0, 200, 700).StandardError(200, 700) > 0);
    }

    [Fact]
    public void Bounds_are_kept()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinormalPair(1, 0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinormalPair(0.6, 0.7, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinormalPair(0.9, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinormalPair(0.9, 0, 0.5).Power(0.05, 1, 100));
    }
}
