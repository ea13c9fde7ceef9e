using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace EquivLab.Cli;

/// <summary>Shows on stderr what is being done: a spinner on a terminal, timed lines elsewhere, nothing when quiet.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(bool quiet, Func<IProgress<string>, T> work)
    {
        if (quiet) return work(new Silent());
        IAnsiConsole console = PrintableHook.ForErrors();
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive) return work(new Lines());
        return console.Status().Start("starting", context => work(new Spinner(console, context)));
    }

    private static string Timed(Stopwatch clock, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed.TotalSeconds,6:0.0} s] {Printable.Line(message)}");

    private sealed class Silent : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }

    private sealed class Lines : IProgress<string>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public void Report(string value) => Console.Error.WriteLine(Timed(_clock, value));
    }

    private sealed class Spinner(IAnsiConsole console, StatusContext context) : IProgress<string>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly Lock _lock = new();

        public void Report(string value)
        {
            lock (_lock)
            {
                console.MarkupLineInterpolated($"[grey]{Timed(_clock, value)}[/]");
                context.Status(Markup.Escape(value));
            }
        }
    }
}
