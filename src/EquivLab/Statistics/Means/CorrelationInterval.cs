using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Means;

/// <summary>
/// Intervals of correlations on Fisher's scale z = artanh r (R. A. Fisher, Metron 1, 1921), where they are roughly normal.
/// </summary>
public static class CorrelationInterval
{
    /// <summary>
    /// Pearson's correlation. Fisher's error 1 / √(n − 3) supposes normal variables; the error from the rows' influence
    /// (S. J. Devlin, R. Gnanadesikan and J. R. Kettenring, Biometrika 62, 1975) does not, but is too small in small
    /// samples. The larger of the two is taken.
    /// </summary>
    /// <param name="x">First variable by row.</param>
    /// <param name="y">Second variable for the same rows.</param>
    /// <param name="r">Their correlation.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined with fewer than 4 rows or without a correlation; a point where it is ±1.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Interval Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double r, double level)
    {
        Require.SameLength(x.Length, y.Length, nameof(y));
        double normal = 1 / Math.Sqrt(x.Length - 3.0);
        double byInfluence = Math.Sqrt(MeanSquaredInfluence(x, y, r) / x.Length) / (1 - r * r);
        return OnFisherScale(r, byInfluence > normal && double.IsFinite(byInfluence) ? byInfluence : normal, x.Length, level);
    }

    /// <summary>Spearman's correlation, with the error of D. G. Bonett and T. A. Wright (Psychometrika 65, 2000).</summary>
    /// <param name="r">The rank correlation.</param>
    /// <param name="rows">The rows behind it.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined with fewer than 4 rows or without a correlation; a point where it is ±1.</returns>
    public static Interval Spearman(double r, int rows, double level) =>
        OnFisherScale(r, Math.Sqrt((1 + r * r / 2) / (rows - 3.0)), rows, level);

    private static Interval OnFisherScale(double r, double error, int rows, double level)
    {
        double half = StandardNormal.TwoSided(level) * error;
        if (rows < 4 || !double.IsFinite(r)) return Interval.Undefined(level);
        double z = Math.Atanh(r);
        return new Interval(Math.Tanh(z - half), Math.Tanh(z + half), level);
    }

    private static double MeanSquaredInfluence(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double r)
    {
        var (meanX, varianceX) = SampleMoments.Of(x);
        var (meanY, varianceY) = SampleMoments.Of(y);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double u = (x[i] - meanX) / Math.Sqrt(varianceX), v = (y[i] - meanY) / Math.Sqrt(varianceY);
            double influence = u * v - r * (u * u + v * v) / 2;
            sum += influence * influence;
        }

        return sum / x.Length;
    }
}
