using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EquivLab.Synthesis.External;

namespace EquivLab.Benchmarking;

/// <summary>How the process of a cell is started: it reads a <see cref="CellRequest"/> on stdin and writes <see cref="CellFigures"/> to stdout.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record CellCommand(string File, IReadOnlyList<string> Arguments);

/// <summary>
/// Runs a cell in a process of its own, so that a crash, an endless loop or a full memory is the end of that cell only.
/// The process sees the end of its stdin when this one dies, however it dies, and ends too.
/// </summary>
public static class CellProcess
{
    /// <summary>The exit code by which a cell says that its memory did not suffice.</summary>
    public const int MemoryExitCode = 12;

    private const int SignalBase = 128;
    private const double Mebi = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Below this the runtime itself has no room, and the limit is watched from outside only.</summary>
    private const long LeastHeapLimit = 256L << 20;

    /// <summary>Runs one cell to its end or to a limit.</summary>
    /// <param name="command">How the process is started.</param>
    /// <param name="request">The cell.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What came of it, whatever that is.</returns>
    /// <exception cref="OperationCanceledException">It was ended because the benchmark is.</exception>
    public static async Task<CellOutcome> RunAsync(CellCommand command, CellRequest request, CellLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(limits);
        DateTimeOffset startedAt = DateTimeOffset.UtcNow;
        var clock = Stopwatch.StartNew();
        bool startsProgram = request.Grid.SynthesizerOf(request.Cell).Command is not null;
        // A cell that is killed cannot delete the train set that it wrote for an outside program.
        using PrivateFolder? temporary = startsProgram ? new PrivateFolder(SizeOf(request.Grid.TableOf(request.Cell).Path)) : null;
        using Process process = Start(command, limits, temporary?.Temporary);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> lastLine = LastLine(process.StandardError);
        try
        {
            await Send(process, request).ConfigureAwait(false);
            var watch = new MemoryWatch(process, startsProgram);
            CellStatus? ended = await Watch(process, watch, limits, clock, cancellationToken).ConfigureAwait(false);
            (CellStatus status, string? error, CellFigures? figures) = ended switch
            {
                CellStatus.TimedOut => (CellStatus.TimedOut, Text($"ran longer than {limits.Time!.Value.TotalSeconds:0.###} s"), null),
                CellStatus.OutOfMemory => (CellStatus.OutOfMemory, Text($"held more than {limits.MemoryBytes!.Value / Mebi:0} MiB"), null),
                _ => Outcome(process.ExitCode, await Soon(output).ConfigureAwait(false), await Soon(lastLine).ConfigureAwait(false)),
            };
            return new CellOutcome
            {
                Cell = request.Cell,
                Status = status,
                Error = error,
                Figures = figures is null ? null : figures with { PeakMemoryMb = Math.Max(figures.PeakMemoryMb, watch.Peak / Mebi) },
                ElapsedSeconds = clock.Elapsed.TotalSeconds,
                // To the microsecond, as the database keeps it.
                StartedAt = startedAt.AddTicks(-(startedAt.Ticks % TimeSpan.TicksPerMicrosecond)),
            };
        }
        finally
        {
            Kill(process);
        }
    }

    private static long SizeOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static Process Start(CellCommand command, CellLimits limits, string? temporary)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        // Near the limit the collector then works harder, before it is overrun.
        if (limits.MemoryBytes is >= LeastHeapLimit and { } bytes) start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        if (temporary is not null) PrivateFolder.Use(start, temporary);
        return Process.Start(start)!;
    }

    private static async Task Send(Process process, CellRequest request)
    {
        try
        {
            // Past the writer, which would hold what could not be written and try again when it is closed.
            Stream input = process.StandardInput.BaseStream;
            await input.WriteAsync(System.Text.Encoding.UTF8.GetBytes(BenchJson.Write(request) + "\n")).ConfigureAwait(false);
            await input.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It died before it listened; its exit code tells why.
        }
    }

    /// <summary>Waits for the end; gives the limit that was reached, or null.</summary>
    private static async Task<CellStatus?> Watch(Process process, MemoryWatch watch, CellLimits limits, Stopwatch clock, CancellationToken stop)
    {
        Task end = process.WaitForExitAsync(stop);
        while (true)
        {
            TimeSpan wait = limits.Time - clock.Elapsed is { } left && left < Interval ? left : Interval;
            if (wait <= TimeSpan.Zero) return CellStatus.TimedOut;
            if (await Task.WhenAny(end, Task.Delay(wait, CancellationToken.None)).ConfigureAwait(false) == end)
            {
                await end.ConfigureAwait(false);
                return null;
            }

            if (watch.Look() > limits.MemoryBytes) return CellStatus.OutOfMemory;
        }
    }

    private static (CellStatus Status, string? Error, CellFigures? Figures) Outcome(int exitCode, string output, string lastLine)
    {
        const string Prefix = "equivlab: ";
        string? said = lastLine.Length == 0 ? null : lastLine.StartsWith(Prefix, StringComparison.Ordinal) ? lastLine[Prefix.Length..] : lastLine;
        if (exitCode == MemoryExitCode) return (CellStatus.OutOfMemory, said ?? "out of memory", null);
        if (exitCode > SignalBase) return (CellStatus.Failed, Text($"crashed by signal {exitCode - SignalBase}") + (said is null ? "" : ": " + said), null);
        if (exitCode != 0) return (CellStatus.Failed, said ?? Text($"ended with exit code {exitCode}"), null);
        try
        {
            return (CellStatus.Completed, null, BenchJson.Read<CellFigures>(output));
        }
        catch (JsonException)
        {
            return (CellStatus.Failed, "ended without figures", null);
        }
    }

    private static async Task<string> LastLine(StreamReader reader)
    {
        string last = "";
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            if (!string.IsNullOrWhiteSpace(line)) last = line.Trim();
        return last.Length > 500 ? last[..500] + "…" : last;
    }

    /// <summary>What a stream said; a process that outlives its parent may hold it open for ever.</summary>
    private static async Task<string> Soon(Task<string> text)
    {
        try
        {
            return await text.WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return "";
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (process.HasExited) return;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself just now.
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
