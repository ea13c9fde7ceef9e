using EquivLab.Evaluation;
using EquivLab.Evaluation.Holdouts;

namespace EquivLab.Tests.Cli;

/// <summary>Rows without a target are counted and named wherever hold-out rows are.</summary>
public sealed class MissingTargetTests
{
    [Fact]
    public void Are_counted_in_every_document()
    {
        using var folder = new TempFolder();
        string[] lines = CliTables.Signal(600, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        folder.Write("t.csv", string.Join('\n', lines.Select((line, i) => i > 0 && i % 10 == 0 ? line[..line.LastIndexOf(',')] + "," : line)) + "\n");
        CliRun run = CliProcess.Run(folder, "run", "t.csv", "--target", "outcome", "--models", "logistic-regression", "--synthesizer", "bayes-tree", "--no-controls").Verdict();
        Result result = ResultJson.Read(File.ReadAllText(folder["out/result.json"]), "result.json");
        MissingTargets missing = result.Data.MissingTargets!;
        Assert.Equal(60, missing.Train + missing.Holdout);
        Assert.InRange(missing.Holdout, 1, 59);
        int tested = result.Data.HoldoutRows - missing.Holdout;
        Assert.Equal(tested, result.Utility.TestRows);
        string named = $"{missing.Holdout} of {result.Data.HoldoutRows} hold-out rows have no value of the target 'outcome': models are tested on {tested}.";
        Assert.Contains(result.Warnings, w => w.StartsWith(named, StringComparison.Ordinal));
        string counted = $", of which {tested} have a target and are tested";
        Assert.Contains(counted, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (string file in new[] { "out/summary.md", "out/report.html" })
            Assert.Contains(counted, File.ReadAllText(folder[file]), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_old_tell_how_many_rows_were_tested()
    {
        Result old = Reporting.Samples.Passed with { Utility = Reporting.Samples.Passed.Utility with { TestRows = 14_000 } };
        Assert.Equal(", of which 14,000 have a target that the train set knows and are tested", TargetWords.Tested(old.Data, old.Utility));
        Assert.Equal("", TargetWords.Tested(old.Data, Reporting.Samples.Passed.Utility));
        Assert.Null(ResultJson.Read(ResultJson.Write(old).Replace("\"missingTargets\": null,", "", StringComparison.Ordinal), "result.json").Data.MissingTargets);
    }
}
