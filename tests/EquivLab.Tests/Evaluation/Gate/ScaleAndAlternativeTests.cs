using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;

namespace EquivLab.Tests.Evaluation.Gate;

/// <summary>Results of ratios and of non-inferiority, judged again, and the words for it.</summary>
public sealed class ScaleAndAlternativeTests
{
    private static Result Ratio { get; } = Recorded.Result with
    {
        Policy = new Policy { Scale = Scale.Ratio },
        Utility = Recorded.Result.Utility with { Scale = Scale.Ratio },
    };

    private static Result OneSided(params ModelResult[] rows) => Recorded.Result with
    {
        Utility = Recorded.Result.Utility with { Alternative = Alternative.NonInferiority, Models = rows },
    };

    [Fact]
    public void Scales_are_not_mixed()
    {
        string error = Assert.Throws<InputException>(() => Rejudgement.Of(Ratio, new Policy())).Message;
        Assert.Equal("The policy judges by 'difference', but the result's intervals are on the scale 'ratio'; give the policy \"scale\": \"ratio\", or run or evaluate again with that policy.", error);
        Assert.Contains("'ratio'", Assert.Throws<InputException>(() => Rejudgement.Of(Recorded.Result, new Policy { Scale = Scale.Ratio })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05, Verdict.Passed, "within 5 % of the real model's metric")]
    [InlineData(0.015, Verdict.Inconclusive, "the 90% interval of the loss is 1.0 to 2.0 %, which straddles the margin of 1.5 % of the real model's metric")]
    [InlineData(0.01, Verdict.Failed, "differs by more than the margin of 1 % of the real model's metric")]
    public void A_ratio_is_judged_again_as_a_ratio(double margin, Verdict verdict, string words)
    {
        Result judged = Rejudgement.Of(Ratio, new Policy { Scale = Scale.Ratio, Margin = margin, StrictMargin = 0.005, Metrics = [new("accuracy")] });
        Assert.Equal(verdict, judged.Verdict);
        Assert.Contains(words, judged.Reasons[0], StringComparison.Ordinal);
        Assert.Contains(words.Split(',')[0], JUnitXml.Render(judged), StringComparison.Ordinal);
    }

    /// <summary>From a gain of 6 points to a loss of 2: only the loss counts.</summary>
    [Theory]
    [InlineData(0.03, Verdict.Passed, "No gated metric loses as much as 3 points (largest loss that the data allow: 2.0)")]
    [InlineData(0.015, Verdict.Inconclusive, "inconclusive, the loss is at most 2.0 points with 95% confidence, which does not exclude the margin of 1.5 points")]
    public void Only_the_bound_of_the_loss_is_judged_again(double margin, Verdict verdict, string words)
    {
        var policy = new Policy { Margin = margin, StrictMargin = 0.005, Metrics = [new("accuracy")] };
        ModelResult row = Recorded.Row("accuracy", -0.06, 0.02);
        Result judged = Rejudgement.Of(OneSided(row), policy);
        Assert.Equal(verdict, judged.Verdict);
        Assert.Contains(words, judged.Reasons[0], StringComparison.Ordinal);
        // 14,653 (0.04 / 1.645 × (1.645 + 0.842) / (0.015 + 0.02))²: the whole way from the gain to the margin.
        if (verdict == Verdict.Inconclusive) Assert.InRange(judged.Utility.Models[0].RequiredHoldoutRows!.Value, 43_700, 43_800);
    }

    [Fact]
    public void A_shown_loss_is_inferior()
    {
        Result judged = Rejudgement.Of(OneSided(Recorded.Row("accuracy", 0.0612, 0.08)), new Policy { Metrics = [new("accuracy")] });
        Assert.Equal("lightgbm, accuracy: inferior, losing more than the margin of 5 points; the loss is at least 6.1 points with 95% confidence.", judged.Reasons[0]);
    }

    [Fact]
    public void Splits_are_judged_by_the_bound_too()
    {
        RepeatsSection repeats = Recorded.Repeats with { Models = [Recorded.Repeats.Models[0] with { Mean = -0.1, CiLow = -0.14, CiHigh = -0.06, Deltas = [-0.1, -0.1, -0.1] }] };
        var policy = new Policy { Metrics = [new("accuracy")], Margin = 0.04 };
        Result judged = Rejudgement.Of(OneSided(Recorded.Row("accuracy", -0.12, 0.01)) with { Repeats = repeats }, policy);
        Assert.Equal((Verdict.Passed, Verdict.Passed), (judged.Verdict, judged.Repeats!.Verdict));
        GateCheck check = Assert.Single(GateDecision.Of(judged).Checks, c => c.Kind == GateCheckKind.Repeats);
        Assert.Contains("the synthesizer is not inferior; the mean loss is -10.0 points (at most -6.0), margin 4 points", check.Reason, StringComparison.Ordinal);
        Assert.Equal(Verdict.Failed, Rejudgement.Of(Recorded.Result with { Repeats = repeats }, policy).Repeats!.Verdict);
    }
}
