using CsCheck;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Tests.Models.Metrics;

/// <summary>Every metric on a multiset of rows, and without each row, against the same metric on rows written out.</summary>
public class RowMetricTests
{
    private delegate RowMetric Build(bool[] labels, double[] scores);

    private static readonly Dictionary<string, Build> Metrics = new()
    {
        ["accuracy"] = (y, s) => BinaryMetrics.Accuracy(y, s),
        ["balanced accuracy"] = (y, s) => BinaryMetrics.BalancedAccuracy(y, s),
        ["f1"] = (y, s) => BinaryMetrics.F1(y, s),
        ["mcc"] = (y, s) => BinaryMetrics.Mcc(y, s),
        ["auc"] = (y, s) => BinaryMetrics.RocAuc(y, s),
        ["average precision"] = (y, s) => BinaryMetrics.AveragePrecision(y, s),
        ["recall at fpr"] = (y, s) => BinaryMetrics.RecallAtFpr(y, s, 0.2),
        ["log loss"] = (y, s) => BinaryMetrics.LogLoss(y, s),
        ["brier"] = (y, s) => BinaryMetrics.Brier(y, s),
        ["rmse"] = (y, s) => RegressionMetrics.Rmse(AsNumbers(y), s),
        ["mae"] = (y, s) => RegressionMetrics.Mae(AsNumbers(y), s),
        ["r2"] = (y, s) => RegressionMetrics.R2(AsNumbers(y), s),
        ["macro f1"] = (y, s) => MulticlassMetrics.MacroF1(AsCodes(s, 3), AsCodes(s, 5), 5),
        ["macro auc"] = (y, s) => MulticlassMetrics.MacroRocAuc(Array.ConvertAll(y, v => v ? 1 : 0), TwoColumns(s), 2),
        ["multiclass log loss"] = (y, s) => MulticlassMetrics.LogLoss(Array.ConvertAll(y, v => v ? 1 : 0), TwoColumns(s), 2),
    };

    /// <summary>Scores on a coarse grid, so that ties are common.</summary>
    private static readonly Gen<(bool Label, double Score, int Count)[]> Samples =
        Gen.Select(Gen.Bool, Gen.Int[1, 9], Gen.Int[0, 3]).Select((y, s, c) => (y, s / 10.0, c)).Array[4, 25];

    public static TheoryData<string> Names => [.. Metrics.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_multiset_counts_as_rows_written_out(string name) => Samples.Sample(rows =>
    {
        var whole = Metrics[name](Array.ConvertAll(rows, r => r.Label), Array.ConvertAll(rows, r => r.Score));
        var written = rows.SelectMany(r => Enumerable.Repeat(r, r.Count)).ToArray();
        if (name.StartsWith("macro", StringComparison.Ordinal) && !written.Any(r => r.Label)) return;
        var plain = Metrics[name](Array.ConvertAll(written, r => r.Label), Array.ConvertAll(written, r => r.Score));
        AssertSame(plain.Value(), whole.Evaluate(Array.ConvertAll(rows, r => r.Count)), name);
    }, iter: 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaving_out_a_row_is_a_count_of_zero(string name) => Samples.Sample(rows =>
    {
        var metric = Metrics[name](Array.ConvertAll(rows, r => r.Label), Array.ConvertAll(rows, r => r.Score));
        var without = new double[rows.Length];
        bool supported = metric.TryLeaveOneOut(without);
        Assert.Equal(name != "recall at fpr", supported);
        if (!supported || rows.Count(r => r.Label) is var positives && (positives < 2 || positives > rows.Length - 2)) return;
        int[] counts = Enumerable.Repeat(1, rows.Length).ToArray();
        for (int i = 0; i < rows.Length; i++)
        {
            counts[i] = 0;
            AssertSame(metric.Evaluate(counts), without[i], $"{name} without row {i}");
            counts[i] = 1;
        }
    }, iter: 60);

    private static void AssertSame(double expected, double actual, string what)
    {
        if (double.IsNaN(expected)) Assert.True(double.IsNaN(actual), $"{what}: expected NaN, got {actual}");
        else Assert.True(Math.Abs(expected - actual) < 1e-7, $"{what}: expected {expected}, got {actual}");
    }

    private static double[] AsNumbers(bool[] labels) => Array.ConvertAll(labels, v => v ? 1.0 : 0.0);

    private static int[] AsCodes(double[] scores, int classes) => Array.ConvertAll(scores, s => (int)Math.Round(s * 10) % classes);

    private static double[] TwoColumns(double[] scores) => [.. scores.SelectMany(s => new[] { 1 - s, s })];
}
