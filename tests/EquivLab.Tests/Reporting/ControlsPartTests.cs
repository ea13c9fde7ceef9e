using EquivLab.Evaluation;
using EquivLab.Reporting;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Reporting;

public sealed class ControlsPartTests
{
    [Fact]
    public void Controls_and_repeats_are_shown_where_there_are_any()
    {
        string bare = HtmlReport.Render(Samples.Passed);
        Assert.DoesNotContain("id=\"controls\"", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"repeats\"", bare, StringComparison.Ordinal);

        string html = HtmlReport.Render(Samples.Passed with { Controls = [Control(true), Control(false), Control(null)], Repeats = Repeats });
        Assert.Contains("id=\"controls\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#controls\"", html, StringComparison.Ordinal);
        Assert.Contains("Too few rows to tell", html, StringComparison.Ordinal);
        Assert.Contains("over 3 splits", html, StringComparison.Ordinal);
        Assert.Contains("1.0 points to 3.0 points", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_misbehaves_makes_every_verdict_inconclusive()
    {
        Result passed = Samples.Passed;
        UtilitySection utility = passed.Utility with { Verdict = Verdict.Passed };
        PrivacySection privacy = passed.Privacy with { Verdict = Verdict.Passed };
        Assert.Equal(Verdict.Passed, GateDecision.Of(utility, privacy, [Control(true), Control(null)], null).Verdict);
        GateDecision decision = GateDecision.Of(utility, privacy, [Control(false)], null);
        Assert.Equal(Verdict.Inconclusive, decision.Verdict);
        Assert.Equal(3, decision.ExitCode);
        Assert.StartsWith("control 'bootstrap' misbehaves", decision.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(Verdict.Inconclusive, GateDecision.Of(utility with { Models = [Samples.Row("lightgbm", "accuracy", true, 0.8, 0.2, 0.01)] }, privacy, [Control(false)], null).Verdict);
    }

    [Fact]
    public void With_repeats_both_questions_must_be_answered_well()
    {
        UtilitySection utility = Samples.Passed.Utility with { Verdict = Verdict.Passed };
        PrivacySection privacy = Samples.Passed.Privacy with { Verdict = Verdict.Passed };
        Assert.Equal(Verdict.Passed, GateDecision.Of(utility, privacy, [], Repeats).Verdict);
        Assert.Equal(Verdict.Failed, GateDecision.Of(utility, privacy, [], RepeatsThatAre(EquivalenceVerdict.Different)).Verdict);
        Assert.Equal(Verdict.Inconclusive, GateDecision.Of(utility, privacy, [], RepeatsThatAre(EquivalenceVerdict.Inconclusive)).Verdict);
    }

    private static RepeatsSection RepeatsThatAre(EquivalenceVerdict verdict) => Repeats with { Models = [Repeats.Models[0] with { Verdict = verdict }] };

    private static RepeatsSection Repeats { get; } = new()
    {
        Repeats = 3,
        Seeds = [1, 2, 3],
        Verdict = Verdict.Passed,
        Models =
        [
            new RepeatedResult
            {
                Name = "lightgbm",
                Metric = "accuracy",
                Deltas = [0.01, 0.02, 0.03],
                Mean = 0.02,
                CiLow = 0.005,
                CiHigh = 0.035,
                PValue = 0.01,
                Verdict = EquivalenceVerdict.Equivalent,
                StrictVerdict = EquivalenceVerdict.Inconclusive,
            },
        ],
    };

    private static ControlResult Control(bool? asExpected) => new()
    {
        Name = "bootstrap",
        Expectation = "a copy of train rows is caught by the attacks",
        AsExpected = asExpected,
        Outcome = "privacy passed",
        Models = [],
        Attacks = [],
    };
}
