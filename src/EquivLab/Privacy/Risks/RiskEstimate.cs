using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// The share of what strangers are safe from that people in the train set are not: (main − control) / (1 − control),
/// where the control attack does to non-members what the main attack does to members (Giomi et al. 2023, "A Unified
/// Framework for Quantifying Privacy Risk in Synthetic Data", PoPETs, section 3). It is one minus the ratio of two
/// shares of misses, so that a score interval of that ratio keeps its level at rates near 0 and 1, which the
/// propagated error of the paper does not.
/// </summary>
internal static class RiskEstimate
{
    /// <summary>The estimate, at most 1, below 0 where members were guessed worse; NaN where the control never missed.</summary>
    public static double Of(RiskCounts counts)
    {
        double missed = Missed(counts.Successes, counts.Attempts), control = Missed(counts.ControlSuccesses, counts.ControlAttempts);
        return control == 0 ? double.NaN : 1 - missed / control;
    }

    /// <summary>Its interval; the lower end is −∞ where the control never missed.</summary>
    public static Interval Interval(RiskCounts counts, double level)
    {
        Interval ratio = ProportionRatio.Interval(
            counts.Attempts - counts.Successes, counts.Attempts, counts.ControlAttempts - counts.ControlSuccesses, counts.ControlAttempts, level);
        return new Interval(1 - ratio.High, 1 - ratio.Low, level);
    }

    /// <summary>The p-value of the hypothesis that the risk is no larger than tolerated.</summary>
    public static double PValue(RiskCounts counts, double tolerance) => counts.Attempts == 0 || counts.ControlAttempts == 0 ? double.NaN
        : StandardNormal.Cdf(ProportionRatio.Score(
            counts.Attempts - counts.Successes, counts.Attempts, counts.ControlAttempts - counts.ControlSuccesses, counts.ControlAttempts, 1 - tolerance));

    /// <summary>
    /// Whether so many attempts, with so many misses of the control, would show a risk of 0 to be below the tolerance
    /// nearly always (with probability 1 − α): where strangers are guessed right anyway, there is little left to leak, and
    /// no interval is short enough to say whether it leaks.
    /// </summary>
    public static bool CanPass(RiskCounts counts, double tolerance, double alpha)
    {
        int misses = counts.ControlAttempts - counts.ControlSuccesses;
        if (misses == 0 || counts.Attempts == 0) return false;
        double error = Math.Sqrt((double)counts.ControlSuccesses / misses * (1.0 / counts.Attempts + 1.0 / counts.ControlAttempts));
        return 2 * -StandardNormal.Quantile(alpha) * error < -Math.Log(1 - tolerance);
    }

    /// <summary>Whether the attack on members is shown to be better than the naive one (Newcombe's interval of the difference).</summary>
    public static bool BeatsNaive(RiskCounts counts, double level) =>
        NewcombeIndependent.Interval(counts.Successes, counts.Attempts, counts.NaiveSuccesses, counts.NaiveAttempts, level).Low > 0;

    private static double Missed(int successes, int attempts) => (double)(attempts - successes) / attempts;
}
