using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tuning;

/// <summary>
/// Finds how loose a setting a table bears: fits settings to one part of the train set, attacks each against another part, and
/// tests models that learned from it there. Few rows are parted several times, since once would tell little. The standard
/// setting is kept unless another is better by more than noise, and the one that is chosen had to withstand all quick attacks.
/// </summary>
internal sealed class SelfAudit
{
    /// <summary>With fewer rows of the train set, no attack would tell anything.</summary>
    private const int FewestRows = 200;

    private const int RowsOfAllSplits = 8_000;
    private const int MostSplits = 5;

    /// <summary>Many columns take their time: then fewer splits.</summary>
    private const int ValuesOfAllSplits = 250_000;

    /// <summary>The least that another setting has to be better by, which is what models and attacks differ by for no reason.</summary>
    private const double LeastNoise = 0.002;

    /// <summary>More splits are drawn while losses differ by more than this for no reason, as with a rare class.</summary>
    private const double BearableNoise = 0.005;

    /// <summary>A family that loses so much more on the first split is not attacked.</summary>
    private const double Hopeless = 0.03;

    private readonly TrainParts[] _parts;
    private readonly int _rows;
    private readonly int _columns;
    private readonly double _noise;
    private readonly SettingOrder _order;
    private readonly SelfAuditOptions _options;
    private readonly FitOptions _fit;
    private readonly CancellationToken _stop;
    private readonly List<Trial> _tried = [];

    private SelfAudit(Table train, SelfAuditOptions options, FitOptions fit, CancellationToken stop)
    {
        (_options, _fit, _stop, _rows, _columns) = (options, fit, stop, train.RowCount, train.Columns.Count);
        _order = new SettingOrder(options.PrivacyTarget, train.RowCount);
        int[]? groups = fit.Groups?.ToArray();
        TrainParts Part(int s) => TrainParts.Draw(train, options.MostRowsOf(train.Columns.Count), fit.Target ?? train.Columns[0].Name, fit.Seed, s, groups);
        TrainParts first = Part(0);
        int splits = Math.Clamp((RowsOfAllSplits + train.RowCount - 1) / train.RowCount, 1, MostSplits);
        // A rare class is seldom met in one part, though the rows be many.
        splits = Math.Clamp((int)Math.Ceiling(Math.Pow(first.Noise / BearableNoise, 2)), splits, MostSplits);
        splits = (int)Math.Clamp(ValuesOfAllSplits / ((long)first.Fitted.RowCount * train.Columns.Count), 1, splits);
        _parts = [first, .. Enumerable.Range(1, splits - 1).Select(Part)];
        _noise = Math.Clamp(_parts.Average(p => p.Noise) / Math.Sqrt(splits), LeastNoise, SettingOrder.MostNoise);
    }

    /// <param name="train">The train set.</param>
    /// <param name="options">The privacy target.</param>
    /// <param name="fit">Target, seed, threads, progress.</param>
    /// <param name="stop">Stops between steps.</param>
    /// <returns>The parameters to fit all rows with, and the report.</returns>
    public static (BayesForestOptions Options, SelfAuditReport Report) Run(Table train, SelfAuditOptions options, FitOptions fit, CancellationToken stop)
    {
        if (train.RowCount < FewestRows)
        {
            return (ForestLadder.Rungs[0].Options, new SelfAuditReport
            {
                PrivacyTarget = options.PrivacyTarget,
                Rows = 0,
                Splits = 0,
                Settings = [],
                Reason = SelfAuditReason.TooFewRows,
            });
        }

        var audit = new SelfAudit(train, options, fit, stop);
        audit.Search();
        return audit.Outcome();
    }

