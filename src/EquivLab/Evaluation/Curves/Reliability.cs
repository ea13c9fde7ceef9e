using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Curves;

/// <summary>Calibration by bins of about equally many rows (quantile bins, as in J. Nixon and others, CVPR workshops 2019).</summary>
internal static class Reliability
{
    public const double Level = 0.95;

    private const int MostBins = 10;

    /// <summary>The calibration of probabilities.</summary>
    /// <param name="probabilities">A probability a row.</param>
    /// <param name="happened">Whether it came true.</param>
    /// <param name="fewest">The fewest rows of a bin.</param>
    /// <returns>The curve, or null with fewer rows than a bin needs.</returns>
    public static CalibrationCurve? OfShares(double[] probabilities, bool[] happened, int fewest)
    {
        double[] observed = Array.ConvertAll(happened, h => h ? 1.0 : 0.0);
        double brier = probabilities.Zip(observed, (p, y) => (p - y) * (p - y)).DefaultIfEmpty(double.NaN).Average();
        return Of(probabilities, observed, fewest, Share, p => p.Sum(v => v * (1 - v)), brier);
    }

    /// <summary>The calibration of predicted numbers.</summary>
    /// <param name="predicted">A prediction a row.</param>
    /// <param name="truth">The true value.</param>
    /// <param name="fewest">The fewest rows of a bin.</param>
    /// <returns>The curve, or null with fewer rows than a bin needs, or a prediction that is no number.</returns>
    public static CalibrationCurve? OfNumbers(double[] predicted, double[] truth, int fewest) =>
        predicted.All(double.IsFinite) ? Of(predicted, truth, fewest, Mean, null, null) : null;

    private static CalibrationCurve? Of(
        double[] predicted, double[] observed, int fewest, Func<double[], Interval> intervalOf, Func<double[], double>? varianceOf, double? brier)
    {
        if (predicted.Length < fewest) return null;
        int[] order = [.. Enumerable.Range(0, predicted.Length).OrderBy(i => predicted[i])];
        double error = 0, chance = 0;
        var bins = new List<CalibrationBin>();
        foreach ((int from, int to) in Cuts(Array.ConvertAll(order, i => predicted[i]), fewest))
        {
            double[] p = [.. order[from..to].Select(i => predicted[i])], y = [.. order[from..to].Select(i => observed[i])];
            double meanP = p.Average(), meanY = y.Average();
            Interval interval = intervalOf(y);
            bins.Add(new CalibrationBin(p.Length, Rounded(meanP), Rounded(meanY), Rounded(interval.Low), Rounded(interval.High)));
            double sum = varianceOf?.Invoke(p) ?? p.Zip(y, (a, b) => (b - a - meanY + meanP) * (b - a - meanY + meanP)).Sum() * p.Length / Math.Max(1, p.Length - 1);
            // The mean distance of a normal from its own mean is √(2/π) standard deviations.
            error += Math.Abs(meanP - meanY) * p.Length / predicted.Length;
            chance += Math.Sqrt(2 / Math.PI) * Math.Sqrt(sum) / predicted.Length;
        }

        return new CalibrationCurve(bins, error, chance, brier);
    }

    /// <summary>Equal counts, but rows of one prediction stay together, as a tree gives many of them.</summary>
    private static List<(int From, int To)> Cuts(double[] sorted, int fewest)
    {
        int bins = Math.Clamp(sorted.Length / fewest, 1, MostBins), from = 0;
        var cuts = new List<(int From, int To)>();
        for (int b = 1; b <= bins; b++)
        {
            int to = (int)((long)sorted.Length * b / bins);
            while (to < sorted.Length && to > 0 && sorted[to] == sorted[to - 1]) to++;
            if (to - from < fewest) continue;
            cuts.Add((from, to));
            from = to;
        }

        if (from < sorted.Length && cuts.Count > 0) cuts[^1] = (cuts[^1].From, sorted.Length);
        return cuts;
    }

    private static Interval Share(double[] y) => Wilson.Interval((long)y.Sum(), y.Length, Level);

    private static Interval Mean(double[] y)
    {
        double mean = y.Average(), variance = y.Sum(v => (v - mean) * (v - mean)) / (y.Length - 1);
        double half = Student.TwoSided(Level, y.Length - 1) * Math.Sqrt(variance / y.Length);
        return new Interval(mean - half, mean + half, Level);
    }

    /// <summary>Six significant digits: more than a drawing or a table shows.</summary>
    private static double Rounded(double value) =>
        value == 0 || !double.IsFinite(value) ? value : Math.Round(value, Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12));
}
