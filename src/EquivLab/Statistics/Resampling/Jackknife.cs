namespace EquivLab.Statistics.Resampling;

/// <summary>
/// The acceleration of BCa intervals: a sixth of the skewness of the rows' influence (Efron and Tibshirani 1993,
/// equation 14.15). Metrics that can leave out each row cheaply give it exactly; others leave out random groups of
/// equal size, whose sums have the same expected skewness term.
/// </summary>
internal static class Jackknife
{
    private const int MaxGroups = 1000;

    public static double Acceleration(RowMetric metric, Resampling resampling, ulong seed, ParallelOptions parallel)
    {
        var values = new double[metric.Rows];
        if (metric.TryLeaveOneOut(values))
        {
            resampling.Centre(values);
        }
        else
        {
            values = LeaveGroupsOut(metric, seed, parallel);
            new Resampling(values.Length, null).Centre(values);
        }

        double squares = 0, cubes = 0;
        foreach (double value in values)
        {
            squares += value * value;
            cubes -= value * value * value;
        }

        double acceleration = cubes / (6 * Math.Pow(squares, 1.5));
        return double.IsFinite(acceleration) ? acceleration : 0;
    }

    private static double[] LeaveGroupsOut(RowMetric metric, ulong seed, ParallelOptions parallel)
    {
        int[] rows = Shuffled(metric.Rows, seed);
        int groups = Math.Min(rows.Length, MaxGroups);
        var values = new double[groups];
        Parallel.For(0, groups, parallel, group =>
        {
            var counts = new int[rows.Length];
            Array.Fill(counts, 1);
            for (int i = group; i < rows.Length; i += groups) counts[rows[i]] = 0;
            values[group] = metric.Evaluate(counts);
        });
        return values;
    }

    private static int[] Shuffled(int count, ulong seed)
    {
        var random = new Rng(seed, ulong.MaxValue);
        var rows = new int[count];
        for (int i = 0; i < count; i++)
        {
            int j = random.Next(i + 1);
            rows[i] = rows[j];
            rows[j] = i;
        }

        return rows;
    }
}
