using System.Text.Json;
using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Cli;

/// <summary><c>--relative</c> and <c>--non-inferiority</c> from a table to a verdict, and to the gate.</summary>
public sealed class ScaleRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Result Run(params string[] options)
    {
        _folder.Write("data.csv", CliTables.Signal(700));
        CliProcess.Run(_folder, ["run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--out", "out", .. options]).Verdict();
        return ResultJson.Read(File.ReadAllText(_folder["out/result.json"]), "result.json");
    }

    [Fact]
    public void Margins_as_shares_of_the_real_metric()
    {
        _folder.Write("groups.json", "{ \"subgroups\": [{ \"column\": \"colour\" }] }");
        Result result = Run("--relative", "--margin", "0.1", "--repeats", "2", "--policy", "groups.json");
        Assert.Equal((Scale.Ratio, Scale.Ratio), (result.Utility.Scale, result.Policy.Scale));
        Assert.All(result.Utility.Models.Where(m => m.Gated), m => Assert.Equal(1 - m.Synthetic / m.Real, m.Delta, 1e-9));
        Assert.All(result.Utility.Subgroups, g => Assert.Equal(1 - g.Synthetic / g.Real, g.Delta, 1e-9));
        Assert.Contains("of the real metric", File.ReadAllText(_folder["out/report.html"]), StringComparison.Ordinal);
        Assert.Contains("of the real model's metric", File.ReadAllText(_folder["out/summary.md"]), StringComparison.Ordinal);

        _folder.Write("mixed.json", "{ \"margin\": 0.2 }");
        Assert.Contains("on the scale 'ratio'", CliProcess.Run(_folder, "gate", "out/result.json", "--policy", "mixed.json").Refusal(), StringComparison.Ordinal);
        _folder.Write("wide.json", "{ \"margin\": 0.0001, \"strictMargin\": 0.0001, \"scale\": \"ratio\" }");
        CliRun gate = CliProcess.Run(_folder, "gate", "out/result.json", "--policy", "wide.json");
        Assert.True(gate.ExitCode is 1 or 3);
        Assert.Contains("0.01 % of the real model's metric", gate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_loss_counts()
    {
        Result result = Run("--non-inferiority");
        Assert.Equal(Alternative.NonInferiority, result.Utility.Alternative);
        Assert.All(result.Utility.Models.Where(m => m.Verdict == EquivalenceVerdict.Equivalent), m => Assert.True(m.CiHigh < 0.05));
        Assert.Contains("Non-inferiority report", File.ReadAllText(_folder["out/report.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("equivalent", File.ReadAllText(_folder["out/junit.xml"]), StringComparison.Ordinal);

        // A margin below every bound: nothing is shown any more, and what is said is one-sided.
        _folder.Write("policy.json", "{ \"margin\": 0.0001, \"strictMargin\": 0.0001 }");
        CliRun gate = CliProcess.Run(_folder, "gate", "out/result.json", "--policy", "policy.json");
        Assert.DoesNotContain("straddles", gate.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("interval of the loss", gate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_of_both()
    {
        int Rows(params string[] options) => JsonDocument.Parse(CliProcess.Run(_folder, ["plan", "--discordance", "0.1", "--json", .. options]).Success().Output)
            .RootElement.GetProperty("answers")[0].GetProperty("holdoutRows").GetInt32();
        Assert.Equal(Rows("--margin", "0.04"), Rows("--margin", "0.05", "--relative", "--accuracy", "0.8"));
        Assert.True(Rows("--margin", "0.04", "--non-inferiority") < Rows("--margin", "0.04"));
        Assert.Contains("not inferior", CliProcess.Run(_folder, "plan", "--margin", "0.05", "--non-inferiority", "--delta", "-0.06").Success().Output, StringComparison.Ordinal);
        Assert.Contains("--relative: say --accuracy too", CliProcess.Run(_folder, "plan", "--margin", "0.05", "--relative").Refusal(), StringComparison.Ordinal);
        Assert.Contains("% of the real model's metric", CliProcess.Run(_folder, "plan", "--holdout-rows", "5000", "--relative", "--metric", "auc").Success().Output, StringComparison.Ordinal);
    }
}
