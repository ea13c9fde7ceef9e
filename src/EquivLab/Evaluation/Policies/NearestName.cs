namespace EquivLab.Evaluation.Policies;

/// <summary>The known name that a misspelt one probably meant.</summary>
internal static class NearestName
{
    /// <summary>The closest of the known names, or null where none is close: more than a third of the letters would have to change.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        (string Known, int Distance)[] candidates = [.. known.Select(k => (k, Distance(name.ToLowerInvariant(), k.ToLowerInvariant())))];
        if (candidates.Length == 0) return null;
        (string nearest, int distance) = candidates.MinBy(c => c.Distance);
        return distance <= Math.Max(1, Math.Max(name.Length, nearest.Length) / 3) ? nearest : null;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (the restricted distance of Damerau 1964).</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (isSwap) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
