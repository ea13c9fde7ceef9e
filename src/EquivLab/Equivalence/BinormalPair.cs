namespace EquivLab.Equivalence;

/// <summary>
/// Two models whose scores are normal with the same spread in either class, correlated over the rows of a class: the
/// usual model for planning a study of areas under ROC curves (J. A. Hanley and B. J. McNeil, Radiology 148, 1983).
/// </summary>
public sealed class BinormalPair
{
    private const double Step = 0.1, Reach = 6;

    /// <summary>
    /// The law of a row's placement difference: its moments, and the covariance of what they are means of. Both classes
    /// have the same one, since turning the scores round turns one class into the other.
    /// </summary>
    private readonly PlacementMean _law;

    private readonly double[,] _covariance;
    private readonly double _gaining, _losing;

    /// <summary>The share of pairs of a positive and a negative row that exactly one model ranks rightly.</summary>
    private readonly double _discordance;

    /// <summary>Two models by their areas.</summary>
    /// <param name="auc">The area of the real model, in (0, 1).</param>
    /// <param name="delta">What the synthetic model loses of it; the other area must lie in (0, 1) too.</param>
    /// <param name="correlation">Of the two models' scores within a class, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public BinormalPair(double auc, double delta, double correlation)
    {
        Require.Probability(auc, nameof(auc));
        Require.Probability(auc - delta, nameof(delta));
        if (!(correlation is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Must lie in [0, 1).");
        Delta = delta;
        double first = Math.Sqrt(2) * StandardNormal.Quantile(auc), second = Math.Sqrt(2) * StandardNormal.Quantile(auc - delta);
        double rest = Math.Sqrt(1 - correlation * correlation), total = 0;
        var sums = new double[PlacementMean.Count];
        var products = new double[PlacementMean.Count, PlacementMean.Count];
        for (double x = -Reach; x <= Reach + Step / 2; x += Step)
        {
            double placed = StandardNormal.Cdf(first + x), ofX = Math.Exp(-x * x / 2);
            for (double y = -Reach; y <= Reach + Step / 2; y += Step)
            {
                double weight = ofX * Math.Exp(-y * y / 2);
                double difference = placed - StandardNormal.Cdf(second + correlation * x + rest * y);
                ReadOnlySpan<double> values = [Math.Max(difference, 0), Math.Max(-difference, 0), difference * difference, difference * difference * difference];
                total += weight;
                if (difference > 0) _gaining += weight;
                else if (difference < 0) _losing += weight;
                for (int i = 0; i < values.Length; i++)
                {
                    sums[i] += weight * values[i];
                    for (int j = 0; j <= i; j++) products[i, j] += weight * values[i] * values[j];
                }
            }
        }

        _gaining /= total;
        _losing /= total;
        _law = new PlacementMean(sums[0] / total, sums[1] / total, sums[2] / total, sums[3] / total);
        _covariance = new double[sums.Length, sums.Length];
        for (int i = 0; i < sums.Length; i++)
            for (int j = 0; j <= i; j++)
                _covariance[i, j] = _covariance[j, i] = products[i, j] / total - sums[i] / total * (sums[j] / total);
        _discordance = PairDiscordance(first / Math.Sqrt(2), second / Math.Sqrt(2), correlation);
    }

    /// <summary>The pair whose correlation makes its standard error what a pilot measured.</summary>
    /// <param name="auc">The area of the real model, in (0, 1).</param>
    /// <param name="delta">What the synthetic model loses of it; the other area must lie in (0, 1) too.</param>
    /// <param name="standardError">The pilot's standard error of the difference.</param>
    /// <param name="positives">The pilot's rows of the positive class, at least 2.</param>
    /// <param name="negatives">The pilot's rows of the negative class, at least 2.</param>
    /// <returns>The correlation is kept in [0, 0.999]: models that hardly differ are planned for as if they did a little.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static BinormalPair OfStandardError(double auc, double delta, double standardError, int positives, int negatives)
    {
        double low = 0, high = 0.999;
        for (int step = 0; step < 20; step++)
        {
            double middle = (low + high) / 2;
            if (new BinormalPair(auc, delta, middle).StandardError(positives, negatives) > standardError) low = middle;
            else high = middle;
        }

        return new BinormalPair(auc, delta, high);
    }

    /// <summary>What the synthetic model loses.</summary>
    public double Delta { get; }

    /// <summary>The standard error of the estimated difference.</summary>
    /// <param name="positives">Hold-out rows of the positive class, at least 2.</param>
    /// <param name="negatives">Hold-out rows of the negative class, at least 2.</param>
    public double StandardError(int positives, int negatives)
    {
        Check(positives, negatives);
        return Math.Sqrt((_law.Square - Delta * Delta) * (1.0 / positives + 1.0 / negatives));
    }

    /// <summary>
    /// The probability that <see cref="AucScore"/> and the rule of evidence find the two equivalent. Each test's
    /// statistic is a smooth function of means over the rows, so it is normal in large samples (the delta method).
    /// </summary>
    /// <param name="margin">In (0, 1).</param>
    /// <param name="positives">Hold-out rows of the positive class, at least 2.</param>
    /// <param name="negatives">Hold-out rows of the negative class, at least 2.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public double Power(double margin, int positives, int negatives, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        Check(positives, negatives);
        if (EvidenceRule.Auc(Math.Min(positives, negatives), margin) is not null) return 0;
        double p = 1.0 / positives, q = 1.0 / negatives;
        double df = (p + q) * (p + q) / (p * p / (positives - 1) + q * q / (negatives - 1));
        double t = -Student.Quantile(alpha, df);
        double Side(double hypothesis)
        {
            (double mean, double sd) = StatisticLaw(hypothesis, positives, negatives);
            double surplus = (hypothesis > 0 ? -mean : mean) - t;
            return sd > 0 ? StandardNormal.Cdf(surplus / sd) : surplus > 0 ? 1 : 0;
        }

        return oneSided ? Side(margin) : Math.Max(0, Side(margin) + Side(-margin) - 1);
    }

    /// <summary>
    /// The moments a sample shows: a row's placement is a share of the other class's rows, so its square is on average
    /// larger by the variance of that share.
    /// </summary>
    private PlacementMean Seen(int otherRows) => _law with { Square = _law.Square + (_discordance - _law.Square) / otherRows };

    private static double PairDiscordance(double first, double second, double correlation)
    {
        double rest = Math.Sqrt(1 - correlation * correlation), sum = 0, total = 0;
        for (double x = -Reach; x <= Reach; x += Step / 100)
        {
            double weight = Math.Exp(-x * x / 2), wrong = StandardNormal.Cdf((-second - correlation * x) / rest);
            total += weight;
            sum += weight * (x > -first ? wrong : 1 - wrong);
        }

        return sum / total;
    }

    /// <summary>Mean and standard deviation of the statistic of a hypothesis.</summary>
    private (double Mean, double Sd) StatisticLaw(double hypothesis, int positives, int negatives)
    {
        PlacementMean[] seen = [Seen(negatives), Seen(positives)];
        double variance = 0;
        for (int side = 0; side < 2; side++)
        {
            var gradient = new double[PlacementMean.Count];
            for (int i = 0; i < gradient.Length; i++)
            {
                double step = 1e-4 * Math.Sqrt(_covariance[i, i]);
                if (step > 0) gradient[i] = (Moved(side, i, step) - Moved(side, i, -step)) / (2 * step);
            }

            double sum = 0;
            for (int i = 0; i < gradient.Length; i++)
                for (int j = 0; j < gradient.Length; j++) sum += gradient[i] * _covariance[i, j] * gradient[j];
            variance += sum / (side == 0 ? positives : negatives);
        }

        return (Statistic(seen[0], seen[1], hypothesis, positives, negatives), Math.Sqrt(Math.Max(variance, 0)));

        double Moved(int side, int moment, double step)
        {
            PlacementMean own = seen[side].Moved(moment, step);
            // Placements are among the rows of the other class, so what one class gains moves the other's differences.
            PlacementMean other = seen[1 - side].Shifted(own.Value - _law.Value, _gaining, _losing);
            return side == 0
                ? Statistic(own, other, hypothesis, positives, negatives)
                : Statistic(other, own, hypothesis, positives, negatives);
        }
    }

    private static double Statistic(PlacementMean ofPositives, PlacementMean ofNegatives, double hypothesis, int positives, int negatives)
    {
        double variance = ofPositives.Contrast(positives).VarianceAt(hypothesis) / positives + ofNegatives.Contrast(negatives).VarianceAt(hypothesis) / negatives;
        return ((ofPositives.Value + ofNegatives.Value) / 2 - hypothesis) / Math.Sqrt(variance);
    }

    private static void Check(int positives, int negatives)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positives, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(negatives, 2);
    }
}
