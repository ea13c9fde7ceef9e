using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>The controls: tables and synthesizers whose verdict is known beforehand.</summary>
public sealed class VerdictTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_copy_of_the_rows_fails_privacy_and_exits_1()
    {
        Result result = Judge(CliTables.Signal(1500), "bootstrap", 1);
        Assert.Equal(Verdict.Failed, result.Privacy.Verdict);
        Assert.NotEqual(Verdict.Failed, result.Utility.Verdict);
        Assert.Equal(EquivLab.Statistics.Deciding.EquivalenceVerdict.Different, result.Privacy.ExactMatches.Verdict);
        Assert.False(File.Exists(Path.Combine(_folder["out"], "model.json")));
    }

    [Fact]
    public void Columns_drawn_one_by_one_fail_utility_and_exit_1()
    {
        Result result = Judge(CliTables.Signal(1500), "independent", 1);
        Assert.Equal(Verdict.Failed, result.Utility.Verdict);
        Assert.NotEqual(Verdict.Failed, result.Privacy.Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_target_that_nothing_predicts_is_inconclusive_and_exits_3(ulong seed)
    {
        Result result = Judge(CliTables.Noise(1000, seed), "bayes-tree", 3);
        Assert.All(result.Utility.Models.Where(m => m.Gated), m => Assert.False(m.HasSkill));
        Assert.All(result.Utility.Models, m => Assert.NotEqual(EquivLab.Statistics.Deciding.EquivalenceVerdict.Equivalent, m.Verdict));
    }

    private Result Judge(string csv, string synthesizer, int exitCode)
    {
        string data = _folder.Write("data.csv", csv);
        CliRun run = CliProcess.Run(_folder, "run", data, "--target", "outcome", "--synthesizer", synthesizer, "--models", "lightgbm", "--out", _folder["out"]);
        Assert.Equal(exitCode, run.ExitCode);
        Result result = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.NotEmpty(result.Reasons);
        Assert.All(result.Reasons.Concat(result.Warnings), text => Assert.DoesNotMatch(@"\b(red|blue|yes)\b", text));
        return result;
    }
}
