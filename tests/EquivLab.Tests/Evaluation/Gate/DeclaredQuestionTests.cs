using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation.Gate;

/// <summary>Subgroups and insights that the policy declares take part in the decision; others inform.</summary>
public sealed class DeclaredQuestionTests
{
    private static readonly InsightPolicy MeanAge = new() { Name = "mean age", Kind = InsightKind.Mean, Column = "age", Margin = 1 };
    private static readonly Policy Declared = new() { Subgroups = [new("sex")], Insights = [MeanAge] };

    [Theory]
    [InlineData(EquivalenceVerdict.Equivalent, EquivalenceVerdict.Equivalent, Verdict.Passed)]
    [InlineData(EquivalenceVerdict.Inconclusive, EquivalenceVerdict.Equivalent, Verdict.Inconclusive)]
    [InlineData(EquivalenceVerdict.Equivalent, EquivalenceVerdict.Inconclusive, Verdict.Inconclusive)]
    [InlineData(EquivalenceVerdict.Different, EquivalenceVerdict.Inconclusive, Verdict.Failed)]
    [InlineData(EquivalenceVerdict.Equivalent, EquivalenceVerdict.Different, Verdict.Failed)]
    public void All_of_them_must_hold(EquivalenceVerdict subgroup, EquivalenceVerdict insight, Verdict verdict)
    {
        Result result = With(Group(subgroup), Answer(0, 0.5) with { Verdict = insight });
        GateDecision decision = GateDecision.Of(result);
        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(["sex = F, lightgbm, accuracy", "mean age"], decision.Checks.Where(c => c.Kind is GateCheckKind.Subgroup or GateCheckKind.Insight).Select(c => c.Name));
        Assert.Equal(Verdict.Passed, GateDecision.Of(result with { Policy = new Policy() }).Verdict);
    }

    [Fact]
    public void What_is_declared_does_not_pass_by_being_absent()
    {
        GateDecision decision = GateDecision.Of(Recorded.Result with { Policy = Declared });
        Assert.Equal((Verdict.Inconclusive, 3), (decision.Verdict, decision.ExitCode));
        Assert.Equal(["sex: no group could be judged on this hold-out.", "mean age: could not be answered on this hold-out."], decision.Reasons);
    }

    [Theory]
    [InlineData(0.6, Verdict.Passed)]
    [InlineData(0.5, Verdict.Inconclusive)]
    [InlineData(0.1, Verdict.Failed)]
    public void An_answer_is_judged_again_by_another_margin(double margin, Verdict verdict)
    {
        Result judged = Rejudgement.Of(With(Group(EquivalenceVerdict.Equivalent), Answer(0.2, 0.5)), Declared with { Insights = [MeanAge with { Margin = margin }] });
        Assert.Equal((verdict, margin), (judged.Verdict, judged.Utility.Insights[0].Margin));
    }

    [Fact]
    public void An_answer_under_a_rule_stays_open()
    {
        InsightResult barred = Answer(0.2, 0.5) with { Verdict = EquivalenceVerdict.Inconclusive, Note = "fewer than 20 rows in a table" };
        Assert.Equal(Verdict.Inconclusive, Rejudgement.Of(With(Group(EquivalenceVerdict.Equivalent), barred), Declared with { Insights = [MeanAge with { Margin = 9 }] }).Verdict);
    }

    [Fact]
    public void What_was_not_recorded_in_that_way_is_refused()
    {
        Result result = With(Group(EquivalenceVerdict.Equivalent), Answer(0.2, 0.5));
        Refuses(result, Declared with { Subgroups = [new("age")] }, "subgroups of 'age', which the result does not have");
        Refuses(result, Declared with { Subgroups = [new("sex", 0.03)] }, "at a margin of 0.03, but the result's p-values belong to 0.05");
        Refuses(result, Declared with { Margin = 0.04 }, "at a margin of 0.04, but the result's p-values belong to 0.05");
        Refuses(result, Declared with { Insights = [MeanAge with { Name = "other" }] }, "asks 'other', which the result does not answer");
        Refuses(result, Declared with { Insights = [MeanAge with { By = "sex" }] }, "asks 'mean age' in another way");
    }

    private static void Refuses(Result result, Policy policy, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Rejudgement.Of(result, policy)).Message, StringComparison.Ordinal);

    private static Result With(SubgroupResult group, InsightResult answer) => Recorded.Result with
    {
        Policy = Declared,
        Utility = Recorded.Result.Utility with { Subgroups = [group], Insights = [answer] },
    };

    private static SubgroupResult Group(EquivalenceVerdict verdict) => new()
    {
        Column = "sex",
        Group = "F",
        Model = "lightgbm",
        Metric = "accuracy",
        Real = 0.8,
        Synthetic = 0.79,
        Delta = 0.01,
        CiLow = 0,
        CiHigh = 0.02,
        PValue = 0.001,
        AdjustedPValue = 0.002,
        AdjustedDifferencePValue = 1,
        Margin = 0.05,
        Verdict = verdict,
        Rows = 7000,
    };

    private static InsightResult Answer(double low, double high) => new()
    {
        Name = "mean age",
        Kind = InsightKind.Mean,
        Real = 40,
        Synthetic = 40 + ((low + high) / 2),
        Difference = (low + high) / 2,
        CiLow = low,
        CiHigh = high,
        Margin = 1,
        MarginKind = MarginKind.Absolute,
        Verdict = EquivalenceVerdict.Equivalent,
        RealRows = 1000,
        SyntheticRows = 1000,
    };
}
