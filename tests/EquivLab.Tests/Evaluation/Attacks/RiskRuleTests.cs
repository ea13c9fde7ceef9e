using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Gate;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Evaluation.Attacks;

public sealed class RiskRuleTests
{
    [Fact]
    public void Passes_below_fails_above_and_is_open_in_between()
    {
        RiskResult[] rows = [Row("a", 800, 800), Row("b", 1400, 800), Row("c", 910, 800)];
        IReadOnlyList<RiskResult> judged = RiskRule.Judge(rows, new PrivacyPolicy(), 0.05, "target");
        Assert.Equal([EquivalenceVerdict.Equivalent, EquivalenceVerdict.Different, EquivalenceVerdict.Inconclusive], judged.Select(r => r.Verdict));
        Assert.All(judged, r => Assert.True(r.Gated));
    }

    /// <summary>One lower end above the tolerance is to be expected among many columns: a risk is said only after Holm's correction.</summary>
    [Fact]
    public void One_of_many_fails_only_after_correction()
    {
        RiskResult close = Row("a", 980, 800);
        Assert.True(close.CiLow > 0.1);
        Assert.Equal(EquivalenceVerdict.Different, RiskRule.Judge([close], new PrivacyPolicy(), 0.05, "target")[0].Verdict);
        RiskResult[] many = [close, .. Enumerable.Range(0, 14).Select(i => Row($"x{i}", 800, 800))];
        Assert.Equal(EquivalenceVerdict.Inconclusive, RiskRule.Judge(many, new PrivacyPolicy(), 0.05, "target")[0].Verdict);
    }

    [Fact]
    public void What_is_not_asked_for_does_not_weaken_what_is()
    {
        RiskResult close = Row("a", 980, 800);
        RiskResult[] many = [close, .. Enumerable.Range(0, 14).Select(i => Row($"x{i}", 800, 800))];
        IReadOnlyList<RiskResult> judged = RiskRule.Judge(many, new PrivacyPolicy { SecretColumns = ["a"] }, 0.05, "target");
        Assert.Equal((true, EquivalenceVerdict.Different), (judged[0].Gated, judged[0].Verdict));
        Assert.Equal(RiskRule.Judge([close], new PrivacyPolicy(), 0.05, "target")[0].AdjustedPValue, judged[0].AdjustedPValue);
        Assert.All(judged.Skip(1), r => Assert.False(r.Gated));
    }

    [Fact]
    public void Where_nearly_all_strangers_are_guessed_right_the_attack_informs_unless_it_is_asked_for_or_a_risk_is_shown()
    {
        RiskResult easy = Row("a", 1980, 1980);
        RiskResult free = RiskRule.Judge([easy], new PrivacyPolicy(), 0.05, "target")[0];
        Assert.False(free.Gated);
        Assert.Contains("too few", free.Note, StringComparison.Ordinal);
        Assert.True(RiskRule.Judge([easy], new PrivacyPolicy { SecretColumns = ["a"] }, 0.05, "target")[0].Gated);
        Assert.True(RiskRule.Judge([easy], new PrivacyPolicy { RequiredAttacks = ["attribute-inference"] }, 0.05, "target")[0].Gated);
        Assert.False(RiskRule.Judge([Row("a", 800, 800)], new PrivacyPolicy { SecretColumns = ["b"] }, 0.05, "target")[0].Gated);
        RiskResult leaking = RiskRule.Judge([Row("a", 1999, 1960)], new PrivacyPolicy(), 0.05, "target")[0];
        Assert.Equal((true, EquivalenceVerdict.Different), (leaking.Gated, leaking.Verdict));
    }

    [Fact]
    public void A_weak_attack_passes_by_its_bound_and_is_marked()
    {
        RiskResult weak = RiskRule.Judge([Row("a", 200, 200) with { IsWeak = true }], new PrivacyPolicy(), 0.05, "target")[0];
        Assert.Equal((true, EquivalenceVerdict.Equivalent), (weak.Gated, weak.Verdict));
        Assert.Contains("learned nothing", weak.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, EquivalenceVerdict.Inconclusive)]
    [InlineData(100, EquivalenceVerdict.Different)]
    public void Few_strangers_show_no_risk_however_many_members_are_attacked(int strangers, EquivalenceVerdict expected)
    {
        RiskResult row = Row("a", 1900, 0) with { ControlAttempts = strangers, ControlSuccesses = strangers / 2 };
        RiskResult judged = RiskRule.Judge([row], new PrivacyPolicy(), 0.05, "target")[0];
        Assert.Equal(expected, judged.Verdict);
        Assert.Equal(expected == EquivalenceVerdict.Different, judged.Gated);
    }

