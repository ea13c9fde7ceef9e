using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation.Gate;

public sealed class RejudgementTests
{
    [Theory]
    [InlineData(0.05, Verdict.Passed, 0)]
    [InlineData(0.021, Verdict.Passed, 0)]
    [InlineData(0.02, Verdict.Inconclusive, 3)] // The interval ends on the margin: not inside it.
    [InlineData(0.015, Verdict.Inconclusive, 3)]
    [InlineData(0.01, Verdict.Failed, 1)]
    [InlineData(0.005, Verdict.Failed, 1)]
    public void A_tighter_margin_decides_on_the_recorded_interval(double margin, Verdict verdict, int exitCode)
    {
        var policy = new Policy { Margin = margin, StrictMargin = 0.005, Metrics = [new("accuracy")] };
        Result judged = Rejudgement.Of(Recorded.Result, policy);
        Assert.Equal((verdict, exitCode, verdict), (judged.Verdict, judged.ExitCode, judged.Utility.Verdict));
        Assert.Equal(margin, judged.Utility.Margin);
        Assert.Same(policy, judged.Policy);
    }

    [Fact]
    public void The_same_policy_changes_nothing()
    {
        Result judged = Rejudgement.Of(Recorded.Result, new Policy());
        Assert.Equal(Recorded.Result.Utility.Models, judged.Utility.Models);
        Assert.Equal(Verdict.Passed, judged.Verdict);
    }

