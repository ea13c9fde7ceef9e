using System.Diagnostics;

namespace EquivLab.Tests.Cli;

/// <summary>The <c>equivlab</c> command as a process of its own.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The command line, one text an argument.</param>
    public static CliRun Run(TempFolder folder, params string[] arguments) => RunIn(AppContext.BaseDirectory, folder, arguments);

    /// <summary>Runs the program of another folder.</summary>
    public static CliRun RunIn(string program, TempFolder folder, params string[] arguments)
    {
        using Process process = StartIn(program, folder, arguments);
        return Finish(process);
    }

    public static Process Start(TempFolder folder, params string[] arguments) => StartIn(AppContext.BaseDirectory, folder, arguments);

    private static Process StartIn(string program, TempFolder folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(program, "EquivLab.Cli.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits for a process and reads both of its streams; one that takes too long is ended.</summary>
    public static CliRun Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            throw new TimeoutException($"equivlab ran for more than {Limit.TotalSeconds} s.");
        }

        return new CliRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Error">What it wrote to stderr.</param>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Requires exit code 2 and exactly one line on stderr, and gives it without its prefix.</summary>
    public string Refusal()
    {
        Assert.Equal("", Output);
        string line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("equivlab: ", line, StringComparison.Ordinal);
        Assert.Equal(2, ExitCode);
        return line["equivlab: ".Length..];
    }

    /// <summary>Requires exit code 2 and one refusing line at the end of stderr, after what progress says, and gives it.</summary>
    public string Refused()
    {
        Assert.Equal(2, ExitCode);
        return Assert.Single(Error.Split('\n'), line => line.StartsWith("equivlab: ", StringComparison.Ordinal));
    }

    /// <summary>Requires a verdict, whichever, rather than a refusal or a crash.</summary>
    public CliRun Verdict()
    {
        Assert.True(ExitCode is 0 or 1 or 3, $"exit code {ExitCode}: {Error}");
        return this;
    }

    /// <summary>Requires exit code 0.</summary>
    public CliRun Success()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return this;
    }
}
