using System.Text.Json;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Cli;

/// <summary><c>gate</c> and <c>policy</c> as processes: exit codes, one-line errors, files whole or not at all.</summary>
public sealed class GateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public GateTests() => _folder.Write("result.json", ResultJson.Write(Recorded.Result));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{}", "passed", 0)]
    [InlineData("{ \"margin\": 0.015, \"strictMargin\": 0.01 }", "inconclusive", 3)]
    [InlineData("{ \"margin\": 0.015, \"strictMargin\": 0.01, \"inconclusive\": \"pass\" }", "inconclusive", 0)]
    [InlineData("{ \"metrics\": [{ \"name\": \"averagePrecision\" }] }", "failed", 1)]
    public void The_exit_code_is_the_policys(string policy, string verdict, int exitCode)
    {
        _folder.Write("policy.json", policy);
        CliRun run = CliProcess.Run(_folder, "gate", "result.json", "--policy", "policy.json");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(verdict + "\n- ", run.Output, StringComparison.Ordinal);
        Assert.Contains("exact copies", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"margn\": 1\n}", "policy.json line 2 column 3: the policy has no property 'margn' (did you mean 'margin'?)")]
    [InlineData("{ \"alpha\": 0.1 }", "alpha 0.05")]
    [InlineData("{ \"metrics\": [{ \"name\": \"f1\" }] }", "gates 'f1', which the result does not have")]
    public void What_cannot_be_judged_is_one_line(string policy, string message)
    {
        _folder.Write("policy.json", policy);
        Assert.Contains(message, CliProcess.Run(_folder, "gate", "result.json", "--policy", "policy.json", "--out", "out").Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }

    /// <summary>The words beside the figures say that all is well.</summary>
    [Fact]
    public void Judges_by_the_figures_whatever_the_recorded_verdicts_say()
    {
        int Gate(Func<Result, Result> change)
        {
            Result changed = change(Recorded.Result);
            Assert.Equal(Verdict.Passed, changed.Verdict);
            _folder.Write("changed.json", ResultJson.Write(changed));
            return CliProcess.Run(_folder, "gate", "changed.json").ExitCode;
        }

        Result WithRow(double low, double high) => Recorded.Result with
        {
            Utility = Recorded.Result.Utility with { Models = [Recorded.Row("accuracy", low, high) with { Verdict = EquivalenceVerdict.Equivalent, StrictVerdict = EquivalenceVerdict.Equivalent }, .. Recorded.Result.Utility.Models.Skip(1)] },
        };
        Assert.Equal(0, Gate(r => r));
        Assert.Equal(3, Gate(_ => WithRow(-0.25, 0.25)));
        Assert.Equal(3, Gate(_ => WithRow(double.NaN, double.NaN)));
        Assert.Equal(1, Gate(_ => WithRow(0.3, 0.4)));
        Assert.Equal(1, Gate(r => r with
        {
            Privacy = r.Privacy with { Attacks = [r.Privacy.Attacks[0] with { Auc = 0.99, AucLow = 0.98, AucHigh = 0.995, Verdict = EquivalenceVerdict.Equivalent }, .. r.Privacy.Attacks.Skip(1)] },
        }));
    }

    [Fact]
    public void Figures_that_cannot_be_are_named_with_their_place()
    {
        string Refusal(Result changed)
        {
            _folder.Write("changed.json", ResultJson.Write(changed));
            return CliProcess.Run(_folder, "gate", "changed.json").Refusal();
        }

        Result r = Recorded.Result;
        ModelResult row = r.Utility.Models[1];
        Result WithRow(ModelResult changed) => r with { Utility = r.Utility with { Models = [r.Utility.Models[0], changed, .. r.Utility.Models.Skip(2)] } };
        const string Row = "changed.json: utility.models[1] (lightgbm, rocAuc) has an interval that is none; the document was changed or damaged, evaluate again.";
        Assert.Equal(Row, Refusal(WithRow(row with { CiLow = double.NaN })));
        Assert.Equal(Row, Refusal(WithRow(row with { CiLow = 0.01, CiHigh = -0.01 })));
        AttackResult attack = r.Privacy.Attacks[0];
        Result WithAttack(AttackResult changed) => r with { Privacy = r.Privacy with { Attacks = [changed, .. r.Privacy.Attacks.Skip(1)] } };
        Assert.StartsWith("changed.json: privacy.attacks[0] (", Refusal(WithAttack(attack with { Auc = double.NaN })), StringComparison.Ordinal);
        Assert.StartsWith("changed.json: privacy.attacks[0] (", Refusal(WithAttack(attack with { Auc = 0.99 })), StringComparison.Ordinal);
        Assert.StartsWith("changed.json: privacy.exactMatches ", Refusal(r with { Privacy = r.Privacy with { ExactMatches = r.Privacy.ExactMatches with { MemberMatches = r.Privacy.ExactMatches.Members + 1 } } }), StringComparison.Ordinal);
        Assert.StartsWith("changed.json: utility.alpha ", Refusal(r with { Utility = r.Utility with { Alpha = double.NaN } }), StringComparison.Ordinal);
        Assert.Contains("margin must be a number between 0 and 1", Refusal(r with { Policy = r.Policy with { Margin = 3 } }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_policy_is_one_line() =>
        Assert.Equal("none.json: there is no such file.", CliProcess.Run(_folder, "gate", "result.json", "--policy", "none.json").Refusal());

    [Fact]
    public void Writes_what_a_build_server_shows()
    {
        _folder.Write("policy.json", "{ \"name\": \"ours\", \"margin\": 0.03 }");
        CliRun run = CliProcess.Run(_folder, "gate", "result.json", "--policy", "policy.json", "--out", "out", "--json").Success();
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal(5, document.RootElement.GetProperty("checks").GetArrayLength());
        Assert.Equal(["junit.xml", "summary.md"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order());
        Assert.Contains("the policy allows 3 points", File.ReadAllText(_folder["out/summary.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_policy_to_start_from_and_its_schema()
    {
        CliProcess.Run(_folder, "policy", "--out", "new/policy.json").Success();
        Assert.Equal(PolicyJson.StartingPoint, File.ReadAllText(_folder["new/policy.json"]));
        Assert.Equal(PolicyJson.StartingPoint, CliProcess.Run(_folder, "policy").Success().Output);
        Assert.Equal(PolicyJson.Schema, CliProcess.Run(_folder, "policy", "--schema").Success().Output);
    }

    /// <summary>A run by a policy, its options first; then the gate, which must find the same.</summary>
    [Fact]
    public void A_run_obeys_the_policy_and_records_it()
    {
        _folder.Write("data.csv", SampleTables.Csv(SampleTables.Mixed(400)));
        _folder.Write("policy.json", "{ \"name\": \"ours\", \"margin\": 0.2, \"alpha\": 0.1, \"models\": [\"fast-tree\"], \"metrics\": [{ \"name\": \"f1\", \"margin\": 0.3 }], \"privacy\": { \"attackAuc\": 0.9 } }");
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--policy", "policy.json", "--models", "logistic-regression", "--strict-margin", "0.1", "--out", "out", "--no-controls", "--quiet");
        Assert.True(run.ExitCode is 0 or 1 or 3, run.Error);
        Result result = ResultJson.Read(File.ReadAllText(_folder["out/result.json"]), "result.json");
        Assert.Equal(("ours", 0.2, 0.1, 0.1), (result.Policy.Name, result.Policy.Margin, result.Policy.StrictMargin, result.Policy.Alpha));
        Assert.Equal((0.2, 0.1, 0.1), (result.Utility.Margin, result.Utility.StrictMargin, result.Utility.Alpha));
        Assert.Equal(["logistic-regression"], result.Utility.Models.Select(m => m.Name).Distinct());
        ModelResult gated = Assert.Single(result.Utility.Models, m => m.Gated);
        Assert.Equal(("f1", 0.3), (gated.Metric, gated.Margin));
        Assert.Equal(EquivalenceRule.Judge(new Interval(gated.CiLow, gated.CiHigh, 0.8), 0.3) == EquivalenceVerdict.Equivalent && gated.Note is null, gated.Verdict == EquivalenceVerdict.Equivalent);
        Assert.All(result.Privacy.Attacks, a => Assert.Equal(0.9, a.Tolerance));

        Assert.Equal(run.ExitCode, CliProcess.Run(_folder, "gate", "out/result.json").ExitCode);
        _folder.Write("same.json", PolicyJson.Write(result.Policy));
        Assert.Equal(run.ExitCode, CliProcess.Run(_folder, "gate", "out/result.json", "--policy", "same.json").ExitCode);
        Assert.Equal(GateDecision.Of(result).Checks, GateDecision.Of(Rejudgement.Of(result, result.Policy)).Checks);
    }

    [Theory]
    [InlineData("{ \"metrics\": [{ \"name\": \"r2\" }] }", "no metric 'r2' for binary")]
    [InlineData("{ \"models\": [\"linear-regression\"] }", "no model 'linear-regression' for binary")]
    [InlineData("{ \"margin\": 2 }", "policy.json line 1 column 13: margin must be a number between 0 and 1")]
    public void A_run_refuses_a_policy_that_does_not_fit(string policy, string message)
    {
        _folder.Write("data.csv", SampleTables.Csv(SampleTables.Mixed(80)));
        _folder.Write("policy.json", policy);
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--policy", "policy.json", "--out", "out", "--quiet");
        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }
}
