using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Ranking;

/// <summary>Mean ranks of treatments over blocks.</summary>
public static class FriedmanRanks
{
    /// <summary>The mean over blocks of each treatment's rank in the block: 1 for the smallest value, ties sharing theirs.</summary>
    /// <param name="values">One array a block, of one value a treatment.</param>
    /// <exception cref="ArgumentException">No block, blocks of different sizes, or a NaN.</exception>
    public static double[] Means(IReadOnlyList<double[]> values)
    {
        if (values.Count == 0) throw new ArgumentException("Needs at least one block.", nameof(values));
        var means = new double[values[0].Length];
        foreach (double[] block in values)
        {
            Require.SameLength(means.Length, block.Length, nameof(values));
            if (Array.Exists(block, double.IsNaN)) throw new ArgumentException("A value is NaN.", nameof(values));
            double[] ranks = MidRanks.Of(block);
            for (int i = 0; i < means.Length; i++) means[i] += ranks[i];
        }

        for (int i = 0; i < means.Length; i++) means[i] /= values.Count;
        return means;
    }
}
