using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Resampling;

/// <summary>
/// Rows of a binary target by falling score, sorted once so that every statistic of the ranking is one pass. An entry
/// packs what that pass needs into one integer: the row, whether it is the last of its ties, and its label.
/// </summary>
internal sealed class RankedRows
{
    private readonly int[] _entries;

    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public RankedRows(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores)
    {
        Require.SameLength(labels.Length, scores.Length, nameof(scores));
        var keys = new double[scores.Length];
        _entries = new int[scores.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (double.IsNaN(scores[i])) throw new ArgumentException($"The score of row {i} is NaN.", nameof(scores));
            keys[i] = -scores[i];
            _entries[i] = i << 2 | (labels[i] ? 1 : 0);
            Positives += labels[i] ? 1 : 0;
        }

        RadixSort.Sort(keys, _entries);
        for (int i = 0; i < keys.Length; i++)
            if (i == keys.Length - 1 || keys[i] != keys[i + 1]) _entries[i] |= 2;
    }

    public ReadOnlySpan<int> Entries => _entries;

    public int Count => _entries.Length;

    public int Positives { get; }

    public int Negatives => Count - Positives;

    public static int Row(int entry) => entry >> 2;

    public static bool EndsTie(int entry) => (entry & 2) != 0;

    /// <summary>1 for a positive row, 0 for a negative one.</summary>
    public static int Label(int entry) => entry & 1;
}
