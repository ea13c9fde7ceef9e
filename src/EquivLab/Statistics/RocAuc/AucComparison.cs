using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.RocAuc;

/// <summary>Two areas under ROC curves over the same rows, see <see cref="DeLong"/>.</summary>
public sealed record AucComparison
{
    /// <summary>The first area; NaN when a class is empty.</summary>
    public required double AucA { get; init; }

    /// <summary>The second area; NaN when a class is empty.</summary>
    public required double AucB { get; init; }

    /// <summary>Variance of the first area.</summary>
    public required double VarianceA { get; init; }

    /// <summary>Variance of the second area.</summary>
    public required double VarianceB { get; init; }

    /// <summary>Covariance of the areas.</summary>
    public required double Covariance { get; init; }

    /// <summary>Standard error of the difference; NaN when a class has fewer than 2 rows.</summary>
    public required double StandardError { get; init; }

    /// <summary>The interval of A − B.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Whether the standard error is exactly 0 and the interval comes from the no-event limit.</summary>
    public required bool IsDegenerate { get; init; }

    /// <summary>How the positive rows are placed by the two models.</summary>
    public required PlacementContrast Positives { get; init; }

    /// <summary>How the negative rows are placed by the two models.</summary>
    public required PlacementContrast Negatives { get; init; }

    /// <summary>How the first model's placements vary over the positive rows.</summary>
    public required PlacementSpread FirstInPositives { get; init; }

    /// <summary>How the first model's placements vary over the negative rows.</summary>
    public required PlacementSpread FirstInNegatives { get; init; }

    /// <summary>Rows of the smaller class.</summary>
    public int SmallerClass => Math.Min(Positives.Rows, Negatives.Rows);

    /// <summary>
    /// Degrees of freedom of the variance (F. E. Satterthwaite, Biometrics Bulletin 2, 1946); infinite where it is 0, NaN
    /// when a class has fewer than 2 rows.
    /// </summary>
    public double DegreesOfFreedom
    {
        get
        {
            double ofPositives = Positives.Variance / Positives.Rows, ofNegatives = Negatives.Variance / Negatives.Rows;
            double whole = ofPositives + ofNegatives;
            if (whole == 0) return double.PositiveInfinity;
            return whole * whole / (ofPositives * ofPositives / (Positives.Rows - 1) + ofNegatives * ofNegatives / (Negatives.Rows - 1));
        }
    }

    /// <summary>A − B.</summary>
    public double Difference => AucA - AucB;

    /// <summary>Statistic of the hypothesis of no difference; 0 when both the difference and its error are 0.</summary>
    public double Z => Difference == 0 ? 0 * StandardError : Difference / StandardError;

    /// <summary>Its two-sided p-value.</summary>
    public double P => StandardNormal.TwoSidedP(Z);

    /// <summary>Two one-sided tests of A − B against ±margin, which agree with the interval.</summary>
    /// <param name="margin">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public TwoOneSidedTests Tost(double margin)
    {
        Require.Positive(margin, nameof(margin));
        double lower = Statistic(Difference + margin), upper = -Statistic(margin - Difference);
        return new TwoOneSidedTests(lower, StandardNormal.Cdf(-lower), upper, StandardNormal.Cdf(upper));
    }

    private double Statistic(double gap)
    {
        if (!IsDegenerate) return gap / StandardError;
        double size = Math.Abs(gap);
        double z = size >= 1 ? double.PositiveInfinity : Math.Sqrt(SmallerClass * size / (1 - size));
        return Math.CopySign(z, gap);
    }
}
