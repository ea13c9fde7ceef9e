using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace EquivLab.Cli;

/// <summary>Shows on stderr what is being done, which stage it is and how long the rest may take: a spinner on a terminal, timed lines elsewhere, nothing when quiet.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(bool quiet, Func<IProgress<ProgressStep>, T> work)
    {
        if (quiet) return work(new Silent());
        IAnsiConsole console = PrintableHook.ForErrors();
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive) return work(new StagedProgress(new Lines(), TimeProvider.System));
        return console.Status().Start("starting", context =>
        {
            using var spinner = new Spinner(console, context);
            return work(spinner.Staged);
        });
    }

    /// <summary>A stage's number goes before what it is.</summary>
    internal static string Text(ProgressStep step) =>
        step is { Stage: not null, Number: { } number } ? string.Create(CultureInfo.InvariantCulture, $"{number} of {step.Of}: {step.Text}{Left(step.Left)}") : step.Text;

    internal static string Left(TimeSpan? left) => left switch
    {
        null => "",
        { TotalSeconds: < 3 } => ", nearly done",
        { TotalSeconds: < 100 } => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalSeconds:0} s left"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalMinutes:0} min left"),
        _ => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalHours:0} h left"),
    };

    private static string Timed(Stopwatch clock, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed.TotalSeconds,6:0.0} s] {Printable.Line(message)}");

    private sealed class Silent : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
        }
    }

    private sealed class Lines : IProgress<ProgressStep>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public void Report(ProgressStep value) => Console.Error.WriteLine(Timed(_clock, Text(value)));
    }

    /// <summary>What has been done stands above; the line below, renewed every second, says what is being done and how long the rest may take.</summary>
    private sealed class Spinner : IProgress<ProgressStep>, IDisposable
    {
        private readonly IAnsiConsole _console;
        private readonly StatusContext _context;
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly Lock _lock = new();
        private readonly Timer _timer;
        private ProgressStep _last = "starting";

        public Spinner(IAnsiConsole console, StatusContext context)
        {
            (_console, _context) = (console, context);
            Staged = new StagedProgress(this, TimeProvider.System);
            _timer = new Timer(_ => Show(), null, 1000, 1000);
        }

        public StagedProgress Staged { get; }

        public void Report(ProgressStep value)
        {
            lock (_lock)
            {
                _console.MarkupLineInterpolated($"[grey]{Timed(_clock, Text(value with { Left = null }))}[/]");
                _last = value;
                Status(value.Left);
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Show()
        {
            TimeSpan? left = Staged.Left();
            lock (_lock) Status(left);
        }

        private void Status(TimeSpan? left)
        {
            string at = _last.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} of {_last.Of}: ") : "";
            _context.Status(Markup.Escape(Printable.Line(at + _last.Text + Left(left))));
        }
    }
}
