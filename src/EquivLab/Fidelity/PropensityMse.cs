using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Regression;

namespace EquivLab.Fidelity;

/// <summary>
/// The propensity score mean squared error: how well a logistic regression tells synthetic rows from real ones
/// (J. Snoke, G. Raab, B. Nowok, C. Dibben and A. Slavković, "General and specific utility measures for synthetic
/// data", J. R. Statistical Society A 181, 2018, sections 3.1–3.2).
/// </summary>
/// <param name="Value">Mean of (p − c)², with c the share of synthetic rows: 0 when nothing can be told, at most c(1 − c).</param>
/// <param name="ExpectedUnderNull">
/// What it is on average when the synthetic rows are drawn from a right model fitted to the real ones:
/// (k − 1)(1 − c)² c / N, with k parameters, intercept included.
/// </param>
/// <param name="Parameters">k, constant columns left out.</param>
public readonly record struct PropensityMse(double Value, double ExpectedUnderNull, int Parameters)
{
    /// <summary>
    /// Value over expectation: about 1 for a faithful table, above for one that can be told apart. A second, independent
    /// real sample has 1 / (1 − c) on average (2 for equal sizes), since both samples then err.
    /// </summary>
    public double Ratio => Value / ExpectedUnderNull;

    /// <summary>Fits the regression on main effects and measures.</summary>
    /// <param name="columns">Numeric features, each with one value a row: real and synthetic rows stacked in any order.</param>
    /// <param name="synthetic">Whether each row is synthetic.</param>
    /// <returns>NaN unless there are rows of both kinds; a ratio of NaN when every column is constant.</returns>
    /// <exception cref="ArgumentException">A column's length differs from the number of rows.</exception>
    public static PropensityMse Of(double[][] columns, ReadOnlySpan<bool> synthetic)
    {
        var features = new List<double[]>();
        foreach (double[] column in columns)
            if (Standardised(column, synthetic.Length) is { } feature) features.Add(feature);
        int parameters = features.Count + 1;
        double rows = synthetic.Length, share = synthetic.Count(true) / rows;
        if (!(share > 0 && share < 1)) return new PropensityMse(double.NaN, double.NaN, parameters);
        double sum = 0;
        foreach (double p in LogisticRegression.Probabilities([.. features], synthetic.ToArray()))
            sum += (p - share) * (p - share);
        return new PropensityMse(sum / rows, (parameters - 1) * (1 - share) * (1 - share) * share / rows, parameters);
    }

    /// <summary>The column with mean 0 and deviation 1, or null when it is constant.</summary>
    private static double[]? Standardised(double[] column, int rows)
    {
        Require.SameLength(rows, column.Length, nameof(column));
        var (mean, variance) = SampleMoments.Of(column);
        double deviation = Math.Sqrt(variance);
        // Below this the spread is rounding of equal values.
        if (!(deviation > 1e-13 * Math.Abs(mean))) return null;
        return Array.ConvertAll(column, value => (value - mean) / deviation);
    }
}
