using EquivLab.Statistics.Numerics;

namespace EquivLab.Fidelity;

/// <summary>
/// Distances between two discrete distributions over the same categories, given as probabilities or counts: both are
/// scaled to sum to 1. All are 0 for equal distributions and NaN when one sums to 0, and throw
/// <see cref="ArgumentException"/> when the lengths differ.
/// </summary>
public static class DiscreteDistances
{
    /// <summary>Total variation: half the summed differences, the share of mass that must move; in [0, 1].</summary>
    /// <param name="p">Weights of the first distribution by category, at least 0.</param>
    /// <param name="q">Weights of the second.</param>
    public static double TotalVariation(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        var (scaleP, scaleQ) = Scales(p, q);
        double sum = 0;
        for (int i = 0; i < p.Length; i++) sum += Math.Abs(p[i] * scaleP - q[i] * scaleQ);
        return sum / 2;
    }

    /// <summary>
    /// Jensen–Shannon divergence in bits, in [0, 1] (J. Lin, IEEE Trans. Information Theory 37, 1991). Its square root
    /// is a metric, which SciPy calls the Jensen–Shannon distance.
    /// </summary>
    /// <param name="p">Weights of the first distribution by category, at least 0.</param>
    /// <param name="q">Weights of the second.</param>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        var (scaleP, scaleQ) = Scales(p, q);
        if (double.IsInfinity(scaleP) || double.IsInfinity(scaleQ)) return double.NaN;
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
        {
            double a = p[i] * scaleP, b = q[i] * scaleQ, middle = (a + b) / 2;
            if (a > 0) sum += a * Math.Log2(a / middle);
            if (b > 0) sum += b * Math.Log2(b / middle);
        }

        return Math.Max(0, sum / 2);
    }

    /// <summary>Hellinger distance, √(1 − Σ√(pq)), in [0, 1].</summary>
    /// <param name="p">Weights of the first distribution by category, at least 0.</param>
    /// <param name="q">Weights of the second.</param>
    public static double Hellinger(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        var (scaleP, scaleQ) = Scales(p, q);
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
        {
            // The sum of squares equals 2 − 2Σ√(pq) without its cancellation.
            double gap = Math.Sqrt(p[i] * scaleP) - Math.Sqrt(q[i] * scaleQ);
            sum += gap * gap;
        }

        return Math.Sqrt(sum / 2);
    }

    private static (double P, double Q) Scales(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        Require.SameLength(p.Length, q.Length, nameof(q));
        double sumP = 0, sumQ = 0;
        foreach (double weight in p) sumP += weight;
        foreach (double weight in q) sumQ += weight;
        return (1 / sumP, 1 / sumQ);
    }
}
