using EquivLab.Data;
using EquivLab.Models;

namespace EquivLab.Evaluation.Agreements;

/// <summary>
/// Permutation importance over source columns: the metric on hold-out rows less the metric after one column's values
/// were shuffled among them. Rows and orders are drawn once, so that every model meets the same ones.
/// </summary>
internal sealed class PermutationImportance
{
    private const int UsualPermutations = 3;
    private const int MostRows = 5000;
    private const int FewestRows = 500;

    /// <summary>The most predictions of rows for one model: many columns get fewer permutations, then fewer rows.</summary>
    private const int MostPredictions = 400_000;

    /// <summary>The most values that they read: a prediction reads every column.</summary>
    private const int MostValues = 20_000_000;

    private readonly Table _table;
    private readonly TargetValues _truth;
    private readonly int[][] _orders;
    private readonly int _threads;

    public PermutationImportance(Table holdout, PredictionTask task, TargetValues truth, EvaluationOptions options)
    {
        _threads = options.Threads;
        int features = Math.Max(1, task.Features.Count), rowCount = Math.Min(MostRows, truth.Rows.Length);
        int most = Math.Min(MostPredictions, MostValues / features);
        Permutations = Math.Clamp(most / features / Math.Max(1, rowCount), 1, UsualPermutations);
        rowCount = Math.Min(rowCount, Math.Max(FewestRows, most / features));
        var random = new Rng(options.Seed, Streams.Permutations);
        int[] places = Shuffled(truth.Rows.Length, ref random);
        places = places[..rowCount];
        Array.Sort(places);
        int[] rows = Array.ConvertAll(places, p => truth.Rows[p]);
        _table = new Table([.. task.Features.Select(name => holdout[name].Select(rows))]);
        _truth = new TargetValues(
            rows,
            truth.Classes.Length == 0 ? [] : Array.ConvertAll(places, p => truth.Classes[p]),
            truth.Values.Length == 0 ? [] : Array.ConvertAll(places, p => truth.Values[p]));
        _orders = new int[task.Features.Count * Permutations][];
        for (int i = 0; i < _orders.Length; i++) _orders[i] = Shuffled(rows.Length, ref random);
    }

    public int Rows => _truth.Rows.Length;

    /// <summary>Random orders of each column.</summary>
    public int Permutations { get; }

    /// <summary>The importance of each feature, in the task's order.</summary>
    public double[] Of(Func<Table, Predictions> model, CancellationToken cancellationToken)
    {
        double whole = PrimaryMetric.Of(model(_table), _truth);
        var losses = new double[_orders.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellationToken };
        Parallel.For(0, losses.Length, parallel, i =>
        {
            int shuffled = i / Permutations;
            var table = new Table([.. _table.Columns.Select((column, c) => c == shuffled ? column.Select(_orders[i]) : column)]);
            losses[i] = whole - PrimaryMetric.Of(model(table), _truth);
        });
        return [.. losses.Chunk(Permutations).Select(chunk => chunk.Average())];
    }

    private static int[] Shuffled(int count, ref Rng random)
    {
        int[] places = [.. Enumerable.Range(0, count)];
        random.Shuffle(places.AsSpan());
        return places;
    }
}