    /// <summary>
    /// From the standard setting to tighter ones until one is within the target; or, where it is within, to looser ones as long as they
    /// are worth it. Then other families at that strength. The best has to withstand all attacks.
    /// </summary>
    private void Search()
    {
        int at = ForestLadder.Start;
        if (_order.ReasonOf(Measure(ForestLadder.Rungs[at]).Measured) == SelfAuditReason.WithinTarget)
        {
            while (at + 1 < ForestLadder.Rungs.Count && IsBetter(Measure(ForestLadder.Rungs[at + 1]), Measure(ForestLadder.Rungs[at]), _noise)) at++;
        }
        else
        {
            while (at > 0 && _order.ReasonOf(Measure(ForestLadder.Rungs[at]).Measured) != SelfAuditReason.WithinTarget) at--;
            Measure(ForestLadder.Rungs[at]);
        }

        at = ForestLadder.Rungs.ToList().IndexOf(Best().Setting);
        double loss = Measure(ForestLadder.Rungs[at]).Measured.Loss;
        foreach (LadderSetting variant in ForestLadder.Variants(ForestLadder.Rungs[at], _rows, _columns))
        {
            // A single split is attacked while its model trains, which takes no longer than to wait for the loss.
            (Table, double Loss)? begun = _parts.Length == 1 ? null : SettingTrial.Begin(variant, _parts[0], _fit, _stop);
            if (!(begun?.Loss > loss + Hopeless)) Measure(variant, begun);
        }

        for (Trial first = Best(); first.Whole is null; first = Best())
        {
            _fit.Progress?.Report($"self-audit: all quick attacks on {first.Setting.Name}");
            _tried[_tried.IndexOf(first)] = first with { Whole = SettingTrial.Mean(first.Setting.Name, OnAll(s => first.Splits[s].WithAllAttacks(_parts[s], _fit, _stop))) };
        }
    }

    private Trial Measure(LadderSetting setting, (Table, double)? first = null)
    {
        if (_tried.Find(t => t.Setting == setting) is { } known) return known;
        _fit.Progress?.Report($"self-audit: setting {_tried.Count + 1}, {setting.Name}");
        _tried.Add(new Trial(setting, OnAll(s => SettingTrial.Run(setting, _parts[s], _fit, _stop, s == 0 ? first : null))));
        return _tried[^1];
    }

    private SettingTrial[] OnAll(Func<int, SettingTrial> trial)
    {
        var trials = new SettingTrial[_parts.Length];
        Parallel.For(0, trials.Length, new ParallelOptions { MaxDegreeOfParallelism = _fit.Threads, CancellationToken = _stop }, s => trials[s] = trial(s));
        return trials;
    }

    /// <summary>In the order in which they were tried, each is compared with the best so far.</summary>
    private Trial Best()
    {
        Trial best = _tried[0];
        foreach (Trial trial in _tried.Skip(1))
            if (IsBetter(trial, best, trial.Setting.TakenUnlessWorse ? -_noise : _noise)) best = trial;
        return best;
    }

    /// <summary>
    /// Within the target before others, then not shown to be above it; in a class by more than noise. All attacks count for the
    /// class, for the rest those that all settings were attacked by.
    /// </summary>
    private bool IsBetter(Trial a, Trial b, double margin)
    {
        SelfAuditReason ofA = _order.ClassOf(a.Measured), ofB = _order.ClassOf(b.Measured);
        // The noise is that of losses, and there the attacks alone count.
        if (ofA == SelfAuditReason.AllAbove) margin = Math.CopySign(LeastNoise, margin);
        return ofA != ofB ? ofA < ofB : SettingOrder.Cost(a.Screened, ofA) < SettingOrder.Cost(b.Screened, ofB) - margin;
    }

    private (BayesForestOptions Options, SelfAuditReport Report) Outcome()
    {
        Trial best = Best();
        return (best.Setting.Options, new SelfAuditReport
        {
            PrivacyTarget = _options.PrivacyTarget,
            Rows = _parts[0].Fitted.RowCount,
            Splits = _parts.Length,
            Metric = _parts[0].Metric,
            Settings = [.. _tried.OrderBy(t => t.Setting.Rank).ThenBy(t => t.Measured.Leak).Select(t => t.Measured with { Chosen = t == best })],
            Reason = _order.ReasonOf(best.Measured),
        });
    }

    /// <param name="Setting">The setting.</param>
    /// <param name="Splits">What it loses and leaks on each split.</param>
    private sealed record Trial(LadderSetting Setting, IReadOnlyList<SettingTrial> Splits)
    {
        public AuditedSetting Screened { get; } = SettingTrial.Mean(Setting.Name, Splits);

        /// <summary>By all quick attacks; null until they were run.</summary>
        public AuditedSetting? Whole { get; init; }

        public AuditedSetting Measured => Whole ?? Screened;
    }
}
