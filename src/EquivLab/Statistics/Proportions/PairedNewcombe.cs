using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Newcombe's hybrid score interval for the difference of two paired proportions (R. G. Newcombe, "Improved
/// confidence intervals for the difference between binomial proportions based on paired data", Statistics in
/// Medicine 17, 1998, method 10): Wilson limits of the two margins, joined through their correlation.
/// </summary>
public static class PairedNewcombe
{
    /// <summary>The interval of the difference first − second.</summary>
    /// <param name="counts">The whole 2 × 2 table.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Ends within [−1, 1]; undefined without rows.</returns>
    public static Interval Interval(PairedCounts counts, double level)
    {
        long n = counts.Total;
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        long first = counts.Both + counts.OnlyFirst, second = counts.Both + counts.OnlySecond;
        double p1 = (double)first / n, p2 = (double)second / n;
        var wilson1 = Wilson.Interval(first, n, level);
        var wilson2 = Wilson.Interval(second, n, level);
        double phi = Correlation(counts);
        double down = Join(p1 - wilson1.Low, wilson2.High - p2, phi);
        double up = Join(wilson1.High - p1, p2 - wilson2.Low, phi);
        return new Interval(p1 - p2 - down, p1 - p2 + up, level);
    }

    private static double Join(double x, double y, double phi) => Math.Sqrt(Math.Max(0, x * x - 2 * phi * x * y + y * y));

    /// <summary>The phi coefficient, shrunk by n / 2 when positive, as the paper has it; 0 when a margin is empty.</summary>
    private static double Correlation(PairedCounts counts)
    {
        double a = counts.Both, b = counts.OnlyFirst, c = counts.OnlySecond, d = counts.Neither;
        double margins = (a + b) * (c + d) * (a + c) * (b + d);
        if (margins == 0) return 0;
        double determinant = a * d - b * c;
        if (determinant > 0) determinant = Math.Max(determinant - (a + b + c + d) / 2, 0);
        return determinant / Math.Sqrt(margins);
    }
}
