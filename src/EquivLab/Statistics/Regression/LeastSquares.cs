namespace EquivLab.Statistics.Regression;

/// <summary>
/// Least squares with an intercept, and standard errors that hold without equal variances: the HC3 form
/// (J. G. MacKinnon and H. White, J. Econometrics 29, 1985).
/// </summary>
internal static class LeastSquares
{
    private const double Rounding = 1e-9;

    /// <param name="columns">Predictors, one value a row.</param>
    /// <param name="outcome">The outcome, one value a row.</param>
    public static RegressionFit Fit(double[][] columns, double[] outcome)
    {
        int rows = outcome.Length;
        var design = new Design(columns, rows);
        var weights = new double[rows];
        Array.Fill(weights, 1);
        if (rows <= design.Columns.Length + 1 || Design.Invert(design.Gram(weights)) is not { } inverse)
            return RegressionFit.Undefined(columns.Length);
        double[] coefficients = [.. inverse * design.Project(outcome)];
        for (int i = 0; i < rows; i++)
        {
            // A row that alone decides its own fit has leverage 1 and no residual, and says nothing about other coefficients.
            double free = 1 - design.Form(i, inverse);
            double residual = free < Rounding ? 0 : (outcome[i] - design.Score(i, coefficients)) / free;
            weights[i] = residual * residual;
        }

        var covariance = inverse * design.Gram(weights) * inverse;
        return design.Unstandardise(coefficients, j => covariance[j, j]);
    }
}
