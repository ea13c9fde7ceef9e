using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Resampling;

/// <summary>
/// The bootstrap over rows (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993): for metrics without a
/// formula of their own. Both models of a pair are evaluated on the same draws, so what they share cancels.
/// </summary>
public static class Bootstrap
{
    private const int DrawsPerBlock = 25;

    /// <summary>The bootstrap distribution of a contrast of two metrics over the same rows.</summary>
    /// <param name="first">A metric of the first model.</param>
    /// <param name="second">The metric of the second model, over the same rows in the same order.</param>
    /// <param name="options">How to resample; the defaults if null.</param>
    /// <param name="contrast">What to compare; first − second if null.</param>
    /// <exception cref="ArgumentException">The rows or strata differ in number, or there are no draws.</exception>
    public static BootstrapDistribution Paired(
        RowMetric first,
        RowMetric second,
        BootstrapOptions? options = null,
        Func<double, double, double>? contrast = null)
    {
        Require.SameLength(first.Rows, second.Rows, nameof(second));
        return Run(new RowContrast(first, second, contrast ?? ((a, b) => a - b)), options ?? new BootstrapOptions());
    }

    /// <summary>The bootstrap distribution of one metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="options">How to resample; the defaults if null.</param>
    /// <exception cref="ArgumentException">The strata differ in number from the rows, or there are no draws.</exception>
    public static BootstrapDistribution Single(RowMetric metric, BootstrapOptions? options = null) =>
        Run(metric, options ?? new BootstrapOptions());

    private static BootstrapDistribution Run(RowMetric metric, BootstrapOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1, nameof(options));
        var resampling = new Resampling(metric.Rows, options.Strata);
        var draws = new double[options.Draws];
        int blocks = (draws.Length + DrawsPerBlock - 1) / DrawsPerBlock;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : -1 };
        Parallel.For(
            0,
            blocks,
            parallel,
            () => new int[metric.Rows],
            (block, _, counts) =>
            {
                var random = new Rng(options.Seed, (ulong)block);
                int end = Math.Min(draws.Length, (block + 1) * DrawsPerBlock);
                for (int i = block * DrawsPerBlock; i < end; i++)
                {
                    resampling.Draw(ref random, counts);
                    draws[i] = metric.Evaluate(counts);
                }

                return counts;
            },
            _ => { });
        double acceleration = Jackknife.Acceleration(metric, resampling, options.Seed, parallel);
        return new BootstrapDistribution(metric.Value(), draws, acceleration, metric.Rows);
    }
}
