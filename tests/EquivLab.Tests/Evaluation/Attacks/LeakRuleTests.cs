using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Privacy.Canaries;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Evaluation.Attacks;

public sealed class LeakRuleTests
{
    private static readonly double[] Ones = [.. Enumerable.Repeat(1.0, 400)], Zeros = new double[400];

    private static readonly CanaryResult Canaries = CanaryEvaluation.Of("distance", new MembershipScores([.. Ones[..50]], [.. Zeros[..50]]), new FoundCanaries(40, 1, 40, 0), new EvaluationOptions()) with
    {
        Auc = 0.6,
        AucLow = 0.56,
        AucHigh = 0.64,
        ExcessLow = 0.04,
        ExcessHigh = 0.1,
    };

    private static readonly NearCopies Near = new()
    {
        Members = 1000,
        MemberMatches = 120,
        NonMembers = 1000,
        NonMemberMatches = 40,
        Difference = 0.08,
        CiLow = 0.06,
        CiHigh = 0.1,
        Columns = [],
    };

    private static readonly CloserToTrain Closer = new() { RealRows = 1000, Share = 0.6, CiLow = 0.57, CiHigh = 0.63 };

    [Theory]
    [InlineData(0.55, 0.03, 0.05, Verdict.Failed, 3)]
    [InlineData(0.6, 0.03, 0.05, Verdict.Failed, 2)] // Canaries are found too often, near copies are too many.
    [InlineData(0.6, 0.05, 0.08, Verdict.Passed, 0)]
    [InlineData(0.7, 0.2, 0.2, Verdict.Passed, 0)]
    public void Another_policy_judges_what_was_recorded(double auc, double tpr, double copies, Verdict verdict, int failures)
    {
        Result result = Recorded.Result with { Privacy = Recorded.Result.Privacy with { Canaries = Canaries, NearCopies = Near, CloserToTrain = Closer } };
        Result judged = Rejudgement.Of(result, new Policy { Privacy = new() { AttackAuc = auc, TprAtFpr01 = tpr, ExactCopies = copies } });
        Assert.Equal((verdict, verdict), (judged.Verdict, judged.Privacy.Verdict));
        GateCheck[] checks = [.. GateDecision.Of(judged).Checks.Where(c => c.Name is "canaries" or "near copies" or "closer to the train set")];
        Assert.Equal(3, checks.Length);
        Assert.Equal(failures, checks.Count(c => c is { Gated: true, Verdict: Verdict.Failed }));
        Assert.Equal(3 - failures, checks.Count(c => !c.Gated));
        Assert.Equal((auc, tpr), (judged.Privacy.Canaries!.AucTolerance, judged.Privacy.Canaries.FoundTolerance));
    }

