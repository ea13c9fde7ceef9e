using System.Text.Json;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>Rows that belong together, from the command line.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_that_stand_twice_are_named_at_the_top_with_what_they_do_and_the_remedy_works()
    {
        string[] lines = CliTables.Signal(500).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("twice.csv", string.Join('\n', lines.Concat(lines[1..])));
        (Result result, string output) = Run("twice.csv", "outcome");
        string warning = result.Warnings[0];
        Assert.Contains("hold-out rows have an exact equal in the train set, more than chance gives", warning, StringComparison.Ordinal);
        Assert.Contains("--group-equal-rows", warning, StringComparison.Ordinal);
        Assert.NotEmpty(result.Straddling!.Models);
        Assert.Contains("Read this first", output, StringComparison.Ordinal);
        foreach (string file in new[] { "report.html", "summary.md" })
        {
            string text = File.ReadAllText(Path.Combine(_folder["out"], file));
            Assert.InRange(text.IndexOf("have an exact equal in the train set", StringComparison.Ordinal), 1, text.Length - 1);
        }

        (Result grouped, _) = Run("twice.csv", "outcome", "--group-equal-rows");
        Assert.Null(grouped.Straddling);
        Assert.Equal((true, null), (grouped.Data.Groups!.EqualRows, grouped.Data.Groups.Column));
        Assert.Equal(500, grouped.Data.Groups.Train + grouped.Data.Groups.Holdout, 3.0);
    }

    [Fact]
    public void A_group_is_kept_together_left_out_and_said_so_at_the_top()
    {
        string[] lines = CliTables.Signal(500).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("persons.csv", string.Join('\n', lines.Select((line, i) => (i == 0 ? "person_id" : $"{(i - 1) / 3 + 100}") + "," + line)));
        (Result unnamed, _) = Run("persons.csv", "outcome");
        Assert.Contains(unnamed.Warnings, w => w.Contains("--group person_id", StringComparison.Ordinal));
        (Result result, _) = Run("persons.csv", "outcome", "--group", "person_id");
        Assert.Contains("person_id", result.Data.LeftOut);
        Assert.Equal(167, result.Data.Groups!.Train + result.Data.Groups.Holdout);
        Assert.Contains("Intervals and attacks still treat rows as independent", result.Warnings[0], StringComparison.Ordinal);
        Assert.DoesNotContain("person_id", CliTables.Lines(Path.Combine(_folder["out"], "synthetic.csv"))[0], StringComparison.Ordinal);
        Assert.Equal(ResultJson.Write(result), ResultJson.Write(ResultJson.Read(ResultJson.Write(result), "again")));

        CliProcess.Run(_folder, "fit", "persons.csv", "--target", "outcome", "--group", "person_id", "--out", "m.json", "--quiet").Success();
        Assert.DoesNotContain("person_id", File.ReadAllText(_folder["m.json"]), StringComparison.Ordinal);
        Assert.Contains("--group person_id", CliProcess.Run(_folder, "fit", "persons.csv", "--target", "outcome", "--no-self-audit", "--out", "n.json").Success().Error, StringComparison.Ordinal);
    }

    /// <summary>Where copies of the fitted rows stand in the part that is attacked, attacks find nothing.</summary>
    [Fact]
    public void A_fit_keeps_equal_rows_in_one_part_of_its_self_audit()
    {
        string[] lines = CliTables.Signal(400).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("twice.csv", string.Join('\n', lines.Concat(lines[1..])));
        double Leak(params string[] more)
        {
            CliProcess.Run(_folder, ["fit", "twice.csv", "--target", "outcome", "--privacy-target", "0.9", "--out", "m.json", "--quiet", .. more]).Success();
            using JsonDocument model = JsonDocument.Parse(File.ReadAllText(_folder["m.json"]));
            return model.RootElement.GetProperty("selfAudit").GetProperty("settings").EnumerateArray().Max(s => s.GetProperty("leak").GetDouble());
        }

        Assert.InRange(Leak("--group-equal-rows") - Leak(), 0.02, 0.5);
    }

    [Fact]
    public void What_cannot_be_grouped_is_one_line()
    {
        _folder.Write("train.csv", CliTables.Signal(200, 1));
        _folder.Write("hold.csv", CliTables.Signal(100, 2));
        Assert.Contains("there is no column 'who'", CliProcess.Run(_folder, "run", "train.csv", "--target", "outcome", "--group", "who", "--quiet").Refusal(), StringComparison.Ordinal);
        Assert.StartsWith("equivlab: --group-equal-rows:",
            "equivlab: " + CliProcess.Run(_folder, "run", "train.csv", "--target", "outcome", "--holdout", "hold.csv", "--group-equal-rows", "--quiet").Refusal(), StringComparison.Ordinal);
    }

    private (Result Result, string Output) Run(string file, string target, params string[] more)
    {
        CliRun run = CliProcess.Run(_folder, ["run", file, "--target", target, "--models", "logistic-regression,lightgbm", "--no-controls", "--no-self-audit", "--out", "out", .. more]);
        return (RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json")), run.Output);
    }
}
