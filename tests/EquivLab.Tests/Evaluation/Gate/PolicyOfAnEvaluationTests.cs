using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Gate;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;

namespace EquivLab.Tests.Evaluation.Gate;

/// <summary>What an evaluation judges by a policy, and what the gate then makes of it, must be one thing.</summary>
public sealed class PolicyOfAnEvaluationTests
{
    [Fact]
    public void The_gate_judges_a_row_as_the_evaluation_did()
    {
        var policy = new Policy { Margin = 0.04, Metrics = [new("f1", 0.09), new("rocAuc")] };
        ModelResult[] byPolicy = Rows(policy), byDefault = Rows(new Policy());
        UtilitySection recorded = Recorded.Result.Utility with { Models = byDefault };
        ModelResult[] rejudged = [.. byDefault.Select(r => JudgedRow.Of(r, recorded, policy, TableTask.Binary))];
        Assert.Equal(MetricCatalog.NamesOf(TableTask.Binary).Order(), byPolicy.Select(r => r.Metric).Order());
        Assert.Equal(["rocAuc", "f1"], byPolicy.Where(r => r.Gated).Select(r => r.Metric));
        Assert.Equal(
            byPolicy.Select(r => (r.Metric, r.Gated, r.Margin, r.Verdict, r.StrictVerdict)),
            rejudged.Select(r => (r.Metric, r.Gated, r.Margin, r.Verdict, r.StrictVerdict)));
        Assert.Equal(MetricCatalog.GatedOf(TableTask.Binary, isImbalanced: false), byDefault.Where(r => r.Gated).Select(r => r.Metric));
    }

    private static ModelResult[] Rows(Policy policy)
    {
        var random = new Random(1);
        int[] classes = [.. Enumerable.Range(0, 400).Select(_ => random.Next(2))];
        double[] real = Array.ConvertAll(classes, c => (0.6 * c) + (0.4 * random.NextDouble())), synthetic = Array.ConvertAll(real, r => Math.Clamp(r + (0.3 * (random.NextDouble() - 0.5)), 0, 1));
        var comparison = new ModelComparison("lightgbm", new ModelRun("lightgbm", "real", new BinaryPredictions(real), 0), new ModelRun("lightgbm", "synthetic", new BinaryPredictions(synthetic), 0));
        return [.. BinaryRows.Of(comparison, classes, majority: 0, new EvaluationOptions { Policy = policy, Threads = 1 })];
    }
}