    /// <summary>Copies of records that nobody resembles: significant and more than negligible, or within the tolerance of a policy that asks for less.</summary>
    [Theory]
    [InlineData(22, 0, 0, 0, 0.05, true)] // 22 of 5,000 exactly, none of 2,000.
    [InlineData(4, 0, 0, 0, 0.05, false)] // Not significant.
    [InlineData(0, 0, 50, 1, 0.05, true)] // 1 % with a value changed.
    [InlineData(0, 0, 50, 15, 0.05, false)] // As many by chance.
    [InlineData(0, 0, 22, 0, 0.05, false)] // Negligible for near copies,
    [InlineData(0, 0, 22, 0, 0.004, true)] // but not where less is tolerated.
    public void Copies_of_records_that_nobody_resembles_fail(int exact, int otherExact, int near, int otherNear, double tolerance, bool fails)
    {
        int all = exact + near, others = otherExact + otherNear;
        NearCopies few = Near with
        {
            CiLow = -0.001,
            CiHigh = 0.003,
            Lone = new LoneCopies
            {
                Members = 5000,
                MemberMatches = all,
                ExactMembers = exact,
                NonMembers = 2000,
                NonMemberMatches = others,
                ExactNonMembers = otherExact,
                PValue = FisherExact.Greater(all, 5000, others, 2000),
                ExactPValue = FisherExact.Greater(exact, 5000, otherExact, 2000),
                Alpha = 0.01,
            },
        };
        Result result = Recorded.Result with { Privacy = Recorded.Result.Privacy with { NearCopies = few } };
        Result judged = Rejudgement.Of(result, new Policy { Privacy = new() { ExactCopies = tolerance } });
        Assert.Equal(fails ? EquivalenceVerdict.Different : EquivalenceVerdict.Equivalent, judged.Privacy.NearCopies!.Verdict);
        Assert.Equal(fails ? Verdict.Failed : Verdict.Passed, judged.Verdict);
        Assert.Equal(fails, judged.Reasons.Any(r => r.Contains("of records that nobody resembles", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(4.0, false)] // Twice as much is proved for records replaced, but a claim may be about records added.
    [InlineData(20.0, false)]
    [InlineData(null, false)]
    public void A_claim_below_the_bound_fails_loudly(double? claimed, bool refuted)
    {
        var options = new EvaluationOptions { Attacks = new() { ClaimedEpsilon = claimed } };
        double[] ones = [.. Enumerable.Repeat(1.0, 4000)], zeros = new double[4000];
        AuditResult audit = AuditEvaluation.Run([("distance", new MembershipScores(ones, zeros)), ("noise", new MembershipScores(zeros, zeros))], Canaries, options);
        Assert.Equal(refuted, audit.IsRefuted);
        Assert.Equal(["distance", "noise", "canaries, one run"], audit.Bounds.Select(b => b.Attack));
        Assert.Equal("distance", audit.Best.Attack);
        Assert.Equal(0, audit.Bounds[1].Epsilon);
        Result judged = Rejudgement.Of(Recorded.Result with { Privacy = Recorded.Result.Privacy with { Audit = audit } }, new Policy());
        Assert.Equal(refuted ? Verdict.Failed : Verdict.Passed, judged.Verdict);
        Assert.Equal(refuted, judged.Reasons[0].StartsWith("claimed epsilon: REFUTED; the claim is ε = 1, but the attacks prove at least 3.", StringComparison.Ordinal));
        Assert.Equal(claimed is null ? 0 : 1, GateDecision.Of(judged).Checks.Count(c => c.Name == "claimed epsilon"));
    }

    /// <summary>Three attacks share the error probability: each bound is lower than by itself.</summary>
    [Fact]
    public void Bounds_hold_together_and_respect_a_delta()
    {
        var scores = new MembershipScores([.. Ones[..80], .. Zeros[..320]], Zeros);
        double Bound(int attacks, double delta) => AuditEvaluation.Run(
            [.. Enumerable.Range(0, attacks).Select(i => ($"a{i}", scores))], null,
            new EvaluationOptions { Attacks = new() { ClaimedEpsilon = 1, ClaimedDelta = delta } }).Best.Epsilon;
        Assert.True(Bound(3, 0) < Bound(1, 0));
        Assert.True(Bound(1, 0.05) < Bound(1, 0));
        Assert.Equal(0, Bound(1, 0.5));
    }

    [Fact]
    public void Results_survive_being_written_and_results_of_old_are_read()
    {
        AuditResult audit = AuditEvaluation.Run([("distance", new MembershipScores(Ones, Zeros))], null, new EvaluationOptions { Attacks = new() { ClaimedEpsilon = 1 } });
        Result result = Recorded.Result with { Privacy = LeakRule.Judge(Recorded.Result.Privacy with { Canaries = Canaries, NearCopies = Near, CloserToTrain = Closer, Audit = audit }, new PrivacyPolicy()) };
        string json = ResultJson.Write(result);
        Assert.Equal(json, ResultJson.Write(ResultJson.Read(json, "result.json")));
        Assert.True(ResultJson.Read(json, "result.json").Privacy.Audit!.IsRefuted);
        Result old = ResultJson.Read(ResultJson.Write(Recorded.Result), "result.json");
        Assert.Null(old.Privacy.Audit);
        Assert.Equal(Verdict.Passed, Rejudgement.Of(old, new Policy()).Verdict);
        Assert.Equal(EquivalenceVerdict.Different, result.Privacy.Canaries!.Verdict);
    }
}
