using EquivLab.Evaluation.Curves;
using EquivLab.Models.Metrics;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Evaluation.Curves;

public class RankingCurvesTests
{
    private static readonly bool[] Labels = [true, true, false, true, false];

    [Fact]
    public void The_roc_curve_steps_up_at_positives_and_right_at_negatives() =>
        Assert.Equal(
            [new(0, 0), new(0, 1 / 3.0), new(0, 2 / 3.0), new(0.5, 2 / 3.0), new(0.5, 1), new(1, 1)],
            RankingCurves.Roc(Labels, [0.9, 0.8, 0.7, 0.6, 0.5]));

    [Fact]
    public void Tied_rows_are_one_slanting_step() =>
        Assert.Equal([new(0, 0), new(0.5, 2 / 3.0), new(1, 1)], RankingCurves.Roc(Labels, [0.8, 0.8, 0.8, 0.1, 0.1]));

    [Fact]
    public void Precision_and_recall_of_a_ranking_by_hand() =>
        Assert.Equal(
            [new(2 / 3.0, 1), new(2 / 3.0, 2 / 3.0), new(1, 0.75), new(1, 0.6)],
            RankingCurves.PrecisionRecall(Labels, [0.9, 0.8, 0.7, 0.6, 0.5], fewestRows: 2));

    [Fact]
    public void Without_a_class_there_is_no_curve()
    {
        Assert.Empty(RankingCurves.Roc([true, true], [0.1, 0.2]));
        Assert.Empty(RankingCurves.PrecisionRecall([false, false], [0.1, 0.2], 1));
    }

    [Fact]
    public void The_area_is_the_oracles_auc()
    {
        foreach (OracleCase c in OracleFile.Read("metrics_binary").Cases)
            c.Expected.Agrees("rocAuc", RankingCurves.Area(RankingCurves.Roc(c.Inputs.Flags("label"), c.Inputs.Numbers("score"))));
    }

    [Fact]
    public void The_mean_curve_keeps_the_mean_area()
    {
        CurvePoint[] good = [new(0, 0), new(0, 0.8), new(0.5, 1), new(1, 1)], guess = [new(0, 0), new(1, 1)];
        CurvePoint[] mean = RankingCurves.Mean([good, guess]);
        Assert.Equal([new(0, 0), new(0, 0.4)], mean[..2]);
        Assert.Equal(new CurvePoint(1, 1), mean[^1]);
        Assert.Equal((RankingCurves.Area(good) + RankingCurves.Area(guess)) / 2, RankingCurves.Area(mean), 1e-9);
    }

    [Fact]
    public void The_area_of_a_random_ranking_is_the_metrics()
    {
        var random = new Random(3);
        bool[] labels = [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble() < 0.3)];
        double[] scores = [.. labels.Select(l => Math.Round(random.NextDouble() + (l ? 0.3 : 0), 2))];
        Assert.Equal(BinaryMetrics.RocAuc(labels, scores).Value(), RankingCurves.Area(RankingCurves.Roc(labels, scores)), 1e-12);
    }
}
