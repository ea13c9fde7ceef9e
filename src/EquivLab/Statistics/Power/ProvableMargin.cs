using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Power;

/// <summary>The smallest margin that a hold-out can be expected to prove; every answer is null where no margin below 1 is.</summary>
public static class ProvableMargin
{
    /// <summary>Halvings of the unit interval: margins are found to 0.00001.</summary>
    private const int Steps = 17;

    /// <summary>For accuracies, from <see cref="RequiredRows.AccuracyPower"/>.</summary>
    /// <param name="discordance">Share of rows on which exactly one model is right, in [|trueDelta|, 1].</param>
    /// <param name="trueDelta">The true delta, in (−1, 1).</param>
    /// <param name="rows">Hold-out rows, at least 1.</param>
    /// <param name="power">Probability of the verdict "equivalent".</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double? ForAccuracy(
        double discordance, double trueDelta, int rows, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(power, nameof(power));
        return Smallest(trueDelta, oneSided, margin => RequiredRows.AccuracyPower(discordance, trueDelta, margin, rows, alpha, oneSided) >= power);
    }

    /// <summary>For areas under ROC curves, from <see cref="BinormalPair.Power"/>.</summary>
    /// <param name="models">The two models.</param>
    /// <param name="positives">Hold-out rows of the positive class, at least 2.</param>
    /// <param name="negatives">Hold-out rows of the negative class, at least 2.</param>
    /// <param name="power">Probability of the verdict "equivalent".</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double? ForAuc(
        BinormalPair models, int positives, int negatives, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        ArgumentNullException.ThrowIfNull(models);
        Require.Probability(power, nameof(power));
        return Smallest(models.Delta, oneSided, margin => models.Power(margin, positives, negatives, alpha, oneSided) >= power);
    }

    /// <summary>For any metric, if the delta and its standard error stay as they were measured, from <see cref="RequiredRows.ToSettle"/>.</summary>
    /// <param name="delta">The delta as it was measured; null comes back unless its size is below 1.</param>
    /// <param name="standardError">Its standard error on the hold-out, at least 0.</param>
    /// <param name="power">Probability of the verdict "equivalent".</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double? AsObserved(double delta, double standardError, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(power, nameof(power));
        Require.Probability(2 * alpha, nameof(alpha));
        double size = oneSided ? Math.Max(0, delta) : Math.Abs(delta);
        if (!(size < 1) || !double.IsFinite(delta) || !(standardError >= 0) || double.IsInfinity(standardError)) return null;
        // One row with this standard error stands for the whole hold-out.
        return Smallest(delta, oneSided, margin => margin > size && RequiredRows.ToSettle(delta, standardError, 1, margin, power, alpha, oneSided) == 1);
    }

    /// <summary>Power rises with the margin, from nothing at the delta itself.</summary>
    private static double? Smallest(double delta, bool oneSided, Func<double, bool> enough)
    {
        double low = oneSided ? Math.Max(0, delta) : Math.Abs(delta), high = 1 - 1e-6;
        if (!enough(high)) return null;
        for (int step = 0; step < Steps; step++)
        {
            double middle = (low + high) / 2;
            if (enough(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
