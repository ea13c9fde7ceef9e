using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Gate;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation.Attacks;

public sealed class RiskCoverageTests
{
    /// <summary>Of nine in ten guessed right, few misses are left: the target is judged all the same, another column is not.</summary>
    [Fact]
    public void The_target_is_a_secret_unless_the_policy_names_others()
    {
        RiskResult[] rows = [Row("y", 1900, 1900), Row("x", 1900, 1900)];
        IReadOnlyList<RiskResult> judged = RiskRule.Judge(rows, new PrivacyPolicy(), 0.05, "y");
        Assert.Equal([true, false], judged.Select(r => r.Gated));
        Assert.Equal(EquivalenceVerdict.Inconclusive, judged[0].Verdict);
        Assert.Equal([false, true], RiskRule.Judge(rows, new PrivacyPolicy { SecretColumns = ["x"] }, 0.05, "y").Select(r => r.Gated));
        Assert.Equal(Verdict.Inconclusive, RiskEvaluation.With(Samples.Passed.Privacy, judged).Verdict);
    }

    [Fact]
    public void Each_reason_is_its_own()
    {
        RiskResult[] rows =
        [
            Row("judged", 800, 800), Row("easy", 1990, 1991), Row("rare", 10, 12, 99), Row("hard", 160, 160, 400), Row("unasked", 800, 800),
            Row("unasked", 5, 4, 7) with { Attack = RiskAttack.Univariate, Secret = null },
        ];
        IReadOnlyList<RiskResult> judged = RiskRule.Judge(rows, new PrivacyPolicy(), 0.05, "y");
        Assert.Equal([null, RiskSetAside.TooFewMisses, RiskSetAside.TooFewAttempts, RiskSetAside.TooFewAttempts, null, RiskSetAside.TooFewAttempts], judged.Select(r => r.SetAside));
        Assert.Equal("2,000 guesses about members and 2,000 about strangers, of which 9 were wrong, are too few to show a risk below 10 %", judged[1].Note);
        Assert.Equal("not judged: 99 members and 99 strangers can be attacked, and 100 of each are needed", judged[2].Note);
        Assert.Equal("400 guesses about members and 400 about strangers, of which 240 were wrong, are too few to show a risk below 10 %", judged[3].Note);
        Assert.Contains("offers 7 predicates", judged[5].Note, StringComparison.Ordinal);
        IReadOnlyList<RiskResult> asked = RiskRule.Judge(rows, new PrivacyPolicy { SecretColumns = ["judged"] }, 0.05, "y");
        Assert.Equal(RiskSetAside.NotAskedFor, asked[4].SetAside);
        Assert.Equal("not judged: the policy names other columns as secrets", asked[4].Note);
        Assert.Equal(RiskSetAside.NotAskedFor, asked[1].SetAside);
    }

    [Fact]
    public void Says_how_many_were_judged_and_how_far_the_others_reach()
    {
        IReadOnlyList<RiskResult> risks = RiskRule.Judge([Row("a", 800, 800), Row("b", 820, 800), Row("easy", 1990, 1991), Row("hard", 150, 160, 400)], new PrivacyPolicy(), 0.05, "y");
        RiskCoverage coverage = RiskCoverage.Of(risks);
        Assert.Equal((2, 4, "easy"), (coverage.Judged, coverage.All, coverage.Widest!.Secret));
        string sentence = coverage.Sentence();
        Assert.StartsWith("2 of 4 risks were judged (not judged: 1 for too few guesses, 1 since strangers are mostly guessed right). Of the others guessing of “easy” has the largest upper bound, ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("; it was not judged because 2,000 guesses about members and 2,000 about strangers, of which 9 were wrong, are too few to show a risk below 10 %.", sentence, StringComparison.Ordinal);
        Assert.Contains(sentence, Assert.Single(RiskWords.Sentences(risks, 0.05)), StringComparison.Ordinal);
        Assert.Contains("by the attacks that were judged", RiskWords.Sentences(risks, 0.05)[0], StringComparison.Ordinal);
        Assert.Contains(sentence, Assert.Single(RiskChecks.Of(risks)).Reason, StringComparison.Ordinal);
        Assert.Contains(sentence, GateDecision.Of(Samples.Passed.Utility, Samples.Passed.Privacy with { Risks = risks }, [], null).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_or_none_was_judged_it_says_so()
    {
        Assert.Equal("All 2 risks that were measured were judged.", RiskCoverage.Of(RiskRule.Judge([Row("a", 800, 800), Row("b", 800, 800)], new PrivacyPolicy(), 0.05, "y")).Sentence());
        IReadOnlyList<RiskResult> none = RiskRule.Judge([Row("a", 1990, 1990)], new PrivacyPolicy(), 0.05, "y");
        Assert.StartsWith("None of 1 risks were judged. Of the others guessing of “a”", RiskCoverage.Of(none).Sentence(), StringComparison.Ordinal);
        Assert.StartsWith("Guessing, linking and singling out: None of 1 risks", Assert.Single(RiskWords.Sentences(none, 0.05)), StringComparison.Ordinal);
        Assert.Empty(RiskWords.Sentences([], 0.05));
    }

    [Fact]
    public void Results_of_old_recorded_no_reason_and_their_counts_give_it()
    {
        IReadOnlyList<RiskResult> risks = RiskRule.Judge([Row("easy", 1990, 1991), Row("rare", 10, 12, 99)], new PrivacyPolicy(), 0.05, "y");
        string json = ResultJson.Write(Samples.Passed with { Privacy = Samples.Passed.Privacy with { Risks = risks } });
        Assert.Contains("\"setAside\": \"tooFewMisses\"", json, StringComparison.Ordinal);
        Result old = ResultJson.Read(json.Replace("\"setAside\"", "\"unknownThen\"", StringComparison.Ordinal), "result.json");
        Assert.All(old.Privacy.Risks, r => Assert.Null(r.SetAside));
        Assert.Equal(RiskCoverage.Of(risks).Sentence(), RiskCoverage.Of(old.Privacy.Risks).Sentence());
    }

    private static RiskResult Row(string secret, int successes, int control, int attempts = 2000) => RiskEvaluation.Result(
        RiskAttack.Attribute, new(attempts, successes, attempts, control, attempts, 0), 0.9) with
    { Secret = secret };
}
