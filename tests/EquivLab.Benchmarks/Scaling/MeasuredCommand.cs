using System.Diagnostics;
using EquivLab.Reporting.Scaling;

namespace EquivLab.Benchmarks.Scaling;

/// <summary>Runs the program in a process of its own and looks at what it takes.</summary>
internal static class MeasuredCommand
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <param name="size">Rows or columns of the table.</param>
    /// <param name="limit">Processor seconds that it is to stay under.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static ScalingPoint Run(int size, double? limit, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "EquivLab.Cli.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        string lastLine = "";
        process.ErrorDataReceived += (_, line) => lastLine = line.Data is { Length: > 0 } text ? text : lastLine;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        double processor = 0, megabytes = 0;
        // A process that has ended tells neither any more.
        while (!process.WaitForExit(Between))
        {
            process.Refresh();
            try
            {
                processor = Math.Max(processor, process.TotalProcessorTime.TotalSeconds);
                megabytes = Math.Max(megabytes, process.PeakWorkingSet64 / 1e6);
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                break;
            }
        }

        process.WaitForExit();
        if (process.ExitCode is not (0 or 1 or 3)) Console.Error.WriteLine($"      exit {process.ExitCode}: {lastLine}");
        return new ScalingPoint(size, processor, clock.Elapsed.TotalSeconds, megabytes, process.ExitCode, limit);
    }
}
