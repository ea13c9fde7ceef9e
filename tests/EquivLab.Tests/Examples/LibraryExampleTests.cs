using System.Diagnostics;
using EquivLab.Tests.Cli;

namespace EquivLab.Tests.Examples;

/// <summary>A synthesizer of one's own in a benchmark: the program that the README shows.</summary>
public sealed class LibraryExampleTests
{
    private static readonly string Source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", "Program.cs"));

    [Fact]
    public void Runs_beside_the_built_in_one()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EquivLab.Examples.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string[] rows = CliProcess.Finish(process).Success().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.Matches("^shuffled: utility (Passed|Failed|Inconclusive), privacy (Passed|Failed|Inconclusive) $", rows[0]);
        Assert.Matches("^bayes-tree: utility (Passed|Failed|Inconclusive), privacy (Passed|Failed|Inconclusive) $", rows[1]);
    }

    [Fact]
    public void Is_short() => Assert.InRange(Source.Count(c => c == '\n'), 1, 29);

    [Fact]
    public void Stands_in_the_README_as_it_is() =>
        Assert.Contains("```csharp\n" + Source + "```\n", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), StringComparison.Ordinal);
}
