using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation;

public sealed class GateDecisionTests
{
    [Theory]
    [InlineData(Verdict.Passed, Verdict.Passed, Verdict.Passed, 0)]
    [InlineData(Verdict.Passed, Verdict.Inconclusive, Verdict.Inconclusive, 3)]
    [InlineData(Verdict.Passed, Verdict.Failed, Verdict.Failed, 1)]
    [InlineData(Verdict.Inconclusive, Verdict.Passed, Verdict.Inconclusive, 3)]
    [InlineData(Verdict.Inconclusive, Verdict.Inconclusive, Verdict.Inconclusive, 3)]
    [InlineData(Verdict.Inconclusive, Verdict.Failed, Verdict.Failed, 1)]
    [InlineData(Verdict.Failed, Verdict.Passed, Verdict.Failed, 1)]
    [InlineData(Verdict.Failed, Verdict.Inconclusive, Verdict.Failed, 1)]
    [InlineData(Verdict.Failed, Verdict.Failed, Verdict.Failed, 1)]
    public void Both_halves_must_pass(Verdict utility, Verdict privacy, Verdict verdict, int exitCode)
    {
        ModelResult row = Samples.Row("lightgbm", "accuracy", true, 0.8, 0, 0.01) with { Verdict = Of(utility) };
        AttackResult attack = Samples.Passed.Privacy.Attacks[0] with { Verdict = Of(privacy) };
        GateDecision decision = GateDecision.Of(Samples.Passed.Utility with { Models = [row] }, Samples.Passed.Privacy with { Attacks = [attack] }, [], null);
        Assert.Equal((verdict, exitCode), (decision.Verdict, decision.ExitCode));
    }

    private static EquivalenceVerdict Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => EquivalenceVerdict.Equivalent,
        Verdict.Failed => EquivalenceVerdict.Different,
        _ => EquivalenceVerdict.Inconclusive,
    };

    [Fact]
    public void A_pass_says_how_much_the_data_allow()
    {
        GateDecision decision = GateDecision.Of(Samples.Passed.Utility, Samples.Passed.Privacy, [], null);
        string reason = Assert.Single(decision.Reasons);
        Assert.Contains("within 5 points", reason, StringComparison.Ordinal);
        // The last model loses 0.73 points, plus 0.55: 1.28.
        Assert.Contains("largest loss that the data allow: 1.3", reason, StringComparison.Ordinal);
        Assert.Contains("(largest that the data allow: 0.515)", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_that_is_not_fulfilled_has_a_reason()
    {
        ModelResult lost = Samples.Row("lightgbm", "accuracy", true, 0.8, 0.09, 0.01), open = Samples.Row("fast-tree", "accuracy", true, 0.8, 0.04, 0.03);
        ModelResult ungated = Samples.Row("fast-forest", "f1", false, 0.8, 0.2, 0.01);
        AttackResult found = Samples.Passed.Privacy.Attacks[0] with { Name = "distance", Auc = 0.7, AucLow = 0.68, AucHigh = 0.72, Verdict = EquivalenceVerdict.Different };
        ExactMatches copies = Samples.Passed.Privacy.ExactMatches with { Members = 900, MemberMatches = 500, Verdict = EquivalenceVerdict.Different };
        GateDecision decision = GateDecision.Of(
            Samples.Passed.Utility with { Models = [lost, open, ungated] }, Samples.Passed.Privacy with { Attacks = [found], ExactMatches = copies }, [], null);
        Assert.Equal(
            [
                "lightgbm, accuracy: differs by more than the margin of 5 points; the 90% interval of the loss is 8.0 to 10.0 points.",
                "fast-tree, accuracy: inconclusive, the 90% interval of the loss is 1.0 to 7.0 points, which straddles the margin of 5 points; about 31,400 hold-out rows would settle it as equivalent.",
                "distance attack: finds members better than is tolerated; its AUC is 0.700 (0.680 to 0.720), tolerated 0.53; at 1 % false positives it finds 1.12 % of the members (0.88 to 1.39), tolerated 3 %.",
                "exact copies: members are copied more often than non-members; 500 of 900 members against 2 of 10,000 non-members.",
            ],
            decision.Reasons);
    }
}
