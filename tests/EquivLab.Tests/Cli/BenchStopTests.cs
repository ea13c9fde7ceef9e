using System.Diagnostics;
using System.Globalization;
using EquivLab.Benchmarking;

namespace EquivLab.Tests.Cli;

/// <summary>A benchmark that is ended from outside, and goes on.</summary>
public sealed class BenchStopTests : IDisposable
{
    private static readonly string[] Arguments = ["bench", "--data", "data", "--synthesizers", "independent", "--models", "lightgbm", "--no-reports", "--out", "bench"];
    private readonly TempFolder _folder = new();

    public BenchStopTests()
    {
        Directory.CreateDirectory(_folder["data"]);
        _folder.Write("data/signal.csv", CliTables.Signal(300));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Of far more cells than a busy machine finishes before the signal comes; it then goes on with the one that was in flight.</summary>
    [Theory]
    [InlineData("KILL", 137)]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    public async Task What_was_done_stays_the_cell_in_flight_ends_and_the_rest_follows(string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        using Process process = CliProcess.Start(_folder, [.. Arguments, "--seeds", "100"]);
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("1 of 100:", StringComparison.Ordinal))
        {
        }

        int cell = await ChildOf(process.Id);
        using (Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        CliRun run = CliProcess.Finish(process);
        Assert.Equal(exitCode, run.ExitCode);
        for (var clock = Stopwatch.StartNew(); Lives(cell); await Task.Delay(50)) Assert.True(clock.Elapsed.TotalSeconds < 30, "the cell outlived its benchmark");
        IReadOnlyList<CellOutcome> done = BenchTests.FinishedBench.Stored(_folder["bench"]);
        Assert.InRange(done.Count, 1, 99);
        string kept = string.Create(CultureInfo.InvariantCulture, $"equivlab: stopped; {done.Count} of 100 cells are done and kept, the same command goes on from there.\n");
        if (exitCode == 130) Assert.EndsWith(kept, run.Error, StringComparison.Ordinal);

        string all = (done.Count + 1).ToString(CultureInfo.InvariantCulture);
        CliRun again = CliProcess.Run(_folder, [.. Arguments, "--seeds", all]).Success();
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{all} cells, {done.Count} of them done before\n"), again.Error, StringComparison.Ordinal);
        IReadOnlyList<CellOutcome> outcomes = BenchTests.FinishedBench.Stored(_folder["bench"]);
        Assert.Equal(done.Select(BenchJson.Write), outcomes.SkipLast(1).Select(BenchJson.Write));
        Assert.All(outcomes, o => Assert.Equal(CellStatus.Completed, o.Status));
        Assert.All(outcomes, o => Assert.Equal(["outcome.json", "result.json"], Directory.GetFileSystemEntries(_folder["bench/" + o.Folder]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)));
    }

    /// <summary>The process that another has started, once there is one.</summary>
    private static async Task<int> ChildOf(int parent)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 30; await Task.Delay(20))
        {
            foreach (string folder in Directory.EnumerateDirectories("/proc"))
                if (int.TryParse(Path.GetFileName(folder), out int id) && Stat(id) is { } stat && stat.Parent == parent) return id;
        }

        throw new TimeoutException("no cell was started.");
    }

    private static bool Lives(int id) => Stat(id) is { State: not "Z" };

    private static (string State, int Parent)? Stat(int id)
    {
        try
        {
            string text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
