namespace EquivLab.Statistics.Numerics;

/// <summary>
/// Sorts numbers by their bits, eleven at a time from the lowest: linear in the number of rows, and passes over bits
/// that all numbers share are skipped, as the low half of scores that once were <c>float</c>.
/// </summary>
internal static class RadixSort
{
    private const int Bits = 11, Buckets = 1 << Bits, Passes = (64 + Bits - 1) / Bits;

    /// <summary>Below this many rows, clearing the buckets costs more than a comparison sort.</summary>
    private const int WorthIt = 1024;

    /// <summary>Sorts keys upwards, and the items along with them. No key may be NaN.</summary>
    public static void Sort(double[] keys, int[] items)
    {
        if (keys.Length < WorthIt)
        {
            Array.Sort(keys, items);
            return;
        }

        int n = keys.Length;
        ulong[] bits = new ulong[n], otherBits = new ulong[n];
        int[] from = items, to = new int[n];
        var counts = new int[Passes * Buckets];
        for (int i = 0; i < n; i++)
        {
            ulong key = bits[i] = Ordered(keys[i]);
            for (int pass = 0; pass < Passes; pass++) counts[pass * Buckets + Digit(key, pass)]++;
        }

        for (int pass = 0; pass < Passes; pass++)
        {
            Span<int> starts = counts.AsSpan(pass * Buckets, Buckets);
            if (starts[Digit(bits[0], pass)] == n) continue;
            for (int digit = 0, sum = 0; digit < Buckets; digit++) (starts[digit], sum) = (sum, sum + starts[digit]);
            for (int i = 0; i < n; i++)
            {
                int place = starts[Digit(bits[i], pass)]++;
                otherBits[place] = bits[i];
                to[place] = from[i];
            }

            (bits, otherBits) = (otherBits, bits);
            (from, to) = (to, from);
        }

        if (from != items) from.CopyTo(items, 0);
        for (int i = 0; i < n; i++) keys[i] = Value(bits[i]);
    }

    private static int Digit(ulong key, int pass) => (int)(key >> (pass * Bits)) & (Buckets - 1);

    /// <summary>Bits that compare as unsigned integers the way the numbers do; −0 counts as 0.</summary>
    private static ulong Ordered(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return (ulong)(bits ^ (bits >> 63 | long.MinValue));
    }

    private static double Value(ulong ordered)
    {
        long bits = (long)ordered;
        return BitConverter.Int64BitsToDouble(bits ^ (~bits >> 63 | long.MinValue));
    }
}