    [Fact]
    public void Another_metric_may_be_gated_with_a_margin_of_its_own()
    {
        Result Judged(double? margin) => Rejudgement.Of(Recorded.Result, new Policy { Metrics = [new("averagePrecision", margin)] });
        Assert.Equal(Verdict.Failed, Judged(null).Verdict);
        Assert.Equal(Verdict.Inconclusive, Judged(0.07).Verdict);
        Result passed = Judged(0.1);
        Assert.Equal(Verdict.Passed, passed.Verdict);
        ModelResult row = Assert.Single(passed.Utility.Models, r => r.Gated);
        Assert.Equal(("averagePrecision", 0.1), (row.Metric, row.Margin));
        Assert.Contains("within 10 points", passed.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_barred_stays_barred_at_any_margin()
    {
        foreach (ModelResult barred in new[] { Recorded.Row("accuracy", 0.01, 0.02) with { HasSkill = false }, Recorded.Row("accuracy", 0.01, 0.02) with { Note = "too few rows" } })
        {
            Result judged = Rejudgement.Of(With(barred), new Policy { Margin = 0.5, Metrics = [new("accuracy")] });
            Assert.Equal(Verdict.Inconclusive, judged.Verdict);
            // A difference that is shown stays shown, unless the real model learned nothing.
            Assert.Equal(barred.HasSkill ? Verdict.Failed : Verdict.Inconclusive, Rejudgement.Of(With(barred), new Policy { Margin = 0.01, StrictMargin = 0.01, Metrics = [new("accuracy")] }).Verdict);
        }
    }

    [Fact]
    public void What_belongs_to_the_old_margin_is_not_kept()
    {
        ModelResult row = Rejudgement.Of(Recorded.Result, new Policy { Margin = 0.018, StrictMargin = 0.01 }).Utility.Models[0];
        Assert.Equal(EquivalenceVerdict.Inconclusive, row.Verdict);
        Assert.Null(row.PValue);
        // The standard error is 1/329; at 0.3 points from the margin that takes some nine times the 14,653 rows.
        Assert.InRange(row.RequiredHoldoutRows!.Value, 14_653, 200_000);
        Assert.NotNull(Rejudgement.Of(Recorded.Result, new Policy()).Utility.Models[0].PValue);
    }

    [Fact]
    public void Models_that_are_not_named_are_not_gated()
    {
        ModelResult other = Recorded.Row("accuracy", 0.3, 0.4) with { Name = "fast-tree" };
        Result result = With([.. Recorded.Result.Utility.Models, other, other with { Metric = "rocAuc" }]);
        Assert.Equal(Verdict.Failed, Rejudgement.Of(result, new Policy()).Verdict);
        Assert.Equal(Verdict.Passed, Rejudgement.Of(result, new Policy { Models = ["lightgbm"] }).Verdict);
    }

    [Theory]
    [InlineData(0.516, 0.05, Verdict.Passed)]
    [InlineData(0.515, 0.05, Verdict.Inconclusive)]
    [InlineData(0.5005, 0.05, Verdict.Failed)]
    [InlineData(0.55, 0.0007, Verdict.Inconclusive)]
    public void Tolerances_are_held_against_recorded_attacks_and_copies(double auc, double copies, Verdict verdict)
    {
        Result judged = Rejudgement.Of(Recorded.Result, new Policy { Privacy = new() { AttackAuc = auc, ExactCopies = copies } });
        Assert.Equal((verdict, verdict), (judged.Verdict, judged.Privacy.Verdict));
        Assert.All(judged.Privacy.Attacks, a => Assert.Equal(auc, a.Tolerance));
    }

    [Fact]
    public void Splits_are_judged_again_too()
    {
        Result result = Recorded.Result with { Repeats = Recorded.Repeats };
        Result judged = Rejudgement.Of(result, new Policy { Margin = 0.15, Metrics = [new("accuracy")] });
        Assert.Equal(Verdict.Passed, judged.Verdict);
        Assert.Equal((Verdict.Passed, EquivalenceVerdict.Different), (judged.Repeats!.Verdict, judged.Repeats.Models[0].StrictVerdict));
        Assert.Equal(double.NaN, judged.Repeats.Models[0].PValue);
        string error = Assert.Throws<InputException>(() => Rejudgement.Of(result, new Policy())).Message;
        Assert.Contains("gates 'rocAuc', which the result did not measure for lightgbm over its splits", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_recorded_is_refused()
    {
        Refuses(new Policy { Alpha = 0.1 }, "asks for alpha 0.1, but the result's intervals were computed at alpha 0.05");
        Refuses(new Policy { Metrics = [new("f1")] }, "gates 'f1', which the result does not have for lightgbm");
        Refuses(new Policy { Metrics = [new("r2")] }, "no metric 'r2' for binary");
        Refuses(new Policy { Models = ["fast-tree"] }, "names the model 'fast-tree', which the result does not have");
        Refuses(new Policy { Models = ["linear-regression"] }, "no model 'linear-regression' for binary");
    }

    [Fact]
    public void A_row_that_a_task_gates_by_default_must_be_there() =>
        Assert.Contains("gates 'accuracy'", Assert.Throws<InputException>(() => Rejudgement.Of(With(Recorded.Row("rocAuc", 0, 0.01)), new Policy())).Message, StringComparison.Ordinal);

    [Fact]
    public void The_defaults_of_each_task_are_those_of_an_evaluation()
    {
        Assert.Equal(["accuracy", "rocAuc"], MetricCatalog.GatedOf(TableTask.Binary, isImbalanced: false));
        Assert.Equal(["accuracy", "rocAuc", "balancedAccuracy", "averagePrecision"], MetricCatalog.GatedOf(TableTask.Binary, isImbalanced: true));
        Assert.Equal(["accuracy"], MetricCatalog.GatedOf(TableTask.Multiclass, isImbalanced: false));
        Assert.Equal(["accuracy", "balancedAccuracy"], MetricCatalog.GatedOf(TableTask.Multiclass, isImbalanced: true));
        Assert.Equal(["r2"], MetricCatalog.GatedOf(TableTask.Regression, isImbalanced: false));
    }

    private static Result With(params ModelResult[] models) => Recorded.Result with { Utility = Recorded.Result.Utility with { Models = models } };

    private static void Refuses(Policy policy, string message)
    {
        string error = Assert.Throws<InputException>(() => Rejudgement.Of(Recorded.Result, policy)).Message;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }
}
