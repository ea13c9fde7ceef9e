using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Ranking;

namespace EquivLab.Fidelity;

/// <summary>
/// Correlations of two numeric variables, each in [−1, 1]. All are NaN when a variable is constant or there are fewer
/// than two observations, and throw <see cref="ArgumentException"/> when the lengths differ or a value is NaN.
/// </summary>
public static class Correlation
{
    /// <summary>Pearson's product-moment correlation: how close the points are to a line.</summary>
    /// <param name="x">First variable by observation.</param>
    /// <param name="y">Second variable for the same observations.</param>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        if (IsConstant(x) || IsConstant(y)) return double.NaN;
        double meanX = Mean(x), meanY = Mean(y), xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        double scale = Math.Sqrt(xx) * Math.Sqrt(yy);
        return scale > 0 ? Math.Clamp(xy / scale, -1, 1) : double.NaN;
    }

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.</summary>
    /// <param name="x">First variable by observation.</param>
    /// <param name="y">Second variable for the same observations.</param>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        return Pearson(MidRanks.Of(x), MidRanks.Of(y));
    }

    internal static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x.Length, y.Length, nameof(y));
        for (int i = 0; i < x.Length; i++)
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) throw new ArgumentException($"Observation {i} is NaN.", nameof(x));
    }

    /// <summary>Whether all values are the same; the rounded mean of equal values can differ from them, so sums cannot tell.</summary>
    internal static bool IsConstant(ReadOnlySpan<double> values) => values.IsEmpty || !values.ContainsAnyExcept(values[0]);

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
