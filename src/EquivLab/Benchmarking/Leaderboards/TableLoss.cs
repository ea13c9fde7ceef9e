using EquivLab.Statistics.Means;

namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>What a contender lost on one table in one metric, over its seeds: for LightGBM, and for the worst gated model.</summary>
public sealed record TableLoss
{
    /// <summary>The metric, such as <c>rocAuc</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The model; of the worst gated model all that were the worst at some seed, the most frequent first.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Whether this is the gated model that lost the most at each seed, rather than LightGBM.</summary>
    public required bool IsWorst { get; init; }

    /// <summary>Whether verdicts hang on the metric.</summary>
    public required bool Gated { get; init; }

    /// <summary>Seeds with a figure.</summary>
    public required int Seeds { get; init; }

    /// <summary>Median over seeds of the metric of the model trained on real data.</summary>
    public required double Real { get; init; }

    /// <summary>Median over seeds of the loss; positive is a loss.</summary>
    public required double Median { get; init; }

    /// <summary>Mean over seeds of the loss.</summary>
    public required double Mean { get; init; }

    /// <summary>Lower end of the corrected resampled interval of the mean; null with fewer than two seeds.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the corrected resampled interval of the mean; null with fewer than two seeds.</summary>
    public double? High { get; init; }

    /// <summary>The losses of the completed cells of one contender on one table.</summary>
    internal static IReadOnlyList<TableLoss> Of(IReadOnlyList<CellFigures> done, double level)
    {
        var losses = new List<TableLoss>();
        foreach (string metric in done.SelectMany(f => f.Models).OrderByDescending(m => m.Gated).Select(m => m.Metric).Distinct())
        {
            Add(losses, done, level, isWorst: false, f => f.Models.FirstOrDefault(m => m.Model == CellFacts.NamedModel && m.Metric == metric));
            Add(losses, done, level, isWorst: true, f => f.Models.Where(m => m.Gated && m.Metric == metric && double.IsFinite(m.Delta)).MaxBy(m => m.Delta));
        }

        return losses;
    }

    private static void Add(List<TableLoss> losses, IReadOnlyList<CellFigures> done, double level, bool isWorst, Func<CellFigures, CellModel?> of)
    {
        (CellFigures From, CellModel Row)[] rows = [.. done.Select(f => (f, of(f)!)).Where(r => r.Item2 is { } row && double.IsFinite(row.Delta))];
        if (rows.Length == 0) return;
        double[] deltas = [.. rows.Select(r => r.Row.Delta)];
        CellFigures first = rows[0].From;
        CorrectedResampledT test = CorrectedResampledT.Of(deltas, first.TrainRows, first.HoldoutRows, level);
        losses.Add(new TableLoss
        {
            Metric = rows[0].Row.Metric,
            Models = [.. rows.GroupBy(r => r.Row.Model).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            IsWorst = isWorst,
            Gated = rows.Any(r => r.Row.Gated),
            Seeds = rows.Length,
            Real = CellFacts.Median(rows.Select(r => (double?)r.Row.Real)) ?? double.NaN,
            Median = CellFacts.Median(deltas.Select(d => (double?)d)) ?? double.NaN,
            Mean = test.Mean,
            Low = test.Interval.IsDefined ? test.Interval.Low : null,
            High = test.Interval.IsDefined ? test.Interval.High : null,
        });
    }
}
