using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Tests.Statistics;

public class AucRatioScoreTests
{
    [Fact]
    public void Tests_agree_with_the_interval_and_with_no_loss_it_is_the_test_of_the_difference()
    {
        var random = new NormalScores(3);
        for (int i = 0; i < 200; i++)
        {
            AucComparison comparison = random.Compare(80, 30, 0.8, 0.75, 0.6);
            Interval interval = AucRatioScore.Interval(comparison, 0.9);
            Assert.True(interval.Contains(1 - comparison.AucB / comparison.AucA));
            Assert.Equal(AucRatioScore.Tost(comparison, 0.15).P < 0.05, EquivalenceRule.Judge(interval, 0.15) == EquivalenceVerdict.Equivalent);
            Assert.Equal(AucScore.Statistic(comparison, 0), AucRatioScore.Statistic(comparison, 0), 1e-12);
        }
    }

    /// <summary>At the estimate the variance is DeLong's of the contrast A · (1 − loss) − B.</summary>
    [Fact]
    public void At_the_estimate_the_variance_is_that_of_the_contrast()
    {
        AucComparison c = new NormalScores(4).Compare(200, 80, 0.85, 0.75, 0.7);
        double loss = 1 - c.AucB / c.AucA, near = loss + 1e-7;
        double variance = (1 - loss) * (1 - loss) * c.VarianceA + c.VarianceB - 2 * (1 - loss) * c.Covariance;
        Assert.Equal(c.AucA * -1e-7 / Math.Sqrt(variance), AucRatioScore.Statistic(c, near), 1e-9);
    }

    /// <summary>The second area ends at 1, the ratio of the margin above it: seen areas must not stand for the true ones.</summary>
    [Theory]
    [InlineData(0.9, 0.05, 400, 130)]
    [InlineData(0.98, 0.05, 200, 100)]
    [InlineData(0.9, -0.1, 200, 100)]
    [InlineData(0.75, 0.1, 400, 100)]
    public void On_the_margin_5_percent_pass(double auc, double loss, int rows, int positives)
    {
        const int draws = 3000;
        int passes = 0;
        var random = new NormalScores(7);
        for (int i = 0; i < draws; i++)
        {
            AucComparison comparison = random.Compare(rows, positives, auc, auc * (1 - loss), 0.9);
            if (AucRatioScore.Tost(comparison, Math.Abs(loss)).P < 0.05) passes++;
        }

        Assert.InRange(passes / (double)draws, 0, 0.058);
    }

    [Fact]
    public void A_class_of_one_row_proves_nothing()
    {
        AucComparison comparison = DeLong.Compare([true, false], [1, 2], [1, 2]);
        Assert.False(AucRatioScore.Interval(comparison, 0.9).IsDefined);
        Assert.True(double.IsNaN(AucRatioScore.Tost(comparison, 0.05).P));
    }
}
