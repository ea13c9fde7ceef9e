using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>Canaries and claims of ε from the command line.</summary>
public sealed class CanaryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Canaries_leave_the_released_table_as_it_is()
    {
        Result with = Run("bayes-tree", "with", 1500, "--canaries", "100"), without = Run("bayes-tree", "without", 1500);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["without"], "synthetic.csv")), File.ReadAllBytes(Path.Combine(_folder["with"], "synthetic.csv")));
        Assert.Equal(100, with.Privacy.Canaries!.Canaries);
        Assert.Null(without.Privacy.Canaries);
        Assert.NotNull(without.Privacy.Audit);
        Assert.Null(without.Privacy.Audit.ClaimedEpsilon);
        Assert.Contains("Put into the train set", File.ReadAllText(Path.Combine(_folder["with"], "report.html")), StringComparison.Ordinal);
        // Values of canaries stay in memory: the report tells counts.
        Assert.Equal(2, with.Privacy.Audit!.Bounds.Count(b => b.Attack is "distance" or "canaries, one run"));
    }

    [Fact]
    public void A_copy_that_claims_to_be_private_is_refuted()
    {
        Result result = Run("bootstrap", "out", 1500, "--canaries", "100", "--claimed-epsilon", "1");
        Assert.Equal((Verdict.Failed, 1), (result.Verdict, result.ExitCode));
        Assert.True(result.Privacy.Audit!.IsRefuted);
        Assert.StartsWith("claimed epsilon: REFUTED", result.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(EquivLab.Statistics.Deciding.EquivalenceVerdict.Different, result.Privacy.Canaries!.Verdict);
        string report = File.ReadAllText(Path.Combine(_folder["out"], "report.html"));
        Assert.Contains("The claim of ε = 1 is refuted", report, StringComparison.Ordinal);
        Assert.Contains("The claim of ε = 1 is refuted", File.ReadAllText(Path.Combine(_folder["out"], "summary.md")), StringComparison.Ordinal);
        CliRun gate = CliProcess.Run(_folder, "gate", Path.Combine(_folder["out"], "result.json"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Contains("REFUTED", gate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_about_a_foreign_table_is_held_against_the_attacks_too()
    {
        string train = _folder.Write("train.csv", CliTables.Signal(600, 1)), holdout = _folder.Write("holdout.csv", CliTables.Signal(600, 2));
        CliRun run = CliProcess.Run(
            _folder, "evaluate", "--train", train, "--holdout", holdout, "--synthetic", train, "--target", "outcome", "--models", "lightgbm",
            "--claimed-epsilon", "0.5", "--claimed-delta", "0.00001", "--no-controls", "--out", _folder["out"]);
        Assert.Equal(1, run.ExitCode);
        AuditIs(0.5, 1e-5);
    }

    private void AuditIs(double epsilon, double delta)
    {
        var audit = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json")).Privacy.Audit!;
        Assert.True(audit.IsRefuted);
        Assert.Equal((epsilon, delta), (audit.ClaimedEpsilon!.Value, audit.Delta));
    }

    private Result Run(string synthesizer, string folder, int rows, params string[] options)
    {
        string data = _folder.Write("data.csv", CliTables.Signal(rows));
        CliProcess.Run(_folder, ["run", data, "--target", "outcome", "--synthesizer", synthesizer, "--models", "lightgbm", "--no-controls", "--out", _folder[folder], .. options]).Verdict();
        return RunTests.FinishedRun.Read(Path.Combine(_folder[folder], "result.json"));
    }
}
