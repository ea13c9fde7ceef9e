using System.Diagnostics;

namespace EquivLab.Tests.Cli;

public sealed class StopTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Stopped at a moment when the synthetic table is already written under its hidden name.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_stopped_run_exits_130_and_leaves_nothing(string signal)
    {
        string data = _folder.Write("data.csv", CliTables.Signal(2000));
        using Process process = CliProcess.Start(_folder, "run", data, "--target", "outcome", "--models", "logistic-regression,lightgbm,fast-tree", "--threads", "1", "--out", "deep/out");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("trained in", StringComparison.Ordinal))
        {
        }

        Assert.NotEmpty(Directory.GetFiles(_folder["deep/out"]));
        using (Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        CliRun run = CliProcess.Finish(process);
        Assert.Equal(130, run.ExitCode);
        Assert.EndsWith("equivlab: stopped; nothing was written.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(["data.csv"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    /// <summary>A library's trainer sees no signal: of some hundred columns it would train on for half a minute.</summary>
    [Theory]
    [InlineData("HUP", "fitting")]
    [InlineData("TERM", "telling hold-out rows")]
    [InlineData("QUIT", "trained in")]
    [InlineData("INT", "comparing the rankings")]
    public async Task Work_that_does_not_end_by_itself_is_ended(string signal, string stage)
    {
        string header = string.Join(',', Enumerable.Range(0, 300).Select(c => $"c{c}")) + ",outcome";
        string data = _folder.Write("data.csv", CliTables.Build(header, 4000, 1, static (ref rng) =>
        {
            double[] values = new double[300];
            for (int c = 0; c < values.Length; c++) values[c] = rng.NextDouble();
            return string.Join(',', values.Select(v => CliTables.Text($"{v:0.000}"))) + (values[0] + values[1] > 1 ? ",yes" : ",no");
        }));
        using Process process = CliProcess.Start(_folder, "run", data, "--target", "outcome", "--no-self-audit", "--no-controls", "--threads", "1", "--out", "deep/out");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains(stage, StringComparison.Ordinal))
        {
        }

        var clock = Stopwatch.StartNew();
        using (Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        CliRun run = CliProcess.Finish(process);
        Assert.True(clock.Elapsed.TotalSeconds < 10, $"ended after {clock.Elapsed.TotalSeconds} s");
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("equivlab: stopped; ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["data.csv"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_stopped_sample_leaves_an_older_file_as_it_was()
    {
        CliProcess.Run(_folder, "fit", _folder.Write("data.csv", CliTables.Mixed(200)), "--target", "label", "--out", "model.json", "--quiet").Success();
        _folder.Write("rows.csv", "older");
        using Process process = CliProcess.Start(_folder, "sample", "model.json", "-n", "2000000000", "--out", "rows.csv");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("sampled", StringComparison.Ordinal))
        {
        }

        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        CliRun run = CliProcess.Finish(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Equal("older", File.ReadAllText(_folder["rows.csv"]));
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Root).Length);
    }
}
