
namespace EquivLab.Statistics.Regression;

/// <summary>
/// Logistic regression with standard errors: the larger of those that suppose the model to be right and the sandwich form
/// that does not (P. J. Huber, Fifth Berkeley Symposium, 1967; H. White, Econometrica 50, 1982). Where a column separates
/// the outcomes no finite coefficient exists; the former then grow without bound, while the sandwich would shrink to 0.
/// </summary>
internal static class LogisticFit
{
    /// <param name="columns">Predictors, one value a row.</param>
    /// <param name="outcome">The outcome, by row.</param>
    public static RegressionFit Fit(double[][] columns, bool[] outcome)
    {
        int rows = outcome.Length;
        var design = new Design(columns, rows);
        if (rows <= design.Columns.Length + 1 || !outcome.Contains(true) || !outcome.Contains(false))
            return RegressionFit.Undefined(columns.Length);
        double[] coefficients = LogisticRegression.Coefficients(design.Columns, outcome);
        double[] weights = new double[rows], squares = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            double p = 1 / (1 + Math.Exp(-design.Score(i, coefficients))), residual = (outcome[i] ? 1 : 0) - p;
            weights[i] = p * (1 - p);
            squares[i] = residual * residual;
        }

        if (Design.Invert(design.Gram(weights)) is not { } inverse) return RegressionFit.Undefined(columns.Length);
        var sandwich = inverse * design.Gram(squares) * inverse;
        return design.Unstandardise(coefficients, j => Math.Max(inverse[j, j], sandwich[j, j]));
    }
}
