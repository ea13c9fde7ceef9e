using EquivLab.Models.Metrics;

namespace EquivLab.Tests.Models.Metrics;

public class MetricEdgeTests
{
    [Fact]
    public void One_class_has_no_ranking()
    {
        Assert.True(double.IsNaN(BinaryMetrics.RocAuc([true, true], [0.1, 0.2]).Value()));
        Assert.True(double.IsNaN(BinaryMetrics.AveragePrecision([false, false], [0.1, 0.2]).Value()));
        Assert.True(double.IsNaN(BinaryMetrics.RecallAtFpr([true, true], [0.1, 0.2], 0.1).Value()));
        Assert.True(double.IsNaN(BinaryMetrics.BalancedAccuracy([true, true], [0.1, 0.2]).Value()));
        Assert.Empty(RocCurve.Of([true, true], [0.1, 0.2]));
    }

    [Fact]
    public void No_rows_have_no_metric()
    {
        Assert.True(double.IsNaN(BinaryMetrics.Accuracy([], []).Value()));
        Assert.True(double.IsNaN(BinaryMetrics.RocAuc([], []).Value()));
        Assert.True(double.IsNaN(BinaryMetrics.LogLoss([], []).Value()));
        Assert.True(double.IsNaN(RegressionMetrics.R2([], []).Value()));
        Assert.True(double.IsNaN(MulticlassMetrics.MacroF1([], [], 3).Value()));
        Assert.True(double.IsNaN(MulticlassMetrics.MacroRocAuc([], [], 3).Value()));
    }

    [Fact]
    public void All_ties_are_a_coin_toss()
    {
        Assert.Equal(0.5, BinaryMetrics.RocAuc([true, false, false, true], [0.3, 0.3, 0.3, 0.3]).Value());
        Assert.Equal(0.25, BinaryMetrics.AveragePrecision([true, false, false, false], [0.3, 0.3, 0.3, 0.3]).Value());
        Assert.Equal([new RocPoint(0, 0), new RocPoint(1, 1)], RocCurve.Of([true, false], [0.3, 0.3]));
    }

    [Fact]
    public void Bad_input_throws()
    {
        Assert.Throws<ArgumentException>(() => BinaryMetrics.RocAuc([true], [0.1, 0.2]));
        Assert.Throws<ArgumentException>(() => BinaryMetrics.LogLoss([true], [double.NaN]));
        Assert.Throws<ArgumentException>(() => RegressionMetrics.Rmse([1], [double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MulticlassMetrics.Accuracy([0, 3], [0, 1], 3));
    }

    [Fact]
    public void A_certain_mistake_costs_much_but_not_everything() =>
        Assert.Equal(36.04365338911715, BinaryMetrics.LogLoss([true], [0]).Value(), 1e-9);

    [Fact]
    public void A_constant_target_has_no_determination() =>
        Assert.True(double.IsNaN(RegressionMetrics.R2([0.1, 0.1, 0.1], [1, 2, 3]).Value()));

    [Fact]
    public void Multiclass_scores_are_read_row_by_row()
    {
        int[] labels = [0, 1, 2, 1];
        double[] scores = [0.7, 0.2, 0.1, 0.3, 0.4, 0.3, 0.2, 0.2, 0.6, 0.5, 0.3, 0.2];
        Assert.Equal(-(Math.Log(0.7) + Math.Log(0.4) + Math.Log(0.6) + Math.Log(0.3)) / 4,
            MulticlassMetrics.LogLoss(labels, scores, 3).Value(), 1e-12);
        Assert.Equal(1, MulticlassMetrics.MacroRocAuc(labels, scores, 3).Value(), 1e-12);

        // A fourth class that no row has is left out of the mean.
        double[] wider = [0.7, 0.2, 0.1, 0, 0.3, 0.4, 0.3, 0, 0.2, 0.2, 0.6, 0, 0.5, 0.1, 0.4, 0];
        Assert.Equal((1 + 0.5 + 1) / 3, MulticlassMetrics.MacroRocAuc(labels, wider, 4).Value(), 1e-12);
    }

    [Fact]
    public void A_thinned_curve_keeps_its_ends_and_lies_on_the_full_one()
    {
        var random = new Random(2);
        bool[] labels = [.. Enumerable.Range(0, 5000).Select(_ => random.NextDouble() < 0.2)];
        double[] scores = [.. labels.Select(y => random.NextDouble() + (y ? 0.4 : 0))];
        var full = RocCurve.Of(labels, scores, 1_000_000).ToHashSet();
        var thin = RocCurve.Of(labels, scores);
        Assert.InRange(thin.Length, 150, 200);
        Assert.Equal(new RocPoint(0, 0), thin[0]);
        Assert.Equal(new RocPoint(1, 1), thin[^1]);
        double area = 0;
        for (int i = 1; i < thin.Length; i++)
        {
            Assert.Contains(thin[i], full);
            Assert.True(thin[i].Fpr >= thin[i - 1].Fpr && thin[i].Tpr >= thin[i - 1].Tpr);
            area += (thin[i].Fpr - thin[i - 1].Fpr) * (thin[i].Tpr + thin[i - 1].Tpr) / 2;
        }

        Assert.Equal(BinaryMetrics.RocAuc(labels, scores).Value(), area, 0.002);
    }
}
