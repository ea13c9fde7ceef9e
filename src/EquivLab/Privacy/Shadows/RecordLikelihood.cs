using MathNet.Numerics.LinearAlgebra;

namespace EquivLab.Privacy.Shadows;

/// <summary>
/// Gaussian log-likelihood ratios of several statistics per target. With some tens of shadows a target's own figures are noisy,
/// so they are shrunk: its variance towards the typical one, its shift between in and out towards the mean shift of all
/// targets (empirical Bayes), and the correlation of the statistics is that of all targets together. Every target is treated
/// alike, so members and non-members stay exchangeable where the table tells nothing.
/// </summary>
internal static class RecordLikelihood
{
    /// <summary>Of how many shadows' worth the typical variance is.</summary>
    private const double VarianceWeight = 8;

    /// <summary>How much of the correlation is taken away, so that statistics that nearly repeat each other do not blow up.</summary>
    private const double CorrelationShrinkage = 0.1;

    /// <param name="isIn">By shadow, whether each target is in.</param>
    /// <param name="shadows">By shadow and statistic, the value of each target.</param>
    /// <param name="released">By statistic, the value of each target in the released table.</param>
    /// <returns>One ratio a target; 0 where no statistic varies.</returns>
    public static double[] Ratios(bool[][] isIn, float[][][] shadows, float[][] released)
    {
        Statistic[] used = [.. Enumerable.Range(0, released.Length)
            .Select(s => Statistic.Of(isIn, Array.ConvertAll(shadows, shadow => shadow[s]), released[s])).OfType<Statistic>()];
        int targets = isIn[0].Length;
        var ratios = new double[targets];
        if (used.Length == 0) return ratios;
        Matrix<double> inverse = Correlation(used).Inverse();
        var shift = Vector<double>.Build.Dense(used.Length);
        var beyond = Vector<double>.Build.Dense(used.Length);
        for (int t = 0; t < targets; t++)
        {
            for (int s = 0; s < used.Length; s++)
            {
                shift[s] = used[s].Shift[t];
                // The mean over all shadows is nearer to "in" the more of them have the target; the middle is between in and out.
                beyond[s] = used[s].Released[t] - (0.5 - used[s].ShareIn[t]) * shift[s];
            }

            ratios[t] = shift * (inverse * beyond);
        }

        return ratios;
    }

    private static Matrix<double> Correlation(Statistic[] used)
    {
        var correlation = Matrix<double>.Build.DenseIdentity(used.Length);
        for (int a = 0; a < used.Length; a++)
            for (int b = 0; b < a; b++)
            {
                double ab = 0, aa = 0, bb = 0;
                for (int i = 0; i < used[a].Residuals.Length; i++)
                {
                    double x = used[a].Residuals[i], y = used[b].Residuals[i];
                    ab += x * y;
                    aa += x * x;
                    bb += y * y;
                }

                correlation[a, b] = correlation[b, a] = (1 - CorrelationShrinkage) * ab / Math.Sqrt(aa * bb);
            }

        return correlation;
    }

    /// <summary>One statistic, every target in units of its own standard deviation.</summary>
    private sealed record Statistic(double[] Shift, double[] Released, double[] ShareIn, float[] Residuals)
    {
        /// <returns>Null where the statistic does not vary.</returns>
        public static Statistic? Of(bool[][] isIn, float[][] shadows, float[] released)
        {
            int targets = released.Length, count = shadows.Length;
            double[] meanIn = new double[targets], meanOut = new double[targets], variance = new double[targets], shareIn = new double[targets];
            for (int t = 0; t < targets; t++)
            {
                double sumIn = 0, sumOut = 0, ins = 0;
                for (int k = 0; k < count; k++)
                {
                    if (isIn[k][t]) (sumIn, ins) = (sumIn + shadows[k][t], ins + 1);
                    else sumOut += shadows[k][t];
                }

                // Where a target is in every shadow, or in none, nothing of its own is known of the shift.
                meanIn[t] = ins > 0 ? sumIn / ins : sumOut / count;
                meanOut[t] = ins < count ? sumOut / (count - ins) : meanIn[t];
                shareIn[t] = ins / count;
                double squares = 0;
                for (int k = 0; k < count; k++)
                {
                    double off = shadows[k][t] - (isIn[k][t] ? meanIn[t] : meanOut[t]);
                    squares += off * off;
                }

                variance[t] = squares / Math.Max(1, count - 2);
            }

            double typical = variance.Average();
            if (!(typical > 1e-12)) return null;
            double[] scale = Array.ConvertAll(variance, v => 1 / Math.Sqrt((count * v + VarianceWeight * typical) / (count + VarianceWeight)));
            var raw = new double[targets];
            var at = new double[targets];
            var residuals = new float[targets * count];
            for (int t = 0; t < targets; t++)
            {
                raw[t] = (meanIn[t] - meanOut[t]) * scale[t];
                at[t] = (released[t] - (shareIn[t] * meanIn[t] + (1 - shareIn[t]) * meanOut[t])) * scale[t];
                for (int k = 0; k < count; k++)
                    residuals[t * count + k] = (float)((shadows[k][t] - (isIn[k][t] ? meanIn[t] : meanOut[t])) * scale[t]);
            }

            return new Statistic(Shrunk(raw, shareIn, count), at, shareIn, residuals);
        }

        /// <summary>Shifts shrunk to their mean by as much of their spread as is noise: 1/k for each mean of k shadows.</summary>
        private static double[] Shrunk(double[] raw, double[] shareIn, int count)
        {
            double[] weights = Array.ConvertAll(shareIn, p => count * p * (1 - p));
            double total = weights.Sum();
            if (total == 0) return raw;
            double mean = 0, spread = 0;
            for (int t = 0; t < raw.Length; t++) mean += weights[t] * raw[t] / total;
            for (int t = 0; t < raw.Length; t++) spread += weights[t] * (raw[t] - mean) * (raw[t] - mean) / total;
            double noise = weights.Count(w => w > 0) / total, own = Math.Max(0, spread - noise);
            var shrunk = new double[raw.Length];
            for (int t = 0; t < raw.Length; t++)
                shrunk[t] = weights[t] > 0 ? mean + own / (own + 1 / weights[t]) * (raw[t] - mean) : mean;
            return shrunk;
        }
    }
}
