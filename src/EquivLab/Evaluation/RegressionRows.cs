using EquivLab.Models;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation;

/// <summary>All metrics of one regression model: R² is gated, the errors inform.</summary>
internal static class RegressionRows
{
    public static IEnumerable<ModelResult> Of(ModelComparison comparison, double[] truth, double trainMean, EvaluationOptions options)
    {
        double[] real = ((RegressionPredictions)comparison.Real.Predictions).Values;
        double[] synthetic = ((RegressionPredictions)comparison.Synthetic.Predictions).Values;
        double[] mean = new double[truth.Length];
        Array.Fill(mean, trainMean);
        var row = new MetricRow(comparison.Model, options, truth.Length);
        var bootstrap = new BootstrapRow(row, null, options);
        RowMetric realR2 = RegressionMetrics.R2(truth, real), meanR2 = RegressionMetrics.R2(truth, mean);
        var draws = new BootstrapOptions { Seed = options.Seed, Threads = options.Threads };
        RowMetric syntheticR2 = RegressionMetrics.R2(truth, synthetic);
        bool Beats(RowMetric r2) => Bootstrap.Paired(r2, meanR2, draws).Bca(EvidenceRule.SkillLevel).Low > 0;
        var skill = new Skill(Beats(realR2), Beats(syntheticR2));
        yield return bootstrap.Score("r2", realR2, syntheticR2, meanR2.Value(), skill, gated: true);
        yield return bootstrap.Error(
            "rmse", RegressionMetrics.Rmse(truth, real), RegressionMetrics.Rmse(truth, synthetic), RegressionMetrics.Rmse(truth, mean).Value(), skill);
        yield return bootstrap.Error(
            "mae", RegressionMetrics.Mae(truth, real), RegressionMetrics.Mae(truth, synthetic), RegressionMetrics.Mae(truth, mean).Value(), skill);
    }
}
