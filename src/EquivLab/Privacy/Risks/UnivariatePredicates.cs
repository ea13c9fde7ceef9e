namespace EquivLab.Privacy.Risks;

/// <summary>Predicates on one column: values that one released record has alone, and the smallest and largest numbers.</summary>
internal static class UnivariatePredicates
{
    /// <summary>Different predicates that each single out one released record, in random order.</summary>
    /// <param name="space">The released table.</param>
    /// <param name="most">The most of them.</param>
    /// <param name="seed">The seed of the order.</param>
    public static List<Condition[]> Find(PredicateSpace space, int most, ulong seed)
    {
        var found = new List<Condition[]>();
        for (int c = 0; c < space.Codes.Length; c++)
        {
            int[] alone = [.. space.Codes[c].GroupBy(code => code).Where(group => group.Count() == 1).Select(group => group.Key)];
            foreach (int code in alone) found.Add([space.Says(c, code, 0)]);
            if (!space.IsNumeric(c)) continue;
            int[] present = Array.FindAll(space.Codes[c], code => code >= 0);
            if (present.Length == 0) continue;
            if (alone.Contains(present.Min())) found.Add([space.Says(c, present.Min(), -1)]);
            if (alone.Contains(present.Max())) found.Add([space.Says(c, present.Max(), 1)]);
        }

        var rng = new Rng(seed, Streams.UnivariatePredicates);
        rng.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found));
        return found[..Math.Min(most, found.Count)];
    }
}
