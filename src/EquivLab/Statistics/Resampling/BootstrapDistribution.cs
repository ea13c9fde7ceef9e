using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Resampling;

/// <summary>
/// Draws of a bootstrap and the intervals they give. Draws where the metric is undefined (a class absent, say) are left
/// out and counted; if they are more than 5 % of all draws, or there are fewer than 20 rows, every interval is
/// undefined: the sample is too small for the bootstrap to hold its level. Draws without any spread, as when two models
/// predict the same, give a point.
/// </summary>
public sealed class BootstrapDistribution
{
    /// <summary>Fewer rows than this, and no interval is given.</summary>
    public const int MinimumRows = 20;

    private const double MaxUndefinedShare = 0.05;
    private const double WideningRows = 10;

    private readonly double[] _sorted;
    private readonly bool _usable;

    internal BootstrapDistribution(double estimate, double[] draws, double acceleration, int rows)
    {
        Estimate = estimate;
        Acceleration = acceleration;
        _sorted = Array.FindAll(draws, double.IsFinite);
        Array.Sort(_sorted);
        UndefinedDraws = draws.Length - _sorted.Length;
        _usable = rows >= MinimumRows && double.IsFinite(estimate) && UndefinedDraws <= MaxUndefinedShare * draws.Length;
        Bias = StandardNormal.Quantile(ShareBelow(estimate));
        StandardError = Math.Sqrt(SampleMoments.Of(_sorted).Variance);
    }

    /// <summary>The contrast on the rows as they are.</summary>
    public double Estimate { get; }

    /// <summary>Standard deviation of the draws.</summary>
    public double StandardError { get; }

    /// <summary>The bias correction z₀ of BCa: how far the estimate is from the median of the draws, in normal units.</summary>
    public double Bias { get; }

    /// <summary>The acceleration a of BCa.</summary>
    public double Acceleration { get; }

    /// <summary>Draws left out because the metric was undefined.</summary>
    public int UndefinedDraws { get; }

    /// <summary>The defined draws, rising.</summary>
    public ReadOnlySpan<double> Draws => _sorted;

    /// <summary>The percentile interval (Efron and Tibshirani 1993, section 13.3).</summary>
    /// <param name="level">Two-sided confidence.</param>
    public Interval Percentile(double level)
    {
        Require.Probability(level, nameof(level));
        double tail = (1 - level) / 2;
        return _usable ? new Interval(Quantile(tail), Quantile(1 - tail), level) : Interval.Undefined(level);
    }

    /// <summary>The bias-corrected and accelerated interval (Efron and Tibshirani 1993, section 14.3), second-order accurate.</summary>
    /// <param name="level">Two-sided confidence.</param>
    public Interval Bca(double level)
    {
        double z = StandardNormal.TwoSided(level);
        return _usable ? new Interval(Quantile(Adjusted(-z)), Quantile(Adjusted(z)), level) : Interval.Undefined(level);
    }

