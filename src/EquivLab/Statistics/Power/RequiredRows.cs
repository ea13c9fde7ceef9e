using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Statistics.Power;

/// <summary>How many hold-out rows a claim needs. Every answer is null where no number of rows (below 2³¹) is enough.</summary>
public static class RequiredRows
{
    /// <summary>Up to this many expected discordant rows the power is summed; beyond, the normal law agrees to 0.001.</summary>
    private const int MostSummed = 4000;

    private const int MostRowsSummed = 10_000_000;

    /// <summary>For areas: how often an answer is put right, and the surplus of power that is not worth another attempt.</summary>
    private const int MostAttempts = 4;

    private const double Near = 0.004;

    /// <summary>
    /// Rows for Tango's tests to find two models' accuracies equivalent (T. Tango, Statistics in Medicine 17, 1998),
    /// from <see cref="AccuracyPower"/>.
    /// </summary>
    /// <param name="discordance">Share of rows on which exactly one model is right, in [|trueDelta|, 1].</param>
    /// <param name="trueDelta">The true delta, in (−1, 1); null comes back unless it is inside the margin.</param>
    /// <param name="margin">In (0, 1).</param>
    /// <param name="power">Probability of the right verdict.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static int? ForAccuracy(
        double discordance, double trueDelta, double margin, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(margin, nameof(margin));
        Require.Probability(power, nameof(power));
        Require.Probability(2 * alpha, nameof(alpha));
        Require.Discordance(discordance, trueDelta, nameof(discordance));
        if (Size(trueDelta, oneSided) >= margin) return null;
        return Smallest(n => AccuracyPower(discordance, trueDelta, margin, n, alpha, oneSided) >= power);
    }

    /// <summary>
    /// Power of Tango's tests and the rule of evidence at a number of rows: summed over all outcomes, or by the normal
    /// law where so many discordant rows are expected that it agrees to 0.001.
    /// </summary>
    /// <param name="discordance">Share of rows on which exactly one model is right, in [|trueDelta|, 1].</param>
    /// <param name="trueDelta">The true delta, in (−1, 1).</param>
    /// <param name="margin">In (0, 1).</param>
    /// <param name="rows">Hold-out rows, at least 1.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double AccuracyPower(
        double discordance, double trueDelta, double margin, int rows, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        Require.Discordance(discordance, trueDelta, nameof(discordance));
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return rows * discordance <= MostSummed && rows <= MostRowsSummed
            ? new AccuracyLaw(discordance, trueDelta, rows).PassProbability(margin, alpha, oneSided)
            : NormalPower(discordance, trueDelta, margin, rows, alpha, oneSided);
    }

    /// <summary>The same for large hold-outs, with the variance under each margin from Tango (1998, section 2).</summary>
    private static double NormalPower(double discordance, double trueDelta, double margin, int rows, double alpha, bool oneSided)
    {
        double first = (discordance + trueDelta) / 2, second = (discordance - trueDelta) / 2;
        double z = -StandardNormal.Quantile(alpha), root = Math.Sqrt(rows);
        double sd = Math.Sqrt(Math.Max(discordance - trueDelta * trueDelta, 0));
        double Side(double gap, double hypothesis) =>
            Pass(root * gap - z * Math.Sqrt(Tango.NullVariance(first, second, hypothesis)), sd);
        double below = Side(margin - trueDelta, margin);
        return oneSided ? below : Math.Max(0, below + Side(margin + trueDelta, -margin) - 1);
    }

    /// <summary>Rows for the tests to find two models' areas under the ROC curve equivalent, from <see cref="BinormalPair.Power"/>.</summary>
    /// <param name="models">The two models.</param>
    /// <param name="positiveShare">The share of positive rows in the hold-out, in (0, 1).</param>
    /// <param name="margin">In (0, 1).</param>
    /// <param name="power">Probability of the right verdict.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static int? ForAuc(
        BinormalPair models, double positiveShare, double margin, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        ArgumentNullException.ThrowIfNull(models);
        Require.Probability(positiveShare, nameof(positiveShare));
        Require.Probability(power, nameof(power));
        if (Size(models.Delta, oneSided) >= margin) return null;
        // A simulation for each step of a search would be slow: the large-sample power is searched, put right by what it
        // is wrong by at the last answer, which fades with the rows.
        int fewest = EvidenceRule.FewestPerClass(margin), answer = 0;
        double wrongBy = 0, wrongAt = 0, surplus = 0;
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            int? found = Smallest(n =>
            {
                (int positives, int negatives) = Split(n, positiveShare);
                int smaller = Math.Min(positives, negatives);
                return smaller >= Math.Max(2, fewest)
                    && models.LargeSamplePower(margin, positives, negatives, alpha, oneSided) + wrongBy * Math.Min(1, wrongAt / smaller) >= power;
            });
            if (found is null) return null;
            answer = found.Value;
            (int p, int q) = Split(answer, positiveShare);
            double truly = models.Power(margin, p, q, alpha, oneSided);
            surplus = truly - power;
            bool isRuled = Math.Min(p, q) == fewest;
            if (surplus >= 0 && (surplus < Near || isRuled)) return answer;
            (wrongBy, wrongAt) = (truly - models.LargeSamplePower(margin, p, q, alpha, oneSided), Math.Min(p, q));
        }

        while (surplus < 0)
        {
            answer = (int)Math.Min(int.MaxValue, Math.Ceiling(answer * 1.005));
            (int p, int q) = Split(answer, positiveShare);
            surplus = models.Power(margin, p, q, alpha, oneSided) - power;
        }

        return answer;
    }

    private static (int Positives, int Negatives) Split(int rows, double positiveShare)
    {
        int positives = (int)Math.Round(rows * positiveShare);
        return (positives, rows - positives);
    }

    /// <summary>
    /// Rows that settle a verdict either way, if the delta stays as it is and its standard error shrinks with the root
    /// of the rows: to "equivalent" when the delta is inside the margin, to "different" when it is outside.
    /// </summary>
    /// <param name="delta">The delta as it was measured.</param>
    /// <param name="standardError">Its standard error at <paramref name="rows"/> rows, at least 0.</param>
    /// <param name="rows">The rows behind it, at least 1.</param>
    /// <param name="margin">Above 0; on the margin itself null comes back.</param>
    /// <param name="power">Probability of the verdict; 0.5 asks only that the expected interval settles it.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts: the verdicts are then "not inferior" and "inferior".</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static int? ToSettle(
        double delta, double standardError, int rows, double margin, double power = 0.8, double alpha = 0.05, bool oneSided = false)
    {
        Require.Positive(margin, nameof(margin));
        Require.Probability(power, nameof(power));
        Require.Probability(2 * alpha, nameof(alpha));
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (!double.IsFinite(delta) || !(standardError >= 0) || double.IsInfinity(standardError)) return null;
        double size = Size(delta, oneSided);
        if (size == margin) return null;
        double sd = standardError * Math.Sqrt(rows), z = -StandardNormal.Quantile(alpha);
        double Side(double gap, int n) => Pass(Math.Sqrt(n) * gap - z * sd, sd);
        if (size > margin) return Smallest(n => Side(size - margin, n) >= power);
        return oneSided
            ? Smallest(n => Side(margin - delta, n) >= power)
            : Smallest(n => Side(margin - delta, n) + Side(margin + delta, n) - 1 >= power);
    }

    /// <summary>The delta as far as it counts.</summary>
    private static double Size(double delta, bool oneSided) => oneSided ? delta : Math.Abs(delta);

    /// <summary>P(sd · Z &lt; surplus).</summary>
    private static double Pass(double surplus, double sd)
    {
        if (sd > 0) return StandardNormal.Cdf(surplus / sd);
        return surplus > 0 ? 1 : 0;
    }

    /// <summary>
    /// An n that satisfies a condition where n − 1 does not: the smallest, if the condition stays true once it is. Exact
    /// power does so but for the ripple of counts, which is below 0.01 once it matters.
    /// </summary>
    private static int? Smallest(Func<int, bool> enough)
    {
        if (!enough(int.MaxValue)) return null;
        int low = 0, high = int.MaxValue;
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            if (enough(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
