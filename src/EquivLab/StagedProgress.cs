namespace EquivLab;

/// <summary>
/// Says at every step which stage of how many it belongs to, and how long the rest may take: the planned seconds of what is
/// to come, times how much slower or faster than planned the stages so far were. Safe for use by several threads at once.
/// </summary>
/// <param name="sink">Told of every step but the plan.</param>
/// <param name="clock">Tells the time.</param>
public sealed class StagedProgress(IProgress<ProgressStep> sink, TimeProvider clock) : IProgress<ProgressStep>
{
    /// <summary>So many planned seconds count as if they had been kept, before anything is known.</summary>
    private const double Prior = 2;

    private readonly Lock _lock = new();
    private (Stage Stage, double Seconds)[] _plan = [];
    private int _at = -1;
    private double _planned, _taken;
    private long _begun;

    /// <inheritdoc/>
    public void Report(ProgressStep value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock)
        {
            if (value.Plan is { } plan) Follow(plan);
            else sink.Report(Placed(value));
        }
    }

    /// <summary>How long the rest may take, at this moment; null where nothing is planned, or something to come cannot be foreseen.</summary>
    public TimeSpan? Left()
    {
        lock (_lock) return LeftNow();
    }

    private void Follow(IReadOnlyDictionary<Stage, double> plan)
    {
        _plan = [.. plan.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))];
        (_at, _planned, _taken) = (-1, 0, 0);
    }

    private ProgressStep Placed(ProgressStep step)
    {
        if (step.Stage is { } stage) Begin(stage);
        return _at < 0 ? step : step with { Number = _at + 1, Of = _plan.Length, Left = LeftNow() };
    }

    private void Begin(Stage stage)
    {
        int at = Array.FindIndex(_plan, p => p.Stage == stage);
        if (at <= _at) return;
        if (_at >= 0)
        {
            // What was not foreseen says nothing of the machine.
            if (!double.IsNaN(_plan[_at].Seconds))
            {
                _planned += _plan[_at].Seconds;
                _taken += clock.GetElapsedTime(_begun).TotalSeconds;
            }
        }

        (_at, _begun) = (at, clock.GetTimestamp());
    }

    private TimeSpan? LeftNow()
    {
        if (_at < 0 || _plan.Skip(_at).Any(p => double.IsNaN(p.Seconds))) return null;
        double slowness = (_taken + Prior) / (_planned + Prior), here = clock.GetElapsedTime(_begun).TotalSeconds;
        // A stage that takes longer than planned already says as much of those to come.
        if (here > _plan[_at].Seconds * slowness) slowness = (_taken + here + Prior) / (_planned + _plan[_at].Seconds + Prior);
        double left = Math.Max(0, _plan[_at].Seconds * slowness - here);
        for (int i = _at + 1; i < _plan.Length; i++) left += _plan[i].Seconds * slowness;
        return TimeSpan.FromSeconds(left);
    }
}
