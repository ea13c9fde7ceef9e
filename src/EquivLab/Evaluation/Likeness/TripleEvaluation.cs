using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Compares triples of columns of the synthetic table with the hold-out.</summary>
internal static class TripleEvaluation
{
    private const int MostNamed = 10;

    // The most and the fewest triples, and the rows that may be counted for them together: about two seconds on one core.
    private const int MostTriples = 1000;
    private const int FewestTriples = 100;
    private const long MostCounts = 500_000_000;

    /// <returns>Null where there are fewer than three columns.</returns>
    public static TripleResult? Run(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken)
    {
        Table train = split.Train, holdout = split.Holdout;
        int count = train.Columns.Count;
        if (count < 3) return null;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        var sizes = new int[count];
        (Table shortTrain, Table shortSynthetic) = RandomRows.EquallyMany(train, synthetic, options.Seed);
        int[][] known = new int[count][], real = new int[count][], made = new int[count][];
        Parallel.For(0, count, parallel, c =>
        {
            string name = train.Columns[c].Name;
            CellCodes cells = CellCodes.Fit(train.Columns[c]);
            sizes[c] = cells.Count;
            known[c] = cells.Encode(shortTrain[name]);
            real[c] = cells.Encode(holdout[name]);
            made[c] = cells.Encode(shortSynthetic[name]);
        });

        long rows = 2L * (holdout.RowCount + shortTrain.RowCount);
        var random = new Rng(options.Seed, Streams.Triples);
        ColumnTriple[] triples = ColumnTriples.Choose(count, (int)Math.Clamp(MostCounts / rows, FewestTriples, MostTriples), ref random);
        double[] values = new double[triples.Length], references = new double[triples.Length];
        Parallel.For(0, triples.Length, parallel, i =>
        {
            ColumnTriple t = triples[i];
            int[][] Of(int[][] codes) => [codes[t.A], codes[t.B], codes[t.C]];
            ReadOnlySpan<int> cells = [sizes[t.A], sizes[t.B], sizes[t.C]];
            values[i] = KMarginal.Distance(Of(real), Of(made), cells);
            references[i] = KMarginal.Distance(Of(real), Of(known), cells);
        });

        string Name(int column) => train.Columns[column].Name;
        return new TripleResult
        {
            Score = KMarginal.Score(values),
            Reference = KMarginal.Score(references),
            Compared = triples.Length,
            Total = ColumnTriples.Count(count),
            Worst = [.. Enumerable.Range(0, triples.Length).OrderByDescending(i => values[i] - references[i]).Take(MostNamed)
                .Select(i => new TripleFidelity(Name(triples[i].A), Name(triples[i].B), Name(triples[i].C), values[i], references[i]))],
        };
    }
}
