using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation;

/// <summary>Compares every column and every pair of columns of the synthetic table with the hold-out.</summary>
internal static class FidelityEvaluation
{
    public static FidelitySection Run(TableSplit split, Table synthetic, int threads, CancellationToken cancellationToken)
    {
        Table train = split.Train, holdout = split.Holdout;
        int count = train.Columns.Count;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        var columns = new ColumnFidelity[count];
        var cells = new CellCodes[count];
        int[][] trainCells = new int[count][], holdoutCells = new int[count][], syntheticCells = new int[count][];
        Parallel.For(0, count, parallel, c =>
        {
            string name = train.Columns[c].Name;
            columns[c] = ColumnComparison.Of(train.Columns[c], holdout[name], synthetic[name]);
            cells[c] = CellCodes.Fit(train.Columns[c]);
            trainCells[c] = cells[c].Encode(train.Columns[c]);
            holdoutCells[c] = cells[c].Encode(holdout[name]);
            syntheticCells[c] = cells[c].Encode(synthetic[name]);
        });

        var places = new List<(int A, int B)>();
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++) places.Add((a, b));
        var pairs = new PairFidelity[places.Count];
        Parallel.For(0, pairs.Length, parallel, p =>
        {
            (int a, int b) = places[p];
            long[,] Joint(int[][] codes) => Count(codes[a], cells[a].Count, codes[b], cells[b].Count);
            long[,] real = Joint(holdoutCells), made = Joint(syntheticCells), reference = Joint(trainCells);
            pairs[p] = new PairFidelity(
                columns[a].Name, columns[b].Name, Distance(real, made), Distance(real, reference), CramersV(real), CramersV(made));
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

    /// <summary>Cramér's V; 0 where a column is constant.</summary>
    private static double CramersV(long[,] counts)
    {
        double v = CategoricalAssociation.CramersV(ContingencyTable.FromCounts(counts));
        return double.IsNaN(v) ? 0 : v;
    }
}
