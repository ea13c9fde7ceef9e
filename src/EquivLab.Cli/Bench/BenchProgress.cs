using System.Diagnostics;
using EquivLab.Benchmarking;

namespace EquivLab.Cli.Bench;

/// <summary>How far a benchmark is. Safe for use by several threads at once.</summary>
internal sealed class BenchProgress(IReadOnlyList<BenchCell> cells, IReadOnlyList<CellOutcome> done, int jobs)
{
    private readonly Lock _lock = new();
    private readonly List<CellOutcome> _done = [.. done];
    private readonly Dictionary<BenchCell, Stopwatch> _running = [];

    /// <summary>Every cell that is to have an outcome at the end.</summary>
    public IReadOnlyList<BenchCell> Cells { get; } = cells;

    /// <summary>How many were done before the program was started.</summary>
    public int Earlier { get; } = done.Count;

    /// <summary>Told of each cell that is finished.</summary>
    public Action<CellOutcome>? Finished { get; set; }

    public IReadOnlyList<CellOutcome> Done
    {
        get
        {
            lock (_lock) return [.. _done];
        }
    }

    public IReadOnlyList<(BenchCell Cell, TimeSpan For)> Running
    {
        get
        {
            lock (_lock) return [.. _running.Select(r => (r.Key, r.Value.Elapsed))];
        }
    }

    public TimeSpan? Left
    {
        get
        {
            IReadOnlyList<CellOutcome> finished = Done;
            HashSet<BenchCell> ended = [.. finished.Select(o => o.Cell)];
            return TimeLeft.Estimate(finished, [.. Cells.Where(c => !ended.Contains(c))], jobs);
        }
    }

    public void Start(BenchCell cell)
    {
        lock (_lock) _running[cell] = Stopwatch.StartNew();
    }

    public void Finish(CellOutcome outcome)
    {
        lock (_lock)
        {
            _running.Remove(outcome.Cell);
            _done.Add(outcome);
        }

        Finished?.Invoke(outcome);
    }
}
