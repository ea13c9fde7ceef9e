using System.Text.Json;
using System.Xml.Linq;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;

namespace EquivLab.Tests.Evaluation.Gate;

public sealed class GateDecisionByPolicyTests
{
    private static readonly Policy LetsThrough = new() { Inconclusive = InconclusiveMeaning.Pass };

    [Fact]
    public void Every_check_has_a_verdict_and_a_sentence()
    {
        GateDecision decision = GateDecision.Of(Recorded.Result);
        Assert.Equal(
            [
                (GateCheckKind.Utility, "lightgbm, accuracy"), (GateCheckKind.Utility, "lightgbm, rocAuc"),
                (GateCheckKind.Privacy, "distance attack"), (GateCheckKind.Privacy, "density-ratio-network attack"), (GateCheckKind.Copies, "exact copies"),
            ],
            decision.Checks.Select(c => (c.Kind, c.Name)));
        Assert.All(decision.Checks, c => Assert.True(c is { Gated: true, Verdict: Verdict.Passed } && c.Reason.EndsWith('.')));
        Assert.Equal((Verdict.Passed, 0), (decision.Verdict, decision.ExitCode));
    }

    [Fact]
    public void Inconclusive_means_what_the_policy_says()
    {
        ModelResult open = Recorded.Row("accuracy", 0.01, 0.09);
        Assert.Equal((Verdict.Inconclusive, 3), Decide(new Policy(), open));
        Assert.Equal((Verdict.Inconclusive, 0), Decide(LetsThrough, open));
        Assert.Equal((Verdict.Failed, 1), Decide(LetsThrough, open, Recorded.Row("rocAuc", 0.06, 0.09)));
        Assert.Contains("exit code is 0", GateDecision.Of(Utility(open), Recorded.Result.Privacy, [], null, LetsThrough).Reasons[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_gated_is_nothing_shown() => Assert.Equal((Verdict.Inconclusive, 3), Decide(new Policy(), Recorded.Row("accuracy", 0, 0.01, gated: false)));

    [Fact]
    public void A_named_metric_does_not_pass_by_being_absent()
    {
        GateDecision decision = GateDecision.Of(Utility(Recorded.Row("accuracy", 0, 0.01)), Recorded.Result.Privacy, [], null, new Policy { Metrics = [new("accuracy"), new("f1")] });
        Assert.Equal(Verdict.Inconclusive, decision.Verdict);
        Assert.Equal(["lightgbm, f1: could not be measured on this hold-out."], decision.Reasons);
    }

    [Theory]
    [InlineData(null, "real", true, Verdict.Passed, 0)]
    [InlineData(null, "real", false, Verdict.Inconclusive, 3)]
    [InlineData(null, "real", null, Verdict.Passed, 0)]
    [InlineData("", "real", false, Verdict.Passed, 0)]
    [InlineData("real", "real", true, Verdict.Passed, 0)]
    [InlineData("real", "real", null, Verdict.Passed, 0)]
    [InlineData("bootstrap", "real", true, Verdict.Inconclusive, 3)]
    [InlineData("bootstrap", "real", false, Verdict.Inconclusive, 3)]
    public void A_required_control_must_have_come_out_as_it_must(string? required, string name, bool? asExpected, Verdict verdict, int exitCode)
    {
        var policy = new Policy { RequiredControls = required?.Split(',', StringSplitOptions.RemoveEmptyEntries) };
        GateDecision decision = GateDecision.Of(Recorded.Result with { Policy = policy, Controls = [Recorded.Control(name, asExpected)] });
        Assert.Equal((verdict, exitCode), (decision.Verdict, decision.ExitCode));
    }

    [Fact]
    public void A_control_that_misbehaves_comes_first_and_is_never_let_through()
    {
        UtilitySection lost = Utility(Recorded.Row("accuracy", 0.06, 0.09));
        GateDecision decision = GateDecision.Of(lost, Recorded.Result.Privacy, [Recorded.Control("real", true), Recorded.Control("independent", false)], null, LetsThrough);
        Assert.Equal((Verdict.Inconclusive, 3), (decision.Verdict, decision.ExitCode));
        Assert.Equal("control 'independent' misbehaves: expected that what must be, but what was. No figure here can be trusted until this is explained.", decision.Reasons[0]);
        Assert.StartsWith("lightgbm, accuracy: differs", decision.Reasons[1], StringComparison.Ordinal);
        Assert.Equal(2, decision.Reasons.Count);
    }

    [Fact]
    public void A_control_that_cannot_tell_is_a_warning()
    {
        GateDecision decision = GateDecision.Of(Recorded.Result with { Controls = [Recorded.Control("real", null)] });
        Assert.StartsWith("Every gated metric", decision.Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("control 'real' cannot tell", decision.Reasons[1], StringComparison.Ordinal);
        Assert.False(decision.Checks[0].Gated);
    }

    [Fact]
    public void The_synthesizer_is_judged_too_where_it_was_asked_about()
    {
        GateDecision decision = GateDecision.Of(Recorded.Result with { Repeats = Recorded.Repeats });
        Assert.Equal(Verdict.Failed, decision.Verdict);
        Assert.Equal(["lightgbm, accuracy, over 3 splits: the synthesizer differs by more than the margin; the mean loss is 10.0 points (6.0 to 14.0), margin 5 points."], decision.Reasons);
        Assert.Equal(Verdict.Inconclusive, GateDecision.Of(Recorded.Result with { Repeats = Recorded.Repeats with { Models = [] } }).Verdict);
    }

    [Fact]
    public void JUnit_has_a_case_a_check_and_skips_what_informs()
    {
        Result result = Recorded.Result with
        {
            Utility = Utility(Recorded.Row("accuracy", 0.01, 0.09), Recorded.Row("rocAuc", 0.06, 0.09)),
            Controls = [Recorded.Control("real", null), Recorded.Control("independent", true)],
            Repeats = Recorded.Repeats,
        };
        XElement root = XDocument.Parse(JUnitXml.Render(result)).Root!;
        Assert.Equal((8, 3), ((int)root.Attribute("tests")!, (int)root.Attribute("failures")!));
        Assert.Equal(["inconclusive", "failed", "failed"], root.Descendants("failure").Select(f => (string?)f.Attribute("type")));
        Assert.Single(root.Descendants("skipped"));
        Assert.Equal(1, root.Elements("testsuite").Sum(s => (int)s.Attribute("skipped")!));
        Assert.Equal(
            ["equivlab.control", "equivlab.utility", "equivlab.privacy", "equivlab.copies", "equivlab.repeats"],
            root.Elements("testsuite").Select(s => (string?)s.Attribute("name")));
    }

    [Fact]
    public void The_summary_puts_a_misbehaving_control_first()
    {
        string text = MarkdownSummary.Render(Recorded.Result with { Verdict = Verdict.Inconclusive, Controls = [Recorded.Control("independent", false)] });
        int warned = text.IndexOf("control 'independent' misbehaves", StringComparison.Ordinal);
        Assert.InRange(warned, 0, text.IndexOf("Models trained on", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_of_a_decision_has_all_of_it()
    {
        using JsonDocument document = JsonDocument.Parse(ResultJson.Write(GateDecision.Of(Recorded.Result)));
        Assert.Equal("passed", document.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0, document.RootElement.GetProperty("exitCode").GetInt32());
        JsonElement check = document.RootElement.GetProperty("checks")[0];
        Assert.Equal(["kind", "name", "verdict", "reason", "gated"], check.EnumerateObject().Select(p => p.Name));
        Assert.Equal("utility", check.GetProperty("kind").GetString());
    }

    [Fact]
    public void A_result_carries_its_policy()
    {
        Result judged = Rejudgement.Of(Recorded.Result, new Policy { Name = "ours", Metrics = [new("rocAuc", 0.03)] });
        Result read = ResultJson.Read(ResultJson.Write(judged), "result.json");
        Assert.Equal(PolicyJson.Write(judged.Policy), PolicyJson.Write(read.Policy));
        Assert.Equal(judged.Utility.Models, read.Utility.Models);
        Assert.Equal(GateDecision.Of(judged).Checks, GateDecision.Of(read).Checks);
    }

    private static (Verdict Verdict, int ExitCode) Decide(Policy policy, params ModelResult[] rows)
    {
        GateDecision decision = GateDecision.Of(Utility(rows), Recorded.Result.Privacy, [], null, policy);
        return (decision.Verdict, decision.ExitCode);
    }

    private static UtilitySection Utility(params ModelResult[] rows) => Recorded.Result.Utility with { Models = rows };
}
