namespace EquivLab.Statistics.Regression;

/// <summary>The coefficients of a regression, one a column, in the columns' own units; the intercept is not kept.</summary>
/// <param name="Coefficients">NaN where the column is constant, and all NaN where the columns are collinear.</param>
/// <param name="StandardErrors">Robust standard errors; NaN where the coefficient is.</param>
internal sealed record RegressionFit(double[] Coefficients, double[] StandardErrors)
{
    public static RegressionFit Undefined(int columns)
    {
        double[] nothing = new double[columns];
        Array.Fill(nothing, double.NaN);
        return new RegressionFit(nothing, nothing);
    }
}
