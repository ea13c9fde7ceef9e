using EquivLab.Models.Metrics;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Models.Metrics;

public class MetricOracleTests
{
    [Fact]
    public void Binary_metrics_agree_with_scikit_learn()
    {
        foreach (var (inputs, expected) in OracleFile.Read("metrics_binary").Cases)
        {
            bool[] labels = inputs.Flags("label");
            double[] scores = inputs.Numbers("score");
            expected.Agrees("accuracy", BinaryMetrics.Accuracy(labels, scores).Value());
            expected.Agrees("balancedAccuracy", BinaryMetrics.BalancedAccuracy(labels, scores).Value());
            expected.Agrees("f1", BinaryMetrics.F1(labels, scores).Value());
            expected.Agrees("rocAuc", BinaryMetrics.RocAuc(labels, scores).Value());
            expected.Agrees("averagePrecision", BinaryMetrics.AveragePrecision(labels, scores).Value());
            expected.Agrees("logLossNats", BinaryMetrics.LogLoss(labels, scores).Value());
            expected.Agrees("brier", BinaryMetrics.Brier(labels, scores).Value());
            expected.Agrees("mcc", BinaryMetrics.Mcc(labels, scores).Value());
            expected.Agrees("tprAtFpr1pct", BinaryMetrics.RecallAtFpr(labels, scores, 0.01).Value());
        }
    }

    [Fact]
    public void Multiclass_metrics_agree_with_scikit_learn()
    {
        foreach (var (inputs, expected) in OracleFile.Read("metrics_multiclass").Cases)
        {
            int[] labels = inputs.Integers("label"), predicted = inputs.Integers("predicted");
            int classes = Math.Max(labels.Max(), predicted.Max()) + 1;
            expected.Agrees("accuracy", MulticlassMetrics.Accuracy(labels, predicted, classes).Value());
            expected.Agrees("macroF1", MulticlassMetrics.MacroF1(labels, predicted, classes).Value());
            expected.Agrees("balancedAccuracy", MulticlassMetrics.BalancedAccuracy(labels, predicted, classes).Value());
            expected.Agrees("mcc", MulticlassMetrics.Mcc(labels, predicted, classes).Value());

            // Classes that occur nowhere must not change anything.
            expected.Agrees("macroF1", MulticlassMetrics.MacroF1(labels, predicted, 40).Value());
            expected.Agrees("balancedAccuracy", MulticlassMetrics.BalancedAccuracy(labels, predicted, 40).Value());
        }
    }

    [Fact]
    public void Regression_metrics_agree_with_scikit_learn()
    {
        foreach (var (inputs, expected) in OracleFile.Read("metrics_regression").Cases)
        {
            double[] labels = inputs.Numbers("label"), predicted = inputs.Numbers("predicted");
            expected.Agrees("rmse", RegressionMetrics.Rmse(labels, predicted).Value());
            expected.Agrees("mae", RegressionMetrics.Mae(labels, predicted).Value());
            expected.Agrees("r2", RegressionMetrics.R2(labels, predicted).Value());
        }
    }
}
