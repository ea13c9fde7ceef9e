using System.Diagnostics;
using System.Globalization;

namespace EquivLab.Tests.Cli;

/// <summary>Where outputs may go, and what stands there before.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public OutputPlaceTests()
    {
        _folder.Write("data.csv", CliTables.Signal(120));
        Fit("m.json").Success();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_device_or_a_pipe_is_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no such files");
        using (Process make = Process.Start("mkfifo", [_folder["pipe"]])) make.WaitForExit();
        foreach (string place in new[] { "pipe", "/dev/null", "/dev/stdout" })
        {
            Assert.Contains("not replaced; name a regular file", CliProcess.Run(_folder, "sample", "m.json", "-n", "5", "--out", place, "--quiet").Refusal(), StringComparison.Ordinal);
            Assert.Contains("not replaced; name a regular file", Fit(place).Refusal(), StringComparison.Ordinal);
        }

        Assert.True(File.Exists("/dev/null"));
    }

    [Fact]
    public void A_link_is_followed_and_stays()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        File.WriteAllText(_folder["elsewhere/rows.csv"], "older");
        File.CreateSymbolicLink(_folder["link.csv"], "elsewhere/rows.csv");
        CliProcess.Run(_folder, "sample", "m.json", "-n", "5", "--out", "link.csv", "--quiet").Success();
        Assert.Equal("elsewhere/rows.csv", new FileInfo(_folder["link.csv"]).LinkTarget);
        Assert.Equal(6, CliTables.Lines(_folder["elsewhere/rows.csv"]).Length);
    }

    [Fact]
    public void Rows_may_go_to_standard_output()
    {
        CliRun run = CliProcess.Run(_folder, "sample", "m.json", "-n", "50", "--out", "-").Success();
        CliProcess.Run(_folder, "sample", "m.json", "-n", "50", "--out", "rows.csv").Success();
        Assert.Equal(File.ReadAllText(_folder["rows.csv"]), run.Output);
        Assert.False(File.Exists(_folder["-"]));
    }

    [Fact]
    public void What_is_read_is_not_replaced()
    {
        string data = File.ReadAllText(_folder["data.csv"]), model = File.ReadAllText(_folder["m.json"]);
        Assert.StartsWith("--out: data.csv is read by this very command", Fit("data.csv").Refusal(), StringComparison.Ordinal);
        Assert.StartsWith("--out: m.json is read by this very command", CliProcess.Run(_folder, "sample", "m.json", "-n", "5", "--out", "m.json", "--quiet").Refusal(), StringComparison.Ordinal);
        File.CreateSymbolicLink(_folder["same.json"], "m.json");
        Assert.Contains("is read by this very command", CliProcess.Run(_folder, "sample", "m.json", "-n", "5", "--out", "same.json", "--quiet").Refusal(), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(_folder["linked"], "real");
        File.Copy(_folder["data.csv"], _folder["real/x.csv"]);
        Assert.Contains("is read by this very command", CliProcess.Run(_folder, "fit", "real/x.csv", "--target", "outcome", "--out", "linked/x.csv", "--quiet").Refusal(), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder["out"]);
        File.Copy(_folder["data.csv"], _folder["out/synthetic.csv"]);
        Assert.Contains("is read by this very command", CliProcess.Run(_folder, "run", "out/synthetic.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--no-self-audit", "--out", "out", "--quiet").Refusal(), StringComparison.Ordinal);
        Assert.Equal((data, model, data), (File.ReadAllText(_folder["data.csv"]), File.ReadAllText(_folder["m.json"]), File.ReadAllText(_folder["out/synthetic.csv"])));
    }

    [Fact]
    public void An_empty_name_is_one_line()
    {
        foreach (string[] arguments in new string[][] { ["fit", "", "--out", "n.json"], ["run", "data.csv", "--target", "outcome", "--schema", ""], ["run", "data.csv", "--target", "outcome", "--holdout", ""], ["sample", "", "-n", "5", "--out", "x.csv"], ["gate", ""] })
            CliProcess.Run(_folder, [.. arguments, .. arguments[0] == "gate" ? Array.Empty<string>() : ["--quiet"]]).Refusal();
    }

    /// <summary>A table that could not be read would be told of first, were it read first.</summary>
    [Fact]
    public void What_cannot_be_written_is_found_before_the_work()
    {
        _folder.Write("file", "x");
        Assert.Contains("is a file, expected a folder", CliProcess.Run(_folder, "run", "none.csv", "--target", "y", "--out", "file/out", "--quiet").Refusal(), StringComparison.Ordinal);
        Assert.Contains("is a folder, expected a file name", CliProcess.Run(_folder, "fit", "none.csv", "--out", ".", "--quiet").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_by_the_next()
    {
        using Process gone = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        gone.WaitForExit();
        string left = _folder.Write(string.Create(CultureInfo.InvariantCulture, $".rows.csv.{Environment.MachineName}-{gone.Id}.tmp"), "half"), alive = _folder.Write($".rows.csv.{RunningProcess.Mark}.tmp", "half");
        string others = _folder.Write(string.Create(CultureInfo.InvariantCulture, $".rows.csv.elsewhere-{gone.Id}.tmp"), "of another machine");
        CliProcess.Run(_folder, "sample", "m.json", "-n", "5", "--out", "rows.csv", "--quiet").Success();
        Assert.Equal((false, true, true), (File.Exists(left), File.Exists(alive), File.Exists(others)));
    }

    private CliRun Fit(string place) => CliProcess.Run(_folder, "fit", "data.csv", "--target", "outcome", "--no-self-audit", "--out", place, "--quiet");
}
