namespace EquivLab.Tests.Cli;

/// <summary>Texts that a spreadsheet would run, from the command line.</summary>
public sealed class FormulaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_warned_of_and_escaped_if_asked()
    {
        _folder.Write("data.csv", CliTables.Signal(300).Replace("red", "=1+1", StringComparison.Ordinal));
        CliProcess.Run(_folder, "fit", "data.csv", "--target", "outcome", "--no-self-audit", "--out", "m.json", "--quiet").Success();
        Assert.Contains("warning: Cells of 'colour' (1 value) begin like a formula", CliProcess.Run(_folder, "sample", "m.json", "-n", "200", "--out", "plain.csv").Success().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("formula", CliProcess.Run(_folder, "sample", "m.json", "-n", "200", "--out", "safe.csv", "--escape-formulas").Success().Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_folder["plain.csv"]).Replace("=1+1", "'=1+1", StringComparison.Ordinal), File.ReadAllText(_folder["safe.csv"]));

        string[] run = ["run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--no-self-audit", "--out", "out"];
        Assert.Contains("Cells of 'colour'", RunTests.FinishedRun.Read(Path.Combine(Finished(run), "result.json")).Warnings.Single(w => w.Contains("formula", StringComparison.Ordinal)), StringComparison.Ordinal);
        Finished([.. run, "--escape-formulas"]);
        Assert.DoesNotContain(RunTests.FinishedRun.Read(_folder["out/result.json"]).Warnings, w => w.Contains("formula", StringComparison.Ordinal));
        Assert.Contains(",'=1+1,", File.ReadAllText(_folder["out/synthetic.csv"]), StringComparison.Ordinal);
    }

    private string Finished(string[] arguments)
    {
        CliProcess.Run(_folder, arguments).Verdict();
        return _folder["out"];
    }
}
