using System.Runtime.InteropServices;

namespace EquivLab.Cli;

/// <summary>
/// Turns the first Ctrl-C, SIGTERM, SIGHUP or SIGQUIT into a cancellation. A second one ends the process at once, and so does the
/// time if the work does not end by itself, as a trainer of a library may not. Whoever holds unfinished files cleans up when the process exits.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    public const int ExitCode = 130;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Timer _timer = new(_ => End());
    private int _signals;

    public StopSignal() => _registrations =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _timer.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            End();
            return;
        }

        _timer.Change(Grace, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }

    private static void End()
    {
        Console.Error.WriteLine("equivlab: stopped; what was not finished is not kept.");
        Environment.Exit(ExitCode);
    }
}