    [Fact]
    public void Too_few_attempts_are_no_attack()
    {
        RiskResult few = RiskRule.Judge([Row("a", 60, 0, attempts: 99) with { Attack = RiskAttack.Univariate, Secret = null }], new PrivacyPolicy(), 0.05, "target")[0];
        Assert.Equal((false, EquivalenceVerdict.Inconclusive), (few.Gated, few.Verdict));
        GateCheck check = Assert.Single(RiskChecks.Of([few]));
        Assert.Equal((false, Verdict.Inconclusive), (check.Gated, check.Verdict));
        Assert.Contains("99 predicates", check.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_attribute_attacks_make_one_check_that_names_the_worst()
    {
        IReadOnlyList<RiskResult> judged = RiskRule.Judge([Row("a", 800, 800), Row("b", 1400, 800), Row("c", 1500, 800)], new PrivacyPolicy(), 0.05, "target");
        GateCheck check = Assert.Single(RiskChecks.Of(judged));
        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Contains("c 0.583", check.Reason, StringComparison.Ordinal);
        Assert.Contains("b 0.500", check.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("a 0.000", check.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1, Verdict.Passed)]
    [InlineData(0.05, Verdict.Inconclusive)]
    [InlineData(0.01, Verdict.Failed)]
    public void Another_tolerance_decides_on_the_recorded_counts(double tolerance, Verdict verdict)
    {
        Result recorded = With(RiskRule.Judge([Row("a", 8600, 8200, attempts: 16_000)], new PrivacyPolicy(), 0.05, "target"));
        Result judged = Rejudgement.Of(recorded, new Policy { Metrics = [new("accuracy")], Privacy = new PrivacyPolicy { Risk = tolerance } });
        Assert.Equal(verdict, judged.Verdict);
        Assert.Equal(tolerance, judged.Privacy.Risks[0].Tolerance);
    }

    [Fact]
    public void A_policy_that_names_other_columns_needs_a_new_evaluation()
    {
        Result recorded = With(RiskRule.Judge([Row("a", 800, 800)], new PrivacyPolicy(), 0.05, "target"));
        Policy Asks(PrivacyPolicy privacy) => new() { Metrics = [new("accuracy")], Privacy = privacy };
        Assert.Equal(Verdict.Passed, Rejudgement.Of(recorded, Asks(new PrivacyPolicy { SecretColumns = ["a"] })).Verdict);
        Assert.Contains("'b'", Assert.Throws<InputException>(() => Rejudgement.Of(recorded, Asks(new PrivacyPolicy { SecretColumns = ["b"] }))).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Rejudgement.Of(recorded, Asks(new PrivacyPolicy { KeyColumns = ["b"] })));
    }

    [Fact]
    public void Results_are_read_as_they_were_written_and_older_ones_have_none()
    {
        Result recorded = With(RiskRule.Judge([Row("a", 800, 800), Row("b", 2000, 2000)], new PrivacyPolicy(), 0.05, "target"));
        Result read = ResultJson.Read(ResultJson.Write(recorded), "result.json");
        Assert.Equal(ResultJson.Write(recorded), ResultJson.Write(read));
        Assert.Empty(ResultJson.Read(ResultJson.Write(Recorded.Result).Replace("\"risks\": []", "\"other\": 1", StringComparison.Ordinal), "result.json").Privacy.Risks);
    }

    private static Result With(IReadOnlyList<RiskResult> risks) => Recorded.Result with { Privacy = RiskEvaluation.With(Recorded.Result.Privacy, risks) };

    private static RiskResult Row(string secret, int successes, int control, int attempts = 2000) => RiskEvaluation.Result(
        RiskAttack.Attribute, new(attempts, successes, attempts, control, attempts, 0), 0.9) with
    { Secret = secret };
}
