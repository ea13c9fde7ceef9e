using System.Text.Json;
using EquivLab.Equivalence;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
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
