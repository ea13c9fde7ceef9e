using System.Text.Json.Nodes;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Reporting;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Evaluation.Gate;

public sealed class AttackChecksTests
{
    /// <summary>Twenty of 330 exposed members copied, no non-member: what a leak of outliers looks like.</summary>
    internal static ExposedRecords Leak { get; } = new()
    {
        Members = 330,
        NonMembers = 160,
        MemberCopies = 20,
        NonMemberCopies = 0,
        CopiesPValue = FisherExact.Greater(20, 330, 0, 160),
        CopiesAlpha = 0.025,
        Alpha = 0.005,
        Attacks = [Exposed(20, 0)],
        Verdict = EquivalenceVerdict.Inconclusive,
    };

    [Fact]
    public void A_leak_of_outliers_fails_and_nothing_hangs_on_no_leak()
    {
        Result failed = Rejudgement.Of(With(Leak), new Policy());
        Assert.Equal((Verdict.Failed, Verdict.Failed, 1), (failed.Verdict, failed.Privacy.Verdict, failed.ExitCode));
        Assert.Contains(failed.Reasons, r => r.StartsWith("most exposed records: records that stand out are given away; 20 of 330", StringComparison.Ordinal));
        ExposedRecords none = Leak with { MemberCopies = 0, CopiesPValue = 1, Attacks = [Exposed(5, 4)] };
        Result passed = Rejudgement.Of(With(none), new Policy());
        Assert.Equal((Verdict.Passed, Verdict.Passed), (passed.Verdict, passed.Privacy.Verdict));
        Assert.Equal(EquivalenceVerdict.Inconclusive, passed.Privacy.Exposed!.Verdict);
    }

    [Fact]
    public void A_reason_holds_only_what_shows_the_leak()
    {
        ExposedRecords near = Leak with { MemberCopies = 0, CopiesPValue = 1, Near = new ExposedNearCopies(30, 0, FisherExact.Greater(30, 330, 0, 160)), Attacks = [Exposed(5, 4)] };
        string reason = Assert.Single(Rejudgement.Of(With(near), new Policy()).Reasons, r => r.StartsWith("most exposed records", StringComparison.Ordinal));
        Assert.Equal("most exposed records: records that stand out are given away; 30 of 330 members among them come out with at most one column changed against 0 of 160 non-members.", reason);
    }

    [Fact]
    public void An_attack_that_finds_outliers_without_copies_fails_by_the_tolerance_of_the_policy()
    {
        ExposedRecords near = Leak with { MemberCopies = 0, CopiesPValue = 1, Attacks = [Exposed(60, 1)] };
        Assert.Equal(Verdict.Failed, Rejudgement.Of(With(near), new Policy()).Verdict);
        Assert.Equal(Verdict.Passed, Rejudgement.Of(With(near), new Policy { Privacy = new() { TprAtFpr01 = 0.08 } }).Verdict);
    }

    [Fact]
    public void True_positive_rates_are_judged_beside_the_area()
    {
        Result recorded = Recorded.Result;
        Assert.Equal(Verdict.Inconclusive, Rejudgement.Of(recorded, new Policy { Privacy = new() { TprAtFpr01 = 0.013 } }).Privacy.Verdict);
        Assert.Equal(Verdict.Failed, Rejudgement.Of(recorded, new Policy { Privacy = new() { TprAtFpr01 = 0.008 } }).Privacy.Verdict);
        // A result of before they were recorded is read, and shows nothing about them.
        AttackResult[] old = [.. recorded.Privacy.Attacks.Select(a => a with { TprAtFpr01Low = double.NaN, TprAtFpr01High = double.NaN, TprTolerance = null })];
        Result judged = Rejudgement.Of(recorded with { Privacy = recorded.Privacy with { Attacks = old } }, new Policy());
        Assert.Equal(Verdict.Inconclusive, judged.Privacy.Verdict);
        Assert.Contains(judged.Reasons, r => r.Contains("was not recorded, evaluate again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_required_attack_that_was_not_run_is_inconclusive()
    {
        PrivacySection privacy = Recorded.Result.Privacy with { NotRun = [new("shadow-lira", "the budget is too small")] };
        GateDecision Decide(params string[] required) =>
            GateDecision.Of(Recorded.Result.Utility, privacy, [], null, new Policy { Privacy = new() { RequiredAttacks = required } });
        Assert.Equal(Verdict.Passed, Decide("distance").Verdict);
        GateDecision missing = Decide("shadow-lira", "neighbourhood");
        Assert.Equal((Verdict.Inconclusive, 3), (missing.Verdict, missing.ExitCode));
        Assert.Contains("shadow-lira attack: is required by the policy, but was not run: the budget is too small.", missing.Reasons);
        Assert.Contains("neighbourhood attack: is required by the policy, but was not run; evaluate again.", missing.Reasons);
    }

    [Fact]
    public void A_result_of_before_is_read_and_judged_as_it_was()
    {
        JsonNode document = JsonNode.Parse(ResultJson.Write(Recorded.Result))!;
        JsonObject privacy = document["privacy"]!.AsObject();
        Assert.True(privacy.Remove("exposed") && privacy.Remove("notRun"));
        foreach (JsonNode? attack in privacy["attacks"]!.AsArray())
            foreach (string name in new[] { "best", "advantage", "advantageLow", "advantageHigh", "tprAtFpr01Low", "tprAtFpr01High", "tprTolerance", "tprAtFpr001Low", "tprAtFpr001High", "tprAtFpr10", "tprAtFpr10Low", "tprAtFpr10High" })
                Assert.True(attack!.AsObject().Remove(name));
        Result old = ResultJson.Read(document.ToJsonString(), "old");
        Assert.Equal((Verdict.Passed, null), (GateDecision.Of(old).Verdict, old.Privacy.Exposed));
        Assert.Contains("Membership-inference attacks", HtmlReport.Render(old), StringComparison.Ordinal);
    }

    [Fact]
    public void Required_attacks_are_known_names()
    {
        Assert.Equal(AttackCatalog.Names, PolicyJson.Read($$"""{ "privacy": { "requiredAttacks": ["{{string.Join("\", \"", AttackCatalog.Names)}}"] } }""", "p").Privacy.RequiredAttacks);
        Refuses("""{ "privacy": { "requiredAttacks": ["distance", "shadow-lyra"] } }""", "p line 1 column 48: there is no attack 'shadow-lyra'; did you mean 'shadow-lira'?");
        Refuses("""{ "privacy": { "requiredAttacks": ["distance", "distance"] } }""", "requiredAttacks names 'distance' twice");
    }

    private static void Refuses(string json, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => PolicyJson.Read(json, "p")).Message, StringComparison.Ordinal);

    private static Result With(ExposedRecords exposed) => Recorded.Result with { Privacy = Recorded.Result.Privacy with { Exposed = exposed } };

    private static ExposedAttack Exposed(int hits, int alarms)
    {
        Interval rate = ClopperPearson.Interval(hits, 330, 0.99);
        return new ExposedAttack
        {
            Name = "distance",
            Members = 330,
            NonMembers = 160,
            Auc = 0.53,
            AucLow = 0.46,
            AucHigh = 0.6,
            Advantage = 0.05,
            TprAtFpr01 = hits / 330.0,
            TprAtFpr01Low = rate.Low,
            TprAtFpr01High = rate.High,
            Accused = alarms,
            Above = hits,
            TprAtFpr001 = hits / 330.0,
            PValue = double.NaN,
            Verdict = EquivalenceVerdict.Inconclusive,
        };
    }
}