    /// <summary>
    /// The widest ends of the BCa, the percentile and the normal interval, moved out from the estimate by a share of 10 / rows: for
    /// metrics that hang on the order of few rows, such as the average precision, on which each of the three alone passes a loss
    /// on the margin up to 6 to 8 % of the time instead of 5 (simulated, 200 to 1,000 rows of the smaller class).
    /// </summary>
    /// <param name="level">Two-sided confidence.</param>
    /// <param name="smallestClass">Rows of the smallest class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range, or the class has no rows.</exception>
    public Interval Hull(double level, int smallestClass)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestClass, 1);
        Interval corrected = Bca(level), percentile = Percentile(level);
        if (!corrected.IsDefined || !percentile.IsDefined) return Interval.Undefined(level);
        double half = StandardNormal.TwoSided(level) * StandardError, more = 1 + WideningRows / smallestClass;
        double low = Math.Min(Estimate - half, Math.Min(corrected.Low, percentile.Low)), high = Math.Max(Estimate + half, Math.Max(corrected.High, percentile.High));
        return new Interval(Estimate - more * (Estimate - low), Estimate + more * (high - Estimate), level);
    }

    /// <summary>The smallest α at which the 1 − 2α interval of <see cref="Hull"/> is on the right side, by bisection.</summary>
    /// <param name="smallestClass">Rows of the smallest class.</param>
    /// <param name="isShown">Whether an interval shows what is asked; one that does still does when it is narrower.</param>
    /// <returns>NaN where the intervals are undefined; 0.5 where none shows it; never below half a draw's share.</returns>
    public double HullP(int smallestClass, Func<Interval, bool> isShown)
    {
        const double Least = 1e-9, Most = 0.5 - 1e-9;
        // No number of draws tells a smaller one from 0.
        return !_usable ? double.NaN : Math.Max(0.5 / _sorted.Length, Bisection.Root(alpha => isShown(Hull(1 - 2 * alpha, smallestClass)) ? 1 : -1, Least, Most));
    }

    /// <summary>
    /// The p-value of equivalence at ±margin: the smallest α at which the 1 − 2α BCa interval lies inside, found by
    /// solving the interval's formula for α on each side.
    /// </summary>
    /// <param name="margin">Above 0.</param>
    /// <returns>NaN where the intervals are undefined; never below about 1 / draws.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public double EquivalenceP(double margin)
    {
        Require.Positive(margin, nameof(margin));
        return _usable ? Math.Max(TailP(-margin, 1), TailP(margin, -1)) : double.NaN;
    }

    /// <summary>
    /// The p-value of a difference beyond ±margin: the smallest α at which the 1 − 2α BCa interval lies wholly outside.
    /// </summary>
    /// <param name="margin">Above 0.</param>
    /// <returns>NaN where the intervals are undefined; never below about 1 / draws.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public double DifferenceP(double margin)
    {
        Require.Positive(margin, nameof(margin));
        return _usable ? Math.Min(TailP(margin, 1), TailP(-margin, -1)) : double.NaN;
    }

    /// <summary>The p-value of a loss below the margin: the upper half of <see cref="EquivalenceP"/>.</summary>
    /// <param name="margin">Above 0.</param>
    /// <returns>NaN where the intervals are undefined; never below about 1 / draws.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public double NonInferiorityP(double margin)
    {
        Require.Positive(margin, nameof(margin));
        return _usable ? TailP(margin, -1) : double.NaN;
    }

    /// <summary>The p-value of a loss beyond the margin: the smallest α at which the 1 − 2α BCa interval lies above it.</summary>
    /// <param name="margin">Above 0.</param>
    /// <returns>NaN where the intervals are undefined; never below about 1 / draws.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public double InferiorityP(double margin)
    {
        Require.Positive(margin, nameof(margin));
        return _usable ? TailP(margin, 1) : double.NaN;
    }

    private double TailP(double bound, int side)
    {
        double distance = StandardNormal.Quantile(ShareBelow(bound)) - Bias;
        double scale = 1 + Acceleration * distance;
        return scale > 0 ? StandardNormal.Cdf(side * (distance / scale - Bias)) : 1;
    }

    private double Adjusted(double z)
    {
        double shifted = Bias + z, scale = 1 - Acceleration * shifted;
        if (scale <= 0) return shifted > 0 ? 1 : 0;
        return StandardNormal.Cdf(Bias + shifted / scale);
    }

    /// <summary>Share of draws below a value, ties counting one half; kept off 0 and 1 by half a draw.</summary>
    private double ShareBelow(double value)
    {
        if (_sorted.Length == 0) return 0.5;
        int below = LowerBound(value), notAbove = below;
        while (notAbove < _sorted.Length && _sorted[notAbove] == value) notAbove++;
        double share = (below + notAbove) / 2.0;
        return Math.Clamp(share, 0.5, _sorted.Length - 0.5) / _sorted.Length;
    }

    private int LowerBound(double value)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The p-quantile, with the draws at i / (B + 1) and straight lines between.</summary>
    private double Quantile(double p)
    {
        double position = p * (_sorted.Length + 1) - 1;
        int below = Math.Clamp((int)Math.Floor(position), 0, _sorted.Length - 1);
        int above = Math.Min(below + 1, _sorted.Length - 1);
        double weight = Math.Clamp(position - below, 0, 1);
        return _sorted[below] + weight * (_sorted[above] - _sorted[below]);
    }
}
