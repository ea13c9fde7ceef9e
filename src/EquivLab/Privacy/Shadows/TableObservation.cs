namespace EquivLab.Privacy.Shadows;

/// <summary>What the shadow attacks look at in one synthetic table.</summary>
/// <param name="Naive">Means, medians, variances, shares of missing values and of the categories.</param>
/// <param name="Histogram">The marginal distribution of every column.</param>
/// <param name="Correlation">The correlation of every pair of columns.</param>
/// <param name="Queries">By query, the square root of the number of rows that agree with each target in the query's columns.</param>
/// <param name="Closeness">By statistic, what the table says of each target: log-distance to the closest row, rows nearby, log-density.</param>
internal sealed record TableObservation(double[] Naive, double[] Histogram, double[] Correlation, float[][] Queries, float[][] Closeness);
