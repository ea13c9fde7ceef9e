using EquivLab.Evaluation;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Cli;

/// <summary><c>report</c> of several results.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CompareTests()
    {
        _folder.Write("a.json", ResultJson.Write(Recorded.Result));
        _folder.Write("b.json", ResultJson.Write(Recorded.Result with { Data = Recorded.Result.Data with { Seed = 99 } }));
        _folder.Write("table.json", "{}");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_both_documents_and_says_where()
    {
        CliRun run = CliProcess.Run(_folder, "report", "a.json", "b.json", "--out", "out").Success();
        Assert.Equal(["comparison.html", "comparison.md"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order());
        Assert.Contains(Path.Combine("out", "comparison.html"), run.Error, StringComparison.Ordinal);
        Assert.Contains("The hold-outs differ", File.ReadAllText(_folder["out/comparison.md"]), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Root, File.ReadAllText(_folder["out/comparison.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_one_name_are_called_by_their_folders()
    {
        Directory.CreateDirectory(_folder["last"]);
        Directory.CreateDirectory(_folder["now"]);
        File.Copy(_folder["a.json"], _folder["last/result.json"]);
        File.Copy(_folder["b.json"], _folder["now/result.json"]);
        CliProcess.Run(_folder, "report", "last/result.json", "now/result.json", "--out", "out").Success();
        string summary = File.ReadAllText(_folder["out/comparison.md"]);
        Assert.Contains("A: `last`", summary, StringComparison.Ordinal);
        Assert.Contains("B: `now`", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.json", "none.json: there is no such file")]
    [InlineData("table.json", "table.json: not a result document")]
    [InlineData("a.json", "a.json: is given twice")]
    public void What_cannot_be_compared_is_one_line(string second, string message)
    {
        Assert.Contains(message, CliProcess.Run(_folder, "report", "a.json", second, "--out", "out").Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }
}
