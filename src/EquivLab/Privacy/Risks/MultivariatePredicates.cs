namespace EquivLab.Privacy.Risks;

/// <summary>
/// Conjunctions over three or more random columns: categories equal to a released record's, numbers at least as large
/// as its where it is above the median, else at most as large.
/// </summary>
internal static class MultivariatePredicates
{
    private const int FewestColumns = 3;
    private const int Tries = 12;

    /// <summary>
    /// Predicates that each single out one released record, at most one a record: with several, one exposed person would
    /// count several times, and intervals would be too short.
    /// </summary>
    /// <param name="space">The released table.</param>
    /// <param name="most">The most of them.</param>
    /// <param name="seed">The seed of the columns.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between records.</param>
    public static List<Condition[]> Find(PredicateSpace space, int most, ulong seed, int threads, CancellationToken cancellationToken)
    {
        int rows = space.Codes[0].Length;
        int[] order = [.. Enumerable.Range(0, rows)];
        var rng = new Rng(seed, Streams.Predicates - 1);
        rng.Shuffle<int>(order);
        var found = new List<Condition[]>();
        // In portions of fixed size, so that the same records are tried on any number of threads.
        int portion = Math.Min(rows, 1024);
        for (int start = 0; start < rows && found.Count < most; start += portion)
        {
            var singling = new Condition[Math.Min(portion, rows - start)][];
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            int first = start;
            Parallel.For(0, singling.Length, options, i => singling[i] = Singling(space, order[first + i], seed));
            found.AddRange(singling.Where(predicate => predicate.Length > 0).Take(most - found.Count));
        }

        return found;
    }

    /// <summary>Predicates of as many columns as the given ones, put together from columns drawn independently of each other.</summary>
    public static List<Condition[]> Naive(PredicateSpace space, IReadOnlyList<Condition[]> alike, ulong seed) => [.. alike.Select((predicate, i) =>
    {
        var rng = new Rng(seed, Streams.NaivePredicates + (ulong)i);
        int[] columns = Columns(ref rng, space.Codes.Length, predicate.Length);
        var naive = new Condition[columns.Length];
        for (int c = 0; c < naive.Length; c++)
            naive[c] = space.Says(columns[c], space.Codes[columns[c]][rng.Next(space.Codes[0].Length)], predicate.Length == 1 ? rng.Next(3) - 1 : 2 * rng.Next(2) - 1);
        return naive;
    })];

    private static Condition[] Singling(PredicateSpace space, int row, ulong seed)
    {
        var rng = new Rng(seed, Streams.Predicates + (ulong)row);
        int columns = space.Codes.Length, fewest = Math.Min(FewestColumns, columns);
        for (int t = 0; t < Tries; t++)
        {
            int[] chosen = Columns(ref rng, columns, fewest + rng.Next(columns - fewest + 1));
            Condition[] predicate = Array.ConvertAll(chosen, c => space.Says(c, space.Codes[c][row], space.Codes[c][row] > space.Medians[c] ? 1 : -1));
            // Equalities first: they rule out most records at once.
            Array.Sort(predicate, (a, b) => (a.Low != a.High).CompareTo(b.Low != b.High));
            if (PredicateCounter.UpToTwo(space.Codes, space.Codes[0].Length, predicate) == 1) return predicate;
        }

        return [];
    }

    private static int[] Columns(ref Rng rng, int columns, int count)
    {
        int[] order = [.. Enumerable.Range(0, columns)];
        rng.Shuffle<int>(order);
        return order[..count];
    }
}
