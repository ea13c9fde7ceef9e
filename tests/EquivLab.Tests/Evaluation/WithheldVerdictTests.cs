using EquivLab.Evaluation;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation;

/// <summary>Rows that would be equivalent but for a rule.</summary>
public class WithheldVerdictTests
{
    private static ModelResult[] Gated(int rows, int positives, Func<int, double> real, Func<int, double> synthetic, Alternative alternative = default)
    {
        int[] classes = [.. Enumerable.Range(0, rows).Select(i => i < positives ? 1 : 0)];
        ModelRun Run(Func<int, double> score) => new("m", "", new BinaryPredictions([.. Enumerable.Range(0, rows).Select(score)]), 0);
        var comparison = new ModelComparison("m", Run(real), Run(synthetic));
        return [.. BinaryRows.Of(comparison, classes, majority: 0, new EvaluationOptions { Alternative = alternative }).Take(2)];
    }

    private static double Mixed(int i, int positives) => 0.5 + (i < positives ? 0.3 : -0.3) + 0.4 * (i * 37 % 101 / 101.0 - 0.5) * (i % 5 == 0 ? 2.5 : 1);

    [Fact]
    public void Two_models_alike_on_many_rows_are_equivalent() =>
        Assert.All(Gated(2000, 800, i => Mixed(i, 800), i => Mixed(i, 800)), row => Assert.Equal(EquivalenceVerdict.Equivalent, row.Verdict));

    /// <summary>The synthetic model says "no" to everyone: on 1 % positives its accuracy loses at most one point.</summary>
    [Fact]
    public void A_majority_model_never_passes_on_accuracy()
    {
        ModelResult accuracy = Gated(5000, 50, i => i < 45 ? 0.9 : 0.1, _ => 0.01)[0];
        Assert.True(accuracy.HasSkill);
        Assert.True(accuracy.CiHigh < 0.05);
        Assert.Equal(EquivalenceVerdict.Inconclusive, accuracy.Verdict);
        Assert.Contains("synthetic model does not beat the baseline", accuracy.Note, StringComparison.Ordinal);
        Assert.Null(accuracy.RequiredHoldoutRows);
    }

    [Fact]
    public void Few_positives_withhold_the_area_and_say_what_would_do()
    {
        ModelResult auc = Gated(4000, 40, i => Mixed(i, 40), i => Mixed(i, 40))[1];
        Assert.Equal(EquivalenceVerdict.Inconclusive, auc.Verdict);
        Assert.Contains("fewer than 100", auc.Note, StringComparison.Ordinal);
        Assert.Equal(10_000, auc.RequiredHoldoutRows);
    }

    [Fact]
    public void A_rule_of_the_strict_margin_alone_is_noted_as_such()
    {
        ModelResult auc = Gated(4000, 150, i => Mixed(i, 150), i => Mixed(i, 150))[1];
        Assert.Equal(EquivalenceVerdict.Equivalent, auc.Verdict);
        Assert.Equal(EquivalenceVerdict.Inconclusive, auc.StrictVerdict);
        Assert.StartsWith("at the strict margin: fewer than 250", auc.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_rows_never_pass() =>
        Assert.All(Gated(50, 25, i => i < 25 ? 0.9 : 0.1, i => i < 25 ? 0.9 : 0.1), row => Assert.Equal(EquivalenceVerdict.Inconclusive, row.Verdict));

    /// <summary>The synthetic model is the better one by far: not equivalent, and not inferior either.</summary>
    [Fact]
    public void A_gain_is_no_equivalence_but_no_inferiority()
    {
        ModelResult[] Judged(Alternative alternative) =>
            Gated(2000, 800, i => Mixed(i * 7 % 2000, 800) / 4 + Mixed(i, 800), i => i < 800 ? 0.9 : 0.1, alternative);
        ModelResult two = Judged(Alternative.Equivalence)[0], one = Judged(Alternative.NonInferiority)[0];
        Assert.Equal(EquivalenceVerdict.Different, two.Verdict);
        Assert.Equal(EquivalenceVerdict.Equivalent, one.Verdict);
        Assert.True(one.PValue < 0.001 && two.PValue > 0.999);
    }
}
