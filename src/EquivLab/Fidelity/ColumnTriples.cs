namespace EquivLab.Fidelity;

/// <summary>Three different columns, in ascending order.</summary>
internal readonly record struct ColumnTriple(int A, int B, int C);

/// <summary>Which triples of columns are looked at: all, or a random set where there are too many.</summary>
internal static class ColumnTriples
{
    /// <summary>The number of triples of so many columns.</summary>
    public static long Count(int columns) => columns < 3 ? 0 : (long)columns * (columns - 1) * (columns - 2) / 6;

    /// <summary>Different triples in ascending order, at most so many.</summary>
    public static ColumnTriple[] Choose(int columns, int most, ref Rng random)
    {
        if (Count(columns) <= most)
        {
            return [.. from a in Enumerable.Range(0, columns)
                       from b in Enumerable.Range(a + 1, columns - a - 1)
                       from c in Enumerable.Range(b + 1, columns - b - 1)
                       select new ColumnTriple(a, b, c)];
        }

        var chosen = new HashSet<ColumnTriple>();
        while (chosen.Count < most)
        {
            int[] drawn = [random.Next(columns), random.Next(columns), random.Next(columns)];
            Array.Sort(drawn);
            if (drawn[0] < drawn[1] && drawn[1] < drawn[2]) chosen.Add(new ColumnTriple(drawn[0], drawn[1], drawn[2]));
        }

        return [.. chosen.OrderBy(t => t.A).ThenBy(t => t.B).ThenBy(t => t.C)];
    }
}
