using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>Synthetic tables that another tool could have written.</summary>
public sealed class EvaluateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EvaluateTests()
    {
        _folder.Write("train.csv", CliTables.Mixed(300, 1));
        _folder.Write("holdout.csv", CliTables.Mixed(150, 2));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_that_run_made_from_another_split()
    {
        CliProcess.Run(_folder, "run", "train.csv", "--target", "label", "--models", "logistic-regression", "--out", "made", "--quiet").Verdict();
        CliRun run = Evaluate(Path.Combine("made", "synthetic.csv"));
        Result result = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.Equal(run.ExitCode, result.ExitCode);
        Assert.Equal("external", result.Synthesizer.Name);
        Assert.Equal((300, 150, 210), (result.Data.TrainRows, result.Data.HoldoutRows, result.Data.SyntheticRows));
        Assert.Equal("holdout.csv", result.Data.HoldoutPath);
    }

    [Fact]
    public void Columns_in_another_order_beside_others_change_no_figure()
    {
        string[] lines = CliTables.Mixed(300, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("plain.csv", string.Join('\n', lines));
        _folder.Write("turned.csv", string.Join('\n', lines.Select((line, i) => string.Join(',', line.Split(',').Reverse().Prepend(i == 0 ? "extra" : "e" + i)))));
        Evaluate("plain.csv");
        Result plain = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Evaluate("turned.csv");
        Result turned = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.NotEqual(plain.Data.SyntheticSha256, turned.Data.SyntheticSha256);
        Assert.Equal(ResultJson.Write(plain with { Data = turned.Data, Environment = turned.Environment, Synthesizer = turned.Synthesizer }), ResultJson.Write(turned));
    }

    [Fact]
    public void Whole_numbers_with_fractions_are_judged_not_refused()
    {
        string[] lines = CliTables.Mixed(300, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("fractions.csv", string.Join('\n', lines.Select((line, i) =>
        {
            string[] fields = line.Split(',');
            if (i > 0) fields[2] += ".37";
            return string.Join(',', fields);
        })));
        Evaluate("fractions.csv");
        Assert.True(File.Exists(Path.Combine(_folder["out"], "report.html")));
    }

    [Fact]
    public void A_table_that_lacks_a_column_is_refused()
    {
        string[] lines = CliTables.Mixed(100, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("short.csv", string.Join('\n', lines.Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..])));
        CliRun run = CliProcess.Run(_folder, Arguments("short.csv"));
        Assert.Contains("short.csv: lacks 'group'", run.Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    private CliRun Evaluate(string synthetic) => CliProcess.Run(_folder, Arguments(synthetic)).Verdict();

    private static string[] Arguments(string synthetic) =>
        ["evaluate", "--train", "train.csv", "--holdout", "holdout.csv", "--synthetic", synthetic, "--target", "label", "--models", "logistic-regression", "--out", "out", "--quiet"];
}
