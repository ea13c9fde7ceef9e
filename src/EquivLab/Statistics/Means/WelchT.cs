using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Means;

/// <summary>
/// The difference of two independent means without equal variances (B. L. Welch, Biometrika 34, 1947). For skewed values
/// it leans on the central limit theorem: some dozens of rows, more where tails are heavy.
/// </summary>
public static class WelchT
{
    /// <summary>Student's interval of one mean.</summary>
    /// <param name="values">The sample.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined with fewer than 2 values.</returns>
    public static Interval Mean(ReadOnlySpan<double> values, double level)
    {
        Require.Probability(level, nameof(level));
        var (mean, variance) = SampleMoments.Of(values);
        if (double.IsNaN(variance)) return Interval.Undefined(level);
        double half = Student.TwoSided(level, values.Length - 1) * Math.Sqrt(variance / values.Length);
        return new Interval(mean - half, mean + half, level);
    }

    /// <summary>The interval of mean(a) − mean(b).</summary>
    /// <param name="a">First sample.</param>
    /// <param name="b">Second sample, independent of the first.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined when a sample has fewer than 2 values; a point when neither varies.</returns>
    public static Interval Difference(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double level)
    {
        Require.Probability(level, nameof(level));
        var (meanA, varianceA) = SampleMoments.Of(a);
        var (meanB, varianceB) = SampleMoments.Of(b);
        double squareA = varianceA / a.Length, squareB = varianceB / b.Length, square = squareA + squareB;
        if (double.IsNaN(square)) return Interval.Undefined(level);
        double difference = meanA - meanB;
        if (square == 0) return new Interval(difference, difference, level);
        // Satterthwaite's degrees of freedom, with shares so that squares cannot overflow.
        double shareA = squareA / square, shareB = squareB / square;
        double df = 1 / (shareA * shareA / (a.Length - 1) + shareB * shareB / (b.Length - 1));
        double half = Student.TwoSided(level, df) * Math.Sqrt(square);
        return new Interval(difference - half, difference + half, level);
    }
}
