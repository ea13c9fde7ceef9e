using EquivLab.Evaluation;
using EquivLab.Evaluation.Advice;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;
using EquivLab.Statistics.Deciding;
using EquivLab.Synthesis;
using EquivLab.Tests.Evaluation.Gate;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation.Advice;

public sealed class NextStepTests
{
    private static readonly PairFidelity[] Pairs =
    [
        new("age", "income", 0.1, 0.02, 0.42, 0.11), new("income", "sex", 0.1, 0.02, 0.2, 0.19), new("hours", "age", 0.1, 0.02, 0.5, 0.1),
        new("race", "income", 0.1, 0.02, 0.09, 0), new("hours", "income", 0.1, 0.02, double.NaN, 0.1),
    ];

    [Fact]
    public void A_pass_needs_none() => Assert.Null(NextStep.Of(Samples.Passed));

    [Fact]
    public void Lost_dependence_is_named_and_another_synthesizer_tried()
    {
        NextStep next = NextStep.Of(Lost("independent"))!;
        Assert.Equal("Dependence with the target 'income' was lost most by 'age' (Cramér's V 0.42 on hold-out rows, 0.11 on synthetic ones).", next.Findings[0]);
        Assert.Contains("made by independent", next.Findings[1], StringComparison.Ordinal);
        Assert.Equal(2, next.Findings.Count);
        Assert.Equal("equivlab run adult.csv --target income --seed 42 --synthesizer bayes-forest --out out-next", next.Command);
    }

    [Fact]
    public void A_table_made_elsewhere_is_compared_with_a_run_on_the_same_rows()
    {
        Result result = Lost("external") with { Environment = Samples.Passed.Environment with { Command = "equivlab evaluate --train a.csv --holdout b.csv --synthetic s.csv --target income" } };
        Assert.Equal("equivlab run a.csv --holdout b.csv --target income --synthesizer bayes-forest --out out-next", NextStep.Of(result)!.Command);
    }

    [Fact]
    public void The_default_without_a_self_audit_gets_one()
    {
        Result result = Lost("bayes-forest") with { Environment = Samples.Passed.Environment with { Command = "equivlab run adult.csv --no-self-audit --target income" } };
        Assert.Equal("equivlab run adult.csv --target income --out out-next", NextStep.Of(result)!.Command);
    }

