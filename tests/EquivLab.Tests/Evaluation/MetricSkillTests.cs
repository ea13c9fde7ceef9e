using EquivLab.Evaluation;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation;

/// <summary>Each metric asks for skill in itself, of both models.</summary>
public sealed class MetricSkillTests
{
    private const int Rows = 3000;

    /// <summary>9 rows in 10 are of class 0, the others of 1 and 2 by turns.</summary>
    private static readonly int[] Classes = [.. Enumerable.Range(0, Rows).Select(i => i % 10 < 9 ? 0 : 1 + i / 10 % 2)];

    private static readonly EvaluationOptions Options = new() { Threads = 2, Policy = new() { Margin = 0.9, StrictMargin = 0.8 } };

    [Fact]
    public void Two_models_that_learned_nothing_are_equivalent_in_no_metric()
    {
        Func<int, double[]> majority = i => [0.9 + 1e-6 * (i % 7), 0.05, 0.05 - 1e-6 * (i % 7)];
        foreach (ModelResult row in Several(majority, majority))
        {
            Assert.Equal((EquivalenceVerdict.Inconclusive, false), (row.Verdict, row.HasSkill));
            Assert.Contains("the real model does not beat the baseline", row.Note, StringComparison.Ordinal);
        }
    }

    /// <summary>However wide the margin: what the real model finds, the synthetic one must find in part.</summary>
    [Fact]
    public void A_synthetic_model_that_learned_nothing_is_equivalent_in_no_metric()
    {
        foreach (ModelResult row in Several(Good, i => [0.9, 0.05, 0.05]))
        {
            Assert.True(row.HasSkill);
            Assert.NotEqual(EquivalenceVerdict.Equivalent, row.Verdict);
            Assert.Contains("the synthetic model does not beat the baseline", row.Note, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_models_that_learned_the_same_are_equivalent_in_every_metric() =>
        Assert.All(Several(Good, Good), row => Assert.Equal(EquivalenceVerdict.Equivalent, row.Verdict));

    /// <summary>It finds the rare classes at the cost of false alarms: no more rows right than the majority's, but more of each class.</summary>
    [Fact]
    public void A_model_that_finds_rare_classes_has_skill_in_what_counts_classes()
    {
        Func<int, double[]> alarmed = i => i % 10 < 9 && i % 4 == 0 ? [0.2, 0.4, 0.4 - 1e-3] : Good(i);
        Dictionary<string, ModelResult> rows = Several(alarmed, alarmed).ToDictionary(r => r.Metric);
        Assert.False(rows["accuracy"].HasSkill);
        Assert.Equal(EquivalenceVerdict.Inconclusive, rows["accuracy"].Verdict);
        Assert.True(rows["balancedAccuracy"].HasSkill);
        Assert.Equal(EquivalenceVerdict.Equivalent, rows["balancedAccuracy"].Verdict);
    }

    /// <summary>The ranking is good, but every probability is below a half, so that every row is called negative.</summary>
    [Fact]
    public void A_ranking_alone_is_no_skill_in_what_counts_calls()
    {
        int[] labels = Array.ConvertAll(Classes, c => Math.Min(c, 1));
        ModelRun run = new("m", "", new BinaryPredictions([.. Enumerable.Range(0, Rows).Select(i => labels[i] * 0.3 + 0.15 * (i * 37 % 101 / 101.0))]), 0);
        Dictionary<string, ModelResult> rows = BinaryRows.Of(new ModelComparison("m", run, run), labels, majority: 0, Options).ToDictionary(r => r.Metric);
        Assert.Equal([false, true, false, false, true, true], new[] { "accuracy", "rocAuc", "balancedAccuracy", "f1", "averagePrecision", "logLoss" }.Select(m => rows[m].HasSkill));
    }

    private static double[] Good(int i)
    {
        double[] probabilities = [0.1, 0.1, 0.1];
        probabilities[i % 17 == 0 ? 0 : Classes[i]] = 0.8;
        return probabilities;
    }

    private static ModelResult[] Several(Func<int, double[]> real, Func<int, double[]> synthetic)
    {
        ModelRun Run(Func<int, double[]> of)
        {
            double[][] rows = [.. Enumerable.Range(0, Rows).Select(of)];
            return new("m", "", new MulticlassPredictions(3, [.. rows.SelectMany(r => r)], [.. rows.Select(r => Array.IndexOf(r, r.Max()))]), 0);
        }

        ModelResult[] all = [.. MulticlassRows.Of(new ModelComparison("m", Run(real), Run(synthetic)), Classes, majority: 0, Options)];
        Assert.Equal(MetricCatalog.NamesOf(EquivLab.Data.TableTask.Multiclass), all.Select(r => r.Metric));
        return all;
    }
}
