using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Statistics.Power;

/// <summary>
/// Simulated hold-outs, each by the smallest margin at which <see cref="AucScore"/> finds the two models equivalent: one
/// simulation answers for every margin.
/// </summary>
internal sealed class PassingMargins
{
    private const int FewestDraws = 10_000, MostDraws = 40_000, Rows = 8_000_000, BlockSize = 50;

    /// <summary>The plan's own seed, so that a calibration with another one can find it wrong.</summary>
    private const ulong Seed = 0x706C_616E;

    private readonly double[] _margins, _differences, _squares;

    private PassingMargins(double[] margins, double[] differences)
    {
        _margins = margins;
        _differences = differences;
        _squares = Array.ConvertAll(differences, d => d * d - 1);
    }

    /// <summary>
    /// The probability of passing. The estimated difference has a known mean and variance; what a sample happens to miss
    /// them by is taken out by regression (control variates: P. Glasserman, Monte Carlo Methods in Financial Engineering,
    /// 2003, section 4.1), which leaves about half of the variance.
    /// </summary>
    public double Share(double margin)
    {
        double passed = 0, sumX = 0, sumY = 0, xx = 0, xy = 0, yy = 0, px = 0, py = 0;
        for (int i = 0; i < _margins.Length; i++)
        {
            double x = _differences[i], y = _squares[i];
            sumX += x;
            sumY += y;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            if (!(_margins[i] < margin)) continue;
            passed++;
            px += x;
            py += y;
        }

        double n = _margins.Length, share = passed / n, meanX = sumX / n, meanY = sumY / n;
        xx = xx / n - meanX * meanX;
        xy = xy / n - meanX * meanY;
        yy = yy / n - meanY * meanY;
        px = px / n - share * meanX;
        py = py / n - share * meanY;
        double determinant = xx * yy - xy * xy;
        // Known passes and known failures need no correction, and stay 0 and 1.
        if (share is 0 or 1 || !(determinant > 0)) return share;
        double slopeX = (px * yy - py * xy) / determinant, slopeY = (py * xx - px * xy) / determinant;
        return Math.Clamp(share - slopeX * meanX - slopeY * meanY, 0, 1);
    }

    public static PassingMargins Of(BinormalPair models, int positives, int negatives, double alpha, bool oneSided)
    {
        int rows = positives + negatives, draws = Math.Clamp(Rows / rows, FewestDraws, MostDraws);
        double level = 1 - 2 * alpha, sd = Math.Sqrt(models.ExactVariance(positives, negatives));
        double[] margins = new double[draws], differences = new double[draws];
        var labels = new bool[rows];
        Array.Fill(labels, true, 0, positives);
        Parallel.For(0, (draws + BlockSize - 1) / BlockSize, block =>
        {
            var random = new Rng(Seed, (ulong)block);
            double[] real = new double[rows], synthetic = new double[rows];
            for (int i = block * BlockSize; i < Math.Min(draws, (block + 1) * BlockSize); i++)
            {
                models.Draw(ref random, positives, real, synthetic);
                AucComparison comparison = DeLong.Compare(labels, real, synthetic, level);
                Interval interval = AucScore.Interval(comparison, level);
                margins[i] = oneSided ? interval.High : Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
                differences[i] = (comparison.Difference - models.Delta) / sd;
            }
        });
        return new PassingMargins(margins, differences);
    }
}