    [Fact]
    public void A_looser_target_takes_a_setting_that_lost_less()
    {
        Result result = Lost("bayes-forest", Audit(("gain 8", 0.06, 0.52, 0.532, true), ("gain 4", 0.02, 0.543, 0.5521, false), ("gain 2", 0.001, 0.57, 0.58, false)));
        NextStep next = NextStep.Of(result)!;
        // 0.553 is the first target above the bound; a looser one would take what leaks more than is tolerated.
        Assert.Equal("equivlab run adult.csv --target income --seed 42 --privacy-target 0.553 --out out-next", next.Command);
        Assert.Contains("“gain 4” lost 2.0 points and let an attack reach an AUC of 0.543 (at most 0.552)", next.Findings[1], StringComparison.Ordinal);
        Assert.Contains("looser", next.Findings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_setting_is_named_that_is_no_better()
    {
        Result result = Lost("bayes-forest", Audit(("gain 8", 0.06, 0.52, 0.532, true), ("gain 4", 0.058, 0.543, 0.5521, false), ("gain 2", 0.001, 0.57, 0.58, false)));
        NextStep next = NextStep.Of(result)!;
        Assert.Single(next.Findings);
        Assert.Null(next.Command);
    }

    [Fact]
    public void A_tighter_target_takes_a_setting_that_leaks_less()
    {
        Result result = Leaking(0.56, Audit(("gain 16", 0.012, 0.51, 0.521, false), ("gain 8", 0.003, 0.53, 0.541, true)));
        NextStep next = NextStep.Of(result)!;
        Assert.Equal("equivlab run adult.csv --target income --seed 42 --privacy-target 0.522 --out out-next", next.Command);
        Assert.Contains("tighter", Assert.Single(next.Findings), StringComparison.Ordinal);
        // One that would lose more than the margin allows is no way out.
        Assert.DoesNotContain("gain 16", string.Join(' ', NextStep.Of(Leaking(0.56, Audit(("gain 16", 0.2, 0.51, 0.521, false), ("gain 8", 0.003, 0.53, 0.541, true))))?.Findings ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_beyond_what_was_foreseen_asks_for_as_much_room()
    {
        NextStep next = NextStep.Of(Leaking(0.56, Audit(("gain 8", 0.003, 0.53, 0.541, true))))!;
        // The upper bound is 0.567, tolerated 0.55: 0.017 less than 0.55.
        Assert.EndsWith("--privacy-target 0.533 --out out-next", next.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_guessed_is_named()
    {
        RiskResult Guessed(string secret, int right) => RiskEvaluation.Result(RiskAttack.Attribute, new(2000, right, 2000, 800, 2000, 100), 0.9) with { Secret = secret };
        IReadOnlyList<RiskResult> risks = RiskRule.Judge([Guessed("kappa", 1400), Guessed("sex", 810), Guessed("income", 1300)], new PrivacyPolicy(), 0.05, "income");
        Result result = Failing(Samples.Passed with { Privacy = RiskEvaluation.With(Samples.Passed.Privacy, risks), Synthesizer = Samples.Passed.Synthesizer with { Name = "bayes-forest" } });
        NextStep next = NextStep.Of(result)!;
        Assert.Equal("What members gave away is 'kappa' (risk 50.0 %), 'income' (risk 41.7 %), tolerated 10 %: wider steps or fewer categories in the table leave less to guess, or leave the column out.", Assert.Single(next.Findings));
        // The target cannot be left out.
        Assert.EndsWith("--leave-out kappa --out out-next", next.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_estimate_is_on_the_right_side_a_larger_hold_out_settles_it()
    {
        Result result = Open(Samples.Row("m", "accuracy", true, 0.8, 0.01, 0.045) with { RequiredHoldoutRows = 20_000 });
        NextStep next = NextStep.Of(result)!;
        // 14,653 of 48,842 rows are 30 %; 20,000 are 40.9 %.
        Assert.EndsWith("--holdout 0.41 --out out-next", next.Command, StringComparison.Ordinal);
        Assert.Contains("about 20,025 hold-out rows instead of 14,653", Assert.Single(next.Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.01, 40_000)]
    [InlineData(0.01, null)]
    public void A_hold_out_that_the_table_does_not_have_is_not_asked_for(double delta, int? rows) =>
        Assert.Null(NextStep.Of(Open(Samples.Row("m", "accuracy", true, 0.8, delta, 0.045) with { RequiredHoldoutRows = rows })));

    [Fact]
    public void Models_that_learn_nothing_are_left_to_those_that_do()
    {
        ModelResult useless = Samples.Row("poisson", "accuracy", true, 0.8, 0.01, 0.01) with { HasSkill = false, Verdict = EquivalenceVerdict.Inconclusive };
        NextStep next = NextStep.Of(Open(Samples.Row("lightgbm", "accuracy", true, 0.8, 0.01, 0.01), useless))!;
        Assert.EndsWith("--models lightgbm --out out-next", next.Command, StringComparison.Ordinal);
        NextStep metric = NextStep.Of(Open(useless, Samples.Row("poisson", "rocAuc", true, 0.8, 0.01, 0.01)))!;
        Assert.Null(metric.Command);
        Assert.Contains("\"metrics\": [{ \"name\": \"rocAuc\" }]", Assert.Single(metric.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_rows_come_first()
    {
        Result result = Lost("independent") with { Straddling = new StraddlingResult { HoldoutRows = 900, Shared = 400, Examined = 400, Alone = 400, ByChance = 3, IsNoteworthy = true, CanBeGrouped = true } };
        NextStep next = NextStep.Of(result)!;
        Assert.Single(next.Findings);
        Assert.EndsWith("--group-equal-rows --out out-next", next.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_control_that_misbehaves_nothing_is_advised() =>
        Assert.Null(NextStep.Of(Lost("independent") with { Controls = [Recorded.Control("real", false)] }));

    [Fact]
    public void It_is_in_the_summary_and_the_report_and_is_drawn_again_from_the_result()
    {
        Result result = Lost("independent");
        string command = NextStep.Of(result)!.Command!;
        Result read = ResultJson.Read(ResultJson.Write(result), "result.json");
        Assert.Contains("**What to try next**", MarkdownSummary.Render(read), StringComparison.Ordinal);
        Assert.Contains($"`{command}`", MarkdownSummary.Render(read), StringComparison.Ordinal);
        Assert.Contains($"<code>{command}</code>", HtmlReport.Render(read), StringComparison.Ordinal);
        Assert.DoesNotContain("What to try next", HtmlReport.Render(Samples.Passed), StringComparison.Ordinal);
    }

    private static Result Lost(string synthesizer, SelfAuditReport? audit = null) => Failing(Samples.Passed with
    {
        Utility = Samples.Passed.Utility with { Verdict = Verdict.Failed, Models = [Samples.Row("lightgbm", "accuracy", true, 0.8, 0.09, 0.01)] },
        Fidelity = Samples.Passed.Fidelity with { Pairs = Pairs },
        Synthesizer = Samples.Passed.Synthesizer with { Name = synthesizer, SelfAudit = audit },
    });

    private static Result Leaking(double auc, SelfAuditReport audit)
    {
        AttackResult attack = Samples.Passed.Privacy.Attacks[0] with { Auc = auc, AucLow = auc - 0.007, AucHigh = auc + 0.007, Tolerance = 0.55, Verdict = EquivalenceVerdict.Different };
        return Failing(Samples.Passed with
        {
            Privacy = Samples.Passed.Privacy with { Verdict = Verdict.Failed, Attacks = [attack] },
            Synthesizer = Samples.Passed.Synthesizer with { Name = "bayes-forest", SelfAudit = audit },
        });
    }

    private static Result Open(params ModelResult[] rows) => Samples.Passed with
    {
        Verdict = Verdict.Inconclusive,
        ExitCode = 3,
        Utility = Samples.Passed.Utility with { Verdict = Verdict.Inconclusive, Models = rows },
    };

    private static Result Failing(Result result) => result with { Verdict = Verdict.Failed, ExitCode = 1 };

    private static SelfAuditReport Audit(params (string Name, double Loss, double Leak, double High, bool Chosen)[] settings) => SelfAuditSamples.Of("") with
    {
        Settings = [.. settings.Select(s => new AuditedSetting(s.Name, s.Loss, s.Leak, s.High, s.Leak - 0.01, "distance", s.Chosen))],
    };
}
