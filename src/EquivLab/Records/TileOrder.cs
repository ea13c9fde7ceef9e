namespace EquivLab.Records;

/// <summary>
/// An order of records in which each tile holds records that lie together, as the leaves of a k-d tree (Bentley 1975,
/// "Multidimensional binary search trees used for associative searching"): halves are cut where a cut keeps the
/// two sides furthest apart, at a whole number of tiles.
/// </summary>
internal static class TileOrder
{
    private const int SampledRows = 128;

    /// <param name="places">Places of the records, one array a column.</param>
    /// <param name="tileRows">Records a tile.</param>
    /// <returns>Row numbers, rising within a tile.</returns>
    public static int[] Of(float[][] places, int tileRows)
    {
        int[] rows = [.. Enumerable.Range(0, places[0].Length)];
        Split(places, rows, tileRows);
        return rows;
    }

    private static void Split(float[][] places, Span<int> rows, int tileRows)
    {
        if (rows.Length <= tileRows)
        {
            rows.Sort();
            return;
        }

        int tiles = (rows.Length + tileRows - 1) / tileRows, middle = tiles / 2 * tileRows;
        float[] values = places[Widest(places, rows, (double)middle / rows.Length)];
        Select(values, rows, middle);
        Split(places, rows[..middle], tileRows);
        Split(places, rows[middle..], tileRows);
    }

    /// <summary>The column whose records are on average furthest from where it would be cut.</summary>
    private static int Widest(float[][] places, ReadOnlySpan<int> rows, double share)
    {
        int sampled = Math.Min(SampledRows, rows.Length), widest = 0;
        Span<float> sample = stackalloc float[sampled];
        double most = -1;
        for (int c = 0; c < places.Length; c++)
        {
            for (int i = 0; i < sampled; i++) sample[i] = places[c][rows[(int)((long)i * rows.Length / sampled)]];
            sample.Sort();
            float cut = sample[(int)(share * (sampled - 1))];
            double apart = 0;
            foreach (float value in sample) apart += Math.Min(1, Math.Abs(value - cut));
            if (apart <= most) continue;
            (most, widest) = (apart, c);
        }

        return widest;
    }

    /// <summary>Puts the rows of the smallest values before a position, the others behind it; equal values are in no order.</summary>
    private static void Select(float[] values, Span<int> rows, int position)
    {
        int low = 0, high = rows.Length;
        while (high - low > 1)
        {
            float pivot = MedianOfThree(values[rows[low]], values[rows[low + (high - low) / 2]], values[rows[high - 1]]);
            int below = low, at = low, above = high;
            while (at < above)
            {
                float value = values[rows[at]];
                if (value < pivot)
                {
                    (rows[below], rows[at]) = (rows[at], rows[below]);
                    below++;
                    at++;
                }
                else if (value > pivot)
                {
                    above--;
                    (rows[above], rows[at]) = (rows[at], rows[above]);
                }
                else
                {
                    at++;
                }
            }

            if (position < below) high = below;
            else if (position >= above) low = above;
            else return;
        }
    }

    private static float MedianOfThree(float a, float b, float c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
