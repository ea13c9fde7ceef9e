namespace EquivLab.Statistics.Numerics;

/// <summary>
/// How much two confidence intervals of the same quantity overlap, as a mean share of their widths (A. F. Karr,
/// C. N. Kohnen, A. Oganian, J. P. Reiter and A. P. Sanil, American Statistician 60, 2006, section 3): 1 when they are the
/// same, 0 when they are disjoint.
/// </summary>
public static class IntervalOverlap
{
    /// <summary>The overlap, in [0, 1].</summary>
    /// <param name="a">First interval.</param>
    /// <param name="b">Second interval.</param>
    /// <returns>NaN where an interval is undefined or a point.</returns>
    public static double Of(Interval a, Interval b)
    {
        if (!a.IsDefined || !b.IsDefined || a.Width == 0 || b.Width == 0) return double.NaN;
        double shared = Math.Max(0, Math.Min(a.High, b.High) - Math.Max(a.Low, b.Low));
        return (shared / a.Width + shared / b.Width) / 2;
    }
}
