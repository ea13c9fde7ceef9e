using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Deciding;

/// <summary>
/// From an interval of a delta to a verdict. With an interval of level 1 − 2α the rule is the two one-sided tests
/// procedure at level α (Schuirmann 1987, section 3).
/// </summary>
public static class EquivalenceRule
{
    /// <summary>Judges a delta against the margin on both sides.</summary>
    /// <param name="interval">The 1 − 2α interval of the delta.</param>
    /// <param name="margin">The largest delta that still counts as the same, above 0, in the unit of the interval.</param>
    /// <returns>
    /// Equivalent when the interval lies inside the open (−margin, margin); different when it lies wholly outside;
    /// inconclusive otherwise, and always when an end is NaN or infinite.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static EquivalenceVerdict Judge(Interval interval, double margin)
    {
        Require.Positive(margin, nameof(margin));
        if (!interval.IsDefined) return EquivalenceVerdict.Inconclusive;
        if (interval.Low > -margin && interval.High < margin) return EquivalenceVerdict.Equivalent;
        return interval.Low >= margin || interval.High <= -margin
            ? EquivalenceVerdict.Different
            : EquivalenceVerdict.Inconclusive;
    }

    /// <summary>Judges a loss on one side only: a gain of any size passes (non-inferiority).</summary>
    /// <param name="interval">The 1 − 2α interval of the loss (positive = lost); the lower end may be −∞.</param>
    /// <param name="margin">The largest loss that still counts as none, above 0.</param>
    /// <returns>
    /// Equivalent (that is, not inferior) when the upper end is below the margin; different when the lower end
    /// reaches it; inconclusive otherwise, and always when an end is NaN or the upper end is infinite.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static EquivalenceVerdict JudgeNonInferiority(Interval interval, double margin)
    {
        Require.Positive(margin, nameof(margin));
        bool usable = double.IsFinite(interval.High) && interval.Low <= interval.High;
        if (!usable) return EquivalenceVerdict.Inconclusive;
        if (interval.High < margin) return EquivalenceVerdict.Equivalent;
        return interval.Low >= margin ? EquivalenceVerdict.Different : EquivalenceVerdict.Inconclusive;
    }
}
