using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// A coded column as trees split it: at most 256 steps, neighbours merged where there are more codes, or the most frequent
/// categories and one step for the rest.
/// </summary>
internal sealed class SplitFeature
{
    private const int MostSteps = 256;

    private SplitFeature(ColumnCodec codec, byte[] stepOf, byte[] steps, int count)
    {
        IsOrdered = codec.IsOrdered;
        StepOf = stepOf;
        Steps = steps;
        Count = count;
    }

    /// <summary>Whether neighbouring steps are neighbouring values.</summary>
    public bool IsOrdered { get; }

    /// <summary>The step of each code.</summary>
    public byte[] StepOf { get; }

    /// <summary>The step of each row.</summary>
    public byte[] Steps { get; }

    /// <summary>The number of steps.</summary>
    public int Count { get; }

    /// <param name="codec">The column's codec.</param>
    /// <param name="codes">Its codes.</param>
    public static SplitFeature Of(ColumnCodec codec, ushort[] codes)
    {
        var stepOf = new byte[codec.Size];
        int most = MostSteps - 1;
        if (!codec.IsOrdered)
        {
            // Codes of categories come by falling frequency.
            for (int c = 0; c < stepOf.Length; c++) stepOf[c] = (byte)Math.Min(c, most - 1);
            if (codec.HasMissing) stepOf[^1] = (byte)Math.Min(codec.ValueCodes, most);
        }
        else
        {
            var counts = new int[codec.Size];
            foreach (ushort code in codes) counts[code]++;
            Merge(counts.AsSpan(0, codec.ValueCodes), stepOf, most);
            if (codec.HasMissing) stepOf[^1] = (byte)(codec.ValueCodes == 0 ? 0 : stepOf[codec.ValueCodes - 1] + 1);
        }

        return new SplitFeature(codec, stepOf, Array.ConvertAll(codes, code => stepOf[code]), stepOf.Length == 0 ? 1 : stepOf.Max() + 1);
    }

    private static void Merge(ReadOnlySpan<int> counts, byte[] stepOf, int most)
    {
        if (counts.Length <= most)
        {
            for (int c = 0; c < counts.Length; c++) stepOf[c] = (byte)c;
            return;
        }

        long left = 0;
        foreach (int count in counts) left += count;
        int step = 0;
        long inStep = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            stepOf[c] = (byte)step;
            inStep += counts[c];
            if (inStep * (most - step) < left || step == most - 1) continue;
            left -= inStep;
            inStep = 0;
            step++;
        }
    }
}
