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
    public void Columns_in_another_order_beside_others_that_are_left_out_change_no_figure()
    {
        string[] lines = CliTables.Mixed(300, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("plain.csv", string.Join('\n', lines));
        _folder.Write("turned.csv", string.Join('\n', lines.Select((line, i) => string.Join(',', line.Split(',').Reverse().Prepend(i == 0 ? "extra" : "e" + i)))));
        Evaluate("plain.csv");
        Result plain = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Evaluate("turned.csv", "--leave-out", "extra");
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

    [Fact]
    public void A_column_that_only_the_synthetic_table_has_is_refused()
    {
        string[] lines = CliTables.Mixed(100, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("long.csv", string.Join('\n', lines.Select((line, i) => line + (i == 0 ? ",member" : ",Anna"))));
        string refusal = CliProcess.Run(_folder, Arguments("long.csv")).Refusal();
        Assert.StartsWith("long.csv: has 'member' besides;", refusal, StringComparison.Ordinal);
        Assert.Contains("--leave-out", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", refusal, StringComparison.Ordinal);
        Assert.StartsWith("train.csv: there is no column 'membre';", CliProcess.Run(_folder, [.. Arguments("long.csv"), "--leave-out", "membre"]).Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    /// <summary>20 members in the released table: found whatever its Booleans are called.</summary>
    [Theory]
    [InlineData("YES", "NO")]
    [InlineData("True", "False")]
    [InlineData("1.0", "0.0")]
    public void Booleans_of_the_synthetic_table_are_read_by_meaning(string yes, string no)
    {
        string[] lines = [.. CliTables.Mixed(280, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries), .. CliTables.Lines(_folder["train.csv"])[1..21]];
        _folder.Write("plain.csv", string.Join('\n', lines));
        _folder.Write("spelled.csv", string.Join('\n', lines.Select(l => l.EndsWith(",yes", StringComparison.Ordinal) ? l[..^3] + yes : l.EndsWith(",no", StringComparison.Ordinal) ? l[..^2] + no : l)));
        Evaluate("plain.csv");
        Result plain = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Evaluate("spelled.csv");
        Result spelled = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.InRange(plain.Privacy.ExactMatches.MemberMatches, 20, 300);
        Assert.Equal(ResultJson.Write(plain with { Data = spelled.Data, Environment = spelled.Environment, Synthesizer = spelled.Synthesizer }), ResultJson.Write(spelled));
    }

    [Fact]
    public void Categories_spelled_another_way_are_refused_and_unknown_ones_stand_at_the_top()
    {
        string text = CliTables.Mixed(300, 3);
        _folder.Write("upper.csv", text.Replace("\na,", "\nA,", StringComparison.Ordinal));
        Assert.StartsWith("upper.csv: column 'group' spells a category in another way than the train set,", CliProcess.Run(_folder, Arguments("upper.csv")).Refusal(), StringComparison.Ordinal);
        _folder.Write("other.csv", text.Replace("\na,", "\nd,", StringComparison.Ordinal));
        Evaluate("other.csv");
        string warning = Assert.Single(RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json")).Warnings);
        Assert.StartsWith("Column 'group' of other.csv holds values that the train set does not know in ", warning, StringComparison.Ordinal);
        string summary = File.ReadAllText(Path.Combine(_folder["out"], "summary.md"));
        Assert.InRange(summary.IndexOf("does not know", StringComparison.Ordinal), 1, summary.IndexOf("| check |", StringComparison.Ordinal));
    }

    private CliRun Evaluate(string synthetic, params string[] more) => CliProcess.Run(_folder, [.. Arguments(synthetic), .. more]).Verdict();

    private static string[] Arguments(string synthetic) =>
        ["evaluate", "--train", "train.csv", "--holdout", "holdout.csv", "--synthetic", synthetic, "--target", "label", "--models", "logistic-regression", "--out", "out", "--quiet"];
}
