using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace EquivLab.Synthesis.External;

/// <summary>Runs a program to its end, within a time.</summary>
internal static class OutsideProgram
{
    /// <summary>How long to wait for the last output, which a process that was left behind may keep open.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <param name="name">What to call the program in an error.</param>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="environment">Environment variables for it, besides those of this process.</param>
    /// <param name="temporaryFolder">Where it puts its temporary files.</param>
    /// <param name="limit">The longest it may take.</param>
    /// <param name="cancellationToken">Ends it and all its child processes.</param>
    /// <exception cref="InputException">It cannot be started, fails, or takes too long.</exception>
    public static void Run(
        string name, string[] words, IReadOnlyDictionary<string, string> environment, string temporaryFolder, TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using Process process = Start(name, words, environment, temporaryFolder);
        void EndIt(object? sender, EventArgs e) => End(process);
        AppDomain.CurrentDomain.ProcessExit += EndIt;
        PrivateFolder.Note(temporaryFolder, process);
        // A program that asks something must not wait for an answer.
        process.StandardInput.Close();
        var output = new OutputTail(process.StandardOutput);
        var error = new OutputTail(process.StandardError);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure($"took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s and was ended; allow more with --synthesizer-timeout, or timeLimit in a grid.");
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= EndIt;
        }

        if (process.ExitCode == 0) return;
        // Ctrl-C reaches the program too, and possibly first.
        cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
        cancellationToken.ThrowIfCancellationRequested();
        throw Failure($"ended with exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}, expected 0.");

        InputException Failure(string what)
        {
            Task.WaitAll([output.Reading, error.Reading], LastWords);
            string[] lines = error.Lines() is { Length: > 0 } said ? said : output.Lines();
            return new InputException($"{name}: {what}") { ProgramOutput = lines };
        }
    }

    private static Process Start(string name, string[] words, IReadOnlyDictionary<string, string> environment, string temporaryFolder)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        PrivateFolder.Use(start, temporaryFolder);
        foreach ((string variable, string value) in environment) start.Environment[variable] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InputException($"{name}: '{Path.GetFileName(words[0])}' cannot be started; is it installed, on the PATH and executable?", e);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(LastWords);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
