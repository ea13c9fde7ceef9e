using EquivLab.Equivalence;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Privacy.Canaries;
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

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(20.0, false)]
    [InlineData(null, false)]
    public void A_claim_below_the_bound_fails_loudly(double? claimed, bool refuted)
    {
        var options = new EvaluationOptions { Attacks = new() { ClaimedEpsilon = claimed } };
        AuditResult audit = AuditEvaluation.Run([("distance", new MembershipScores(Ones, Zeros)), ("noise", new MembershipScores(Zeros, Zeros))], Canaries, options);
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
