using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Power;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation;

/// <summary>Rows on the scale of ratios against the same rows on that of differences.</summary>
public class ScaleTests
{
    private static EvaluationOptions On(Scale scale, double margin = 0.05) => new() { Policy = new Policy { Scale = scale, Margin = margin } };

    /// <summary>Both models rank with much noise, the second with more.</summary>
    private static ModelResult[] Binary(EvaluationOptions options, int rows = 3000)
    {
        var random = new Rng(5, 1);
        int[] classes = new int[rows];
        double[] real = new double[rows], synthetic = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            classes[i] = i % 2;
            double shared = random.NextDouble() - 0.5;
            real[i] = Math.Clamp(0.5 + 0.12 * (classes[i] - 0.5) + 0.8 * shared, 0.01, 0.99);
            synthetic[i] = Math.Clamp(real[i] + 0.1 * (random.NextDouble() - 0.5), 0.01, 0.99);
        }

        var comparison = new ModelComparison("m", new ModelRun("m", "", new BinaryPredictions(real), 0), new ModelRun("m", "", new BinaryPredictions(synthetic), 0));
        return [.. BinaryRows.Of(comparison, classes, majority: 0, options)];
    }

    [Fact]
    public void A_loss_is_a_share_of_the_real_metric()
    {
        foreach ((ModelResult ratio, ModelResult difference) in Binary(On(Scale.Ratio)).Zip(Binary(On(Scale.Difference))))
        {
            double expected = ratio.Metric == "logLoss" ? ratio.Synthetic / ratio.Real - 1 : 1 - ratio.Synthetic / ratio.Real;
            Assert.Equal(expected, ratio.Delta, 1e-12);
            // As wide as the difference's interval over the real metric, but for second-order terms.
            double unit = ratio.Metric == "logLoss" ? ratio.Real / ratio.Baseline : ratio.Real;
            Assert.InRange((ratio.CiHigh - ratio.CiLow) * unit / (difference.CiHigh - difference.CiLow), 0.93, 1.07);
            Assert.True(ratio.CiLow <= expected && expected <= ratio.CiHigh);
        }
    }

    /// <summary>An accuracy near 0.57: 4 points are 7 % of it.</summary>
    [Fact]
    public void A_margin_is_a_share_of_it_too()
    {
        ModelResult ratio = Binary(On(Scale.Ratio, 0.02))[0], same = Binary(On(Scale.Difference, 0.02 * ratio.Real))[0], wider = Binary(On(Scale.Difference, 0.02))[0];
        Assert.Equal("tang", ratio.Method);
        Assert.Equal(same.Verdict, ratio.Verdict);
        Assert.InRange(ratio.PValue!.Value / same.PValue!.Value, 0.8, 1.25);
        Assert.True(wider.PValue < ratio.PValue);
        if (ratio.Verdict == EquivalenceVerdict.Inconclusive) Assert.Equal(same.RequiredHoldoutRows, ratio.RequiredHoldoutRows);
    }

    /// <summary>5 / (margin · AUC) rows of the rarer class, not 5 / margin.</summary>
    [Fact]
    public void The_rule_of_the_smaller_class_counts_in_areas()
    {
        ModelResult auc = Binary(On(Scale.Ratio), 240).Single(r => r.Metric == "rocAuc");
        Assert.Equal("delong-ratio-score", auc.Method);
        Assert.Equal(5 / (120 * auc.Real), auc.EvidenceMargin, 1e-6);
        Assert.StartsWith($"fewer than {EvidenceRule.FewestPerClass(0.05 * auc.Real)}", auc.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_compared_with_the_real_models_error()
    {
        double[] truth = [.. Enumerable.Range(0, 400).Select(i => (double)(i % 20))];
        ModelRun Run(double off) => new("m", "", new RegressionPredictions([.. truth.Select((t, i) => t + (i % 2 == 0 ? off : -off) * (1 + i % 3))]), 0);
        ModelResult[] rows = [.. RegressionRows.Of(new ModelComparison("m", Run(1), Run(1.03)), truth, 9.5, On(Scale.Ratio))];
        Assert.Equal(0.03, rows.Single(r => r.Metric == "rmse").Delta, 1e-9);
        Assert.Equal(0.03, rows.Single(r => r.Metric == "mae").Delta, 1e-9);
        ModelResult r2 = rows.Single(r => r.Metric == "r2");
        Assert.Equal(1 - r2.Synthetic / r2.Real, r2.Delta, 1e-12);
    }

    [Fact]
    public void A_real_metric_of_0_has_no_ratio()
    {
        Assert.True(double.IsNaN(Scale.Ratio.OfScore(0, 0.1)) && double.IsNaN(Scale.Ratio.OfError(0, 0.1, 1)));
        Assert.Equal(0.1, Scale.Difference.OfError(1, 1.2, 2), 1e-12);
    }

    [Fact]
    public void A_result_without_a_scale_is_one_of_differences()
    {
        string json = ResultJson.Write(Samples.Passed);
        Assert.Contains("\"scale\": \"difference\"", json, StringComparison.Ordinal);
        string old = json.Replace("\"scale\": \"difference\",", "", StringComparison.Ordinal);
        Assert.DoesNotContain("\"scale\"", old, StringComparison.Ordinal);
        Assert.Equal(Scale.Difference, ResultJson.Read(old, "result.json").Utility.Scale);
        Result ratio = Samples.Passed with { Utility = Samples.Passed.Utility with { Scale = Scale.Ratio }, Policy = new Policy { Scale = Scale.Ratio } };
        Assert.Equal((Scale.Ratio, Scale.Ratio), (ResultJson.Read(ResultJson.Write(ratio), "r").Utility.Scale, ResultJson.Read(ResultJson.Write(ratio), "r").Policy.Scale));
    }
}
