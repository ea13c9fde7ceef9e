using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Statistics.Power;

/// <summary>
/// The large-sample law of the tests of <see cref="AucScore"/> on normal scores. Their statistics are smooth functions of
/// means over the rows, so they are jointly normal in large samples (the delta method).
/// </summary>
internal sealed class BinormalLaw
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

    /// <param name="first">How far apart the classes' means are in the first model's scores, in their deviations.</param>
    /// <param name="second">The same of the second model.</param>
    /// <param name="correlation">Of the two models' scores within a class, in [0, 1).</param>
    public BinormalLaw(double first, double second, double correlation)
    {
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

    /// <summary>The variance of a row's placement difference.</summary>
    /// <param name="delta">Its mean.</param>
    public double Variance(double delta) => _law.Square - delta * delta;

    /// <summary>The variance of the estimated difference, exactly (W. Hoeffding, Ann. Math. Stat. 19, 1948).</summary>
    /// <param name="delta">The difference.</param>
    /// <param name="positives">Rows of the positive class.</param>
    /// <param name="negatives">Rows of the negative class.</param>
    public double ExactVariance(double delta, int positives, int negatives) =>
        ((positives + negatives - 2) * Variance(delta) + _discordance - delta * delta) / ((double)positives * negatives);

    /// <summary>The probability that both tests reject, or the one that counts where only a loss does.</summary>
    public double PassProbability(double margin, int positives, int negatives, double alpha, bool oneSided)
    {
        double p = 1.0 / positives, q = 1.0 / negatives;
        double df = (p + q) * (p + q) / (p * p / (positives - 1) + q * q / (negatives - 1));
        double t = -Student.Quantile(alpha, df);
        var above = new StatisticLaw(this, margin, positives, negatives);
        if (oneSided) return Positive(-above.Mean - t, above.Sd);
        var below = new StatisticLaw(this, -margin, positives, negatives);
        return BothPositive(-above.Mean - t, above.Sd, below.Mean - t, below.Sd, -above.Covariance(below));
    }

    private static double Positive(double mean, double sd) => sd > 0 ? StandardNormal.Cdf(mean / sd) : mean > 0 ? 1 : 0;

    /// <summary>P(X &gt; 0 and Y &gt; 0) of two normal numbers, by Simpson's rule over X.</summary>
    private static double BothPositive(double meanX, double sdX, double meanY, double sdY, double covariance)
    {
        if (!(sdX > 0 && sdY > 0)) return meanX > 0 && meanY > 0 ? 1 : 0;
        const int Steps = 400;
        double slope = covariance / sdX, rest = Math.Sqrt(Math.Max(sdY * sdY - slope * slope, 1e-12 * sdY * sdY));
        double from = Math.Max(-meanX / sdX, -8), width = (8 - from) / Steps, sum = 0;
        if (width <= 0) return 0;
        for (int i = 0; i <= Steps; i++)
        {
            double z = from + i * width, weight = i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.Exp(-z * z / 2) * StandardNormal.Cdf((meanY + slope * z) / rest);
        }

        return Math.Clamp(sum * width / 3 / Math.Sqrt(2 * Math.PI), 0, 1);
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

    /// <summary>The statistic of a hypothesis: its mean, and by class how it moves with the means over the rows.</summary>
    private sealed class StatisticLaw
    {
        private readonly BinormalLaw _of;
        private readonly double[][] _gradients = [new double[PlacementMean.Count], new double[PlacementMean.Count]];
        private readonly int[] _rows;

        public StatisticLaw(BinormalLaw of, double hypothesis, int positives, int negatives)
        {
            (_of, _rows) = (of, [positives, negatives]);
            PlacementMean[] seen = [of.Seen(negatives), of.Seen(positives)];
            Mean = Statistic(seen[0], seen[1]);
            for (int side = 0; side < 2; side++)
            {
                for (int i = 0; i < PlacementMean.Count; i++)
                {
                    double step = 1e-4 * Math.Sqrt(of._covariance[i, i]);
                    if (step > 0) _gradients[side][i] = (Moved(side, i, step) - Moved(side, i, -step)) / (2 * step);
                }
            }

            Sd = Math.Sqrt(Math.Max(Covariance(this), 0));

            double Moved(int side, int moment, double step)
            {
                PlacementMean own = seen[side].Moved(moment, step);
                // Placements are among the rows of the other class, so what one class gains moves the other's differences.
                PlacementMean other = seen[1 - side].Shifted(own.Value - of._law.Value, of._gaining, of._losing);
                return side == 0 ? Statistic(own, other) : Statistic(other, own);
            }

            double Statistic(PlacementMean ofPositives, PlacementMean ofNegatives)
            {
                double variance = ofPositives.Contrast(positives).VarianceAt(hypothesis) / positives
                    + ofNegatives.Contrast(negatives).VarianceAt(hypothesis) / negatives;
                return ((ofPositives.Value + ofNegatives.Value) / 2 - hypothesis) / Math.Sqrt(variance);
            }
        }

        public double Mean { get; }

        public double Sd { get; }

        public double Covariance(StatisticLaw other)
        {
            double sum = 0;
            for (int side = 0; side < 2; side++)
                for (int i = 0; i < PlacementMean.Count; i++)
                    for (int j = 0; j < PlacementMean.Count; j++)
                        sum += _gradients[side][i] * _of._covariance[i, j] * other._gradients[side][j] / _rows[side];
            return sum;
        }
    }
}
