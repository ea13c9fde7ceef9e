using System.Diagnostics;
using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

/// <summary>Shell scripts in place of a cell, which end in every way that a process can.</summary>
public sealed class CellProcessTests
{
    private static readonly CellRequest Request = new(
        new BenchGrid { Tables = [new BenchTable("t", "t.csv", "y")], Synthesizers = [new BenchSynthesizer("s") { Command = "x" }] },
        new BenchCell("s", "t", 1), "out", 1);

    [Fact]
    public async Task Figures_on_stdout_are_a_completed_cell()
    {
        CellFigures figures = SampleOutcomes.Figures(1);
        CellOutcome outcome = await Run($"read line; echo '{BenchJson.Write(figures)}'");
        Assert.Equal((CellStatus.Completed, null), (outcome.Status, outcome.Error));
        Assert.Equal(BenchJson.Write(figures), BenchJson.Write(outcome.Figures));
    }

    [Fact]
    public async Task The_process_is_told_its_cell()
    {
        CellOutcome outcome = await Run("read line; echo \"$line\" >&2; exit 1");
        Assert.Equal(BenchJson.Write(Request), outcome.Error);
    }

    [Theory]
    [InlineData("echo detail >&2; echo 'equivlab: t.csv: is empty.' >&2; echo >&2; exit 2", "t.csv: is empty.")]
    [InlineData("exit 3", "ended with exit code 3")]
    [InlineData("kill -SEGV $$", "crashed by signal 11")]
    [InlineData("echo why >&2; kill -ABRT $$", "crashed by signal 6: why")]
    [InlineData("echo nonsense", "ended without figures")]
    [InlineData("exit 0", "ended without figures")]
    public async Task An_error_or_a_crash_is_a_row(string script, string error)
    {
        CellOutcome outcome = await Run(script);
        Assert.Equal((CellStatus.Failed, error), (outcome.Status, outcome.Error));
        Assert.Null(outcome.Figures);
    }

    [Fact]
    public async Task Its_own_word_that_memory_was_short_counts()
    {
        CellOutcome outcome = await Run($"exit {CellProcess.MemoryExitCode}");
        Assert.Equal((CellStatus.OutOfMemory, "out of memory"), (outcome.Status, outcome.Error));
    }

    [Fact]
    public async Task A_process_that_takes_too_long_is_ended_with_those_it_started()
    {
        var clock = Stopwatch.StartNew();
        CellOutcome outcome = await Run("sleep 60 & echo $! >&2; wait", new CellLimits(Time: TimeSpan.FromSeconds(0.5)));
        Assert.Equal((CellStatus.TimedOut, "ran longer than 0.5 s"), (outcome.Status, outcome.Error));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, 30);
    }

    [Fact]
    public async Task What_a_killed_cell_wrote_for_a_program_is_deleted()
    {
        using var folder = new TempFolder();
        string note = folder["note"];
        CellOutcome outcome = await Run($"mkdir \"$TMPDIR/rows\"; echo secret > \"$TMPDIR/rows/train.csv\"; echo \"$TMPDIR\" > '{note}'; sleep 60", new CellLimits(Time: TimeSpan.FromSeconds(2)));
        Assert.Equal(CellStatus.TimedOut, outcome.Status);
        string temporary = File.ReadAllText(note).Trim();
        Assert.StartsWith(Path.Combine(OperatingSystem.IsLinux() ? "/dev/shm" : Path.GetTempPath(), "equivlab-"), temporary, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(temporary)));
    }

    [Fact]
    public async Task Memory_is_counted_with_that_of_started_processes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        // tail keeps a line until it ends.
        const string Hungry = "read line; head -c 300000000 /dev/zero | tail -n 1 > /dev/null; sleep 60";
        CellOutcome outcome = await Run(Hungry, new CellLimits(TimeSpan.FromSeconds(60), 100 << 20));
        Assert.Equal((CellStatus.OutOfMemory, "held more than 100 MiB"), (outcome.Status, outcome.Error));
    }

    [Fact]
    public async Task A_stopped_benchmark_ends_its_cells()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run("sleep 60", stop: stop.Token));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    private static Task<CellOutcome> Run(string script, CellLimits? limits = null, CancellationToken stop = default)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        return CellProcess.RunAsync(new CellCommand("sh", ["-c", script]), Request, limits ?? new CellLimits(), stop);
    }
}
