using System.Runtime.InteropServices;

namespace EquivLab.Data;

/// <summary>
/// Hold-out rows with an exact equal in the train set, and whether chance explains them. Where few categories make rows
/// equal, each has many train rows that differ from it in one column alone: the number of such neighbours exceeds that of
/// equals by Σ (1 − q) / q over the columns, q being the chance that two values agree. A repeated row of a table of many
/// values has its equal and no neighbour. By chance, rows without a neighbour have as many equals as there are rows with
/// exactly one neighbour (H. Robbins' estimate of what is unseen, Proc. Third Berkeley Symposium 1, 1956), divided by how
/// many neighbours there are for one equal.
/// </summary>
/// <param name="IsShared">Whether each hold-out row has an equal in the train set.</param>
/// <param name="Examined">The hold-out rows whose neighbours were counted.</param>
/// <param name="Alone">Of those, rows with an equal and without a neighbour.</param>
/// <param name="ByChance">How many of those chance explains at most.</param>
internal sealed record StraddlingRows(bool[] IsShared, int Examined, int Alone, int ByChance)
{
    private const int MostExamined = 10_000;
    private const double LeastShare = 0.01;

    /// <summary>Hold-out rows with an equal.</summary>
    public int Shared => IsShared.Count(s => s);

    /// <summary>Whether one in a hundred rows, and more than chance explains, has its equal and no neighbour.</summary>
    public bool IsNoteworthy => Alone >= LeastShare * Examined && Alone > ByChance + 3 * Math.Sqrt(ByChance + 1);

    /// <param name="train">The train set.</param>
    /// <param name="holdout">The hold-out set, with its columns.</param>
    /// <param name="threads">The most threads; the counts do not depend on it.</param>
    public static StraddlingRows Of(Table train, Table holdout, int threads)
    {
        string[] columns = [.. train.Columns.Select(c => c.Name)];
        UInt128[] trainPrints = RowFingerprints.Of(train, columns), prints = RowFingerprints.Of(holdout, columns);
        var seen = new HashSet<UInt128>(trainPrints.Length);
        int[] distinct = [.. Enumerable.Range(0, trainPrints.Length).Where(r => seen.Add(trainPrints[r]))];
        bool[] shared = Array.ConvertAll(prints, seen.Contains);
        if (shared.Count(s => s) < LeastShare * shared.Length) return new StraddlingRows(shared, 0, 0, 0);

        int step = Math.Max(1, (prints.Length + MostExamined - 1) / MostExamined);
        int[] examined = [.. Enumerable.Range(0, prints.Length).Where(r => r % step == 0)];
        (int[] Columns, double Agreement)[] sets = [.. FunctionalColumns.Of(train, distinct).DistinctBy(set => string.Join(',', set.Columns))];
        var neighbours = new int[examined.Length];
        Parallel.For(0, sets.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, s =>
        {
            UInt128[] from = RowFingerprints.Without(trainPrints, train, columns, sets[s].Columns), of = RowFingerprints.Without(prints, holdout, columns, sets[s].Columns);
            var counts = new Dictionary<UInt128, int>(examined.Length);
            var filter = new bool[1 << 18];
            foreach (int row in examined)
            {
                counts[of[row]] = 0;
                filter[(int)(of[row] & 0x3FFFF)] = true;
            }

            foreach (int row in distinct)
            {
                if (!filter[(int)(from[row] & 0x3FFFF)]) continue;
                ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, from[row]);
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count)) count++;
            }

            // A row's own equal is no neighbour.
            for (int i = 0; i < examined.Length; i++) Interlocked.Add(ref neighbours[i], counts[of[examined[i]]] - (shared[examined[i]] ? 1 : 0));
        });
        // How many neighbours there are for one equal: where other columns agree too, columns agree more often than by
        // themselves, so that none counts for more than one, and half of them is taken.
        double neighboursOfEqual = Math.Max(1, sets.Sum(s => Math.Min(1, (1 - s.Agreement) / s.Agreement)) / 2);
        return new StraddlingRows(
            shared, examined.Length, examined.Where((row, i) => shared[row] && neighbours[i] == 0).Count(), (int)Math.Ceiling(neighbours.Count(n => n == 1) / neighboursOfEqual));
    }
}
