namespace EquivLab.Evaluation.Curves;

/// <summary>Confusion matrices in which no class of few rows is named.</summary>
internal static class ConfusionCounts
{
    public const string Joined = "other (rare)";

    /// <summary>A larger matrix cannot be read; the classes beyond the most frequent ones are joined too.</summary>
    public const int MostClasses = 12;

    /// <summary>Both matrices.</summary>
    /// <param name="names">The classes.</param>
    /// <param name="truth">The true class of each row.</param>
    /// <param name="real">What the model trained on real rows calls it.</param>
    /// <param name="synthetic">What the model trained on synthetic rows calls it.</param>
    /// <param name="fewest">Classes of fewer rows are joined.</param>
    /// <returns>The matrices, or null where fewer than two classes could be named.</returns>
    public static ConfusionPair? Of(IReadOnlyList<string> names, int[] truth, int[] real, int[] synthetic, int fewest)
    {
        var counts = new int[names.Count];
        foreach (int c in truth) counts[c]++;
        HashSet<int> named = [.. Enumerable.Range(0, names.Count).Where(c => counts[c] >= fewest).OrderByDescending(c => counts[c]).Take(MostClasses)];
        if (named.Count < 2) return null;
        int joined = names.Count - named.Count, size = named.Count + (joined > 0 ? 1 : 0), next = 0;
        var place = new int[names.Count];
        var called = new string[size];
        for (int c = 0; c < names.Count; c++)
        {
            place[c] = named.Contains(c) ? next++ : size - 1;
            called[place[c]] = named.Contains(c) ? names[c] : Joined;
        }

        int[][] realCounts = Count(size, place, truth, real), syntheticCounts = Count(size, place, truth, synthetic);
        return new ConfusionPair(
            called,
            [.. Enumerable.Range(0, size).Where(r => realCounts[r].Sum() >= fewest).Select(r => new ConfusionRow(called[r], realCounts[r], syntheticCounts[r]))],
            joined);
    }

    private static int[][] Count(int size, int[] place, int[] truth, int[] calls)
    {
        int[][] counts = [.. Enumerable.Range(0, size).Select(_ => new int[size])];
        for (int i = 0; i < truth.Length; i++) counts[place[truth[i]]][place[calls[i]]]++;
        return counts;
    }
}
