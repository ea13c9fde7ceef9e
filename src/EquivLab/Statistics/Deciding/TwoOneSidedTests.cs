namespace EquivLab.Statistics.Deciding;

/// <summary>
/// The two tests of a TOST: that the delta is above the lower margin, and that it is below the upper one.
/// </summary>
/// <param name="StatisticLower">Statistic against the lower margin; large when the delta is above it.</param>
/// <param name="PLower">One-sided p-value against the lower margin.</param>
/// <param name="StatisticUpper">Statistic against the upper margin; strongly negative when the delta is below it.</param>
/// <param name="PUpper">One-sided p-value against the upper margin.</param>
public readonly record struct TwoOneSidedTests(double StatisticLower, double PLower, double StatisticUpper, double PUpper)
{
    /// <summary>The p-value of the equivalence test, the larger of the two (Schuirmann 1987); NaN if either is NaN.</summary>
    public double P => Math.Max(PLower, PUpper);

    /// <summary>Tests that say nothing: every figure is NaN.</summary>
    public static TwoOneSidedTests Undefined => new(double.NaN, double.NaN, double.NaN, double.NaN);
}
