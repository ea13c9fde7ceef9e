using EquivLab.Statistics.Numerics;

namespace EquivLab.Fidelity;

/// <summary>The correlation ratio: how much of a numeric variable's spread lies between the groups of a categorical one.</summary>
public static class CorrelationRatio
{
    /// <summary>η = √(sum of squares between groups / total sum of squares) (R. A. Fisher, Statistical Methods, 1925, section 45).</summary>
    /// <param name="values">The numeric variable by observation.</param>
    /// <param name="groups">The group of the same observations, coded 0 to groupCount − 1.</param>
    /// <param name="groupCount">The number of groups; those without observations change nothing.</param>
    /// <returns>In [0, 1]; NaN when the values are constant or there are none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="IndexOutOfRangeException">A code is out of range.</exception>
    public static double Eta(ReadOnlySpan<double> values, ReadOnlySpan<int> groups, int groupCount)
    {
        Require.SameLength(values.Length, groups.Length, nameof(groups));
        if (Correlation.IsConstant(values)) return double.NaN;
        double mean = 0;
        foreach (double value in values) mean += value;
        mean /= values.Length;
        var sums = new double[groupCount];
        var counts = new int[groupCount];
        double total = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double deviation = values[i] - mean;
            sums[groups[i]] += deviation;
            counts[groups[i]]++;
            total += deviation * deviation;
        }

        double between = 0;
        for (int g = 0; g < groupCount; g++)
            if (counts[g] > 0) between += sums[g] * sums[g] / counts[g];
        return total > 0 ? Math.Sqrt(Math.Min(1, between / total)) : double.NaN;
    }
}
