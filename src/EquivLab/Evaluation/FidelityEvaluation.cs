using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation;

/// <summary>Compares every column and every pair of columns of the synthetic table with the hold-out.</summary>
internal static class FidelityEvaluation
{
    public static FidelitySection Run(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken)
    {
        Table train = split.Train, holdout = split.Holdout;
        int count = train.Columns.Count;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        (Table known, Table made) = RandomRows.EquallyMany(train, synthetic, options.Seed);
        var columns = new ColumnFidelity[count];
        var cells = new CellCodes[count];
        int[][] trainCells = new int[count][], holdoutCells = new int[count][], syntheticCells = new int[count][];
        Parallel.For(0, count, parallel, c =>
        {
            string name = train.Columns[c].Name;
            columns[c] = ColumnComparison.Of(known[name], holdout[name], made[name], synthetic[name]);
            cells[c] = CellCodes.Fit(train.Columns[c]);
            trainCells[c] = cells[c].Encode(known[name]);
            holdoutCells[c] = cells[c].Encode(holdout[name]);
            syntheticCells[c] = cells[c].Encode(made[name]);
        });

        var places = new List<(int A, int B)>();
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++) places.Add((a, b));
        var pairs = new PairFidelity[places.Count];
        Parallel.For(0, pairs.Length, parallel, p =>
        {
            (int a, int b) = places[p];
            long[,] Joint(int[][] codes) => Count(codes[a], cells[a].Count, codes[b], cells[b].Count);
            long[,] real = Joint(holdoutCells), other = Joint(syntheticCells), reference = Joint(trainCells);
            pairs[p] = new PairFidelity(
                columns[a].Name, columns[b].Name, Distance(real, other), Distance(real, reference), Association(real), Association(other));
        });

        double columnScore = 1 - columns.Average(c => c.Value), pairScore = 1 - pairs.Average(p => p.Value);
        return new FidelitySection
        {
            Overall = (columnScore + pairScore) / 2,
            ColumnScore = columnScore,
            PairScore = pairScore,
            Columns = columns,
            Pairs = pairs,
        };
    }

    private static long[,] Count(int[] a, int sizeA, int[] b, int sizeB)
    {
        var joint = new long[sizeA, sizeB];
        for (int i = 0; i < a.Length; i++) joint[a[i], b[i]]++;
        return joint;
    }

    private static double Distance(long[,] a, long[,] b)
    {
        double[] Shares(long[,] counts)
        {
            double total = counts.Cast<long>().Sum();
            return [.. counts.Cast<long>().Select(c => c / total)];
        }

        return DiscreteDistances.TotalVariation(Shares(a), Shares(b));
    }

    /// <summary>Cramér's V without the part that chance adds, which is larger the fewer the rows; 0 where a column is constant.</summary>
    private static double Association(long[,] counts)
    {
        double v = CategoricalAssociation.CorrectedCramersV(ContingencyTable.FromCounts(counts));
        return double.IsNaN(v) ? 0 : v;
    }
}
