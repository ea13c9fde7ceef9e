using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Resampling;

/// <summary>Draws rows with replacement, within strata, as counts by row.</summary>
internal sealed class Resampling
{
    private readonly int[] _rows;
    private readonly int[] _ends;

    public Resampling(int rows, int[]? strata)
    {
        if (strata is not null) Require.SameLength(rows, strata.Length, nameof(strata));
        int[] keys = strata is null ? new int[rows] : [.. strata];
        _rows = new int[rows];
        for (int i = 0; i < rows; i++) _rows[i] = i;
        // Rows are the tie-break, since the sort is not stable and draws must not depend on its habits.
        if (strata is not null)
        {
            Array.Sort(_rows, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
            keys = Array.ConvertAll(_rows, row => strata[row]);
        }

        var ends = new List<int>();
        for (int i = 0; i < rows; i++)
            if (i == rows - 1 || keys[i] != keys[i + 1]) ends.Add(i + 1);
        _ends = [.. ends];
    }

    public void Draw(ref Rng random, Span<int> counts)
    {
        counts.Clear();
        int start = 0;
        foreach (int end in _ends)
        {
            var stratum = _rows.AsSpan(start, end - start);
            for (int i = 0; i < stratum.Length; i++) counts[stratum[random.Next(stratum.Length)]]++;
            start = end;
        }
    }

    /// <summary>Subtracts from each row's value the mean of its stratum; NaN counts as the mean.</summary>
    public void Centre(Span<double> values)
    {
        int start = 0;
        foreach (int end in _ends)
        {
            double sum = 0;
            int known = 0;
            for (int i = start; i < end; i++)
            {
                double value = values[_rows[i]];
                if (double.IsNaN(value)) continue;
                sum += value;
                known++;
            }

            double mean = sum / known;
            for (int i = start; i < end; i++)
            {
                ref double value = ref values[_rows[i]];
                value = double.IsNaN(value) ? 0 : value - mean;
            }

            start = end;
        }
    }
}
