using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Models;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Evaluation;

public sealed class ClassBalanceTests
{
    [Theory]
    [InlineData(false, 50, 50)]
    [InlineData(false, 20, 80)]
    [InlineData(true, 19, 81)]
    [InlineData(true, 2, 98)]
    [InlineData(true, 10, 40, 50)]
    [InlineData(false, 14, 43, 43)]
    [InlineData(true, 13, 43, 44)]
    public void A_class_is_rare_below_two_fifths_of_an_equal_share(bool expected, params int[] rows)
    {
        int[] codes = [.. rows.SelectMany((count, code) => Enumerable.Repeat(code, count)), CategoricalColumn.Missing];
        var target = new CategoricalColumn(new ColumnSchema("y", ColumnType.Category), codes, [.. rows.Select((_, code) => "class" + code)]);
        Assert.Equal(expected, ClassBalance.IsImbalanced(target, rows.Length == 2 ? TableTask.Binary : TableTask.Multiclass));
    }

    /// <summary>Both models rank alike, but the second one calls hardly anybody positive: with a rare class that is no pass.</summary>
    [Fact]
    public void A_model_that_no_longer_finds_the_rare_class_differs_in_the_gate()
    {
        var rng = new Rng(1, 88);
        int[] classes = [.. Enumerable.Range(0, 4000).Select(i => i % 10 == 0 ? 1 : 0)];
        double[] real = [.. classes.Select(c => Math.Clamp((c == 1 ? 0.6 : 0.25) + 0.2 * (rng.NextDouble() - 0.5), 0, 1))];
        double[] shrunk = [.. real.Select(p => 0.7 * p)];
        var comparison = new ModelComparison("m", Run("real", real), Run("synthetic", shrunk));
        ModelResult Row(bool isImbalanced) => BinaryRows.Of(comparison, classes, majority: 0, new EvaluationOptions { Threads = 1 }, isImbalanced).Single(r => r.Metric == "balancedAccuracy");
        Assert.True(Row(isImbalanced: true).Gated);
        Assert.False(Row(isImbalanced: false).Gated);
        Assert.Equal(EquivalenceVerdict.Different, Row(isImbalanced: true).Verdict);
        Assert.Equal(["bootstrap-hull", "bootstrap-bca"], new[] { true, false }.Select(rare => Row(rare).Method));
    }

    /// <summary>Of the rows that the synthetic model ranks highest many are not of the rare class: the area under the ROC curve hardly moves.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_rare_class_that_is_no_longer_ranked_first_differs_in_the_gate_whichever_class_is_positive(int majority)
    {
        var rng = new Rng(2, 88);
        int[] classes = [.. Enumerable.Range(0, 6000).Select(i => i % 12 == 0 ? 1 - majority : majority)];
        double Score(int c, double found) => c == majority ? 0.3 * rng.NextDouble() : rng.NextDouble() < found ? 0.31 + 0.1 * rng.NextDouble() : 0.3 * rng.NextDouble();
        double[] real = [.. classes.Select(c => Score(c, 0.7))];
        double[] lost = [.. classes.Select((c, i) => c == majority && i % 40 == 1 ? 0.42 + 0.1 * rng.NextDouble() : real[i])];
        double[] Positive(double[] rare) => majority == 0 ? rare : [.. rare.Select(p => 1 - p)];
        var comparison = new ModelComparison("m", Run("real", Positive(real)), Run("synthetic", Positive(lost)));
        ModelResult[] rows = [.. BinaryRows.Of(comparison, classes, majority, new EvaluationOptions { Threads = 1 }, isImbalanced: true)];
        Assert.Equal(["accuracy", "rocAuc", "balancedAccuracy", "averagePrecision"], rows.TakeWhile(r => r.Gated).Select(r => r.Metric));
        Assert.Equal(EquivalenceVerdict.Equivalent, rows.Single(r => r.Metric == "rocAuc").Verdict);
        ModelResult precision = rows.Single(r => r.Metric == "averagePrecision");
        Assert.Equal(EquivalenceVerdict.Different, precision.Verdict);
        Assert.Equal(1 / 12.0, precision.Baseline, 1e-9);
        Assert.Equal("bootstrap-hull", precision.Method);
    }

    [Fact]
    public void What_differs_outside_the_gate_is_in_the_headline()
    {
        ModelResult row = Recorded.Row("rocAuc", 0, 0.01), other = row with { Metric = "f1", Gated = false, Verdict = EquivalenceVerdict.Different };
        Result result = Recorded.Result with { Utility = Recorded.Result.Utility with { Models = [row, other, other with { Name = "another" }] } };
        Assert.EndsWith("; 1 metric outside the gate differs (F1 score).", Headline.Of(result), StringComparison.Ordinal);
        Assert.DoesNotContain("outside the gate", Headline.Of(result with { Utility = result.Utility with { Models = [row] } }), StringComparison.Ordinal);
    }

    private static ModelRun Run(string set, double[] positive) => new("m", set, new BinaryPredictions(positive), 0);
}
