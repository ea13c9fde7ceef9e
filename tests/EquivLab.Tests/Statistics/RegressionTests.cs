using EquivLab.Statistics.Regression;

namespace EquivLab.Tests.Statistics;

public class RegressionTests
{
    [Fact]
    public void Least_squares_by_hand()
    {
        // Slope 9.5 / 5 and intercept 0; residuals 0.1, 0.2, −0.7, 0.4 over 1 − leverage 0.3, 0.7, 0.7, 0.3.
        RegressionFit fit = LeastSquares.Fit([[1, 2, 3, 4]], [2, 4, 5, 8]);
        Assert.Equal(1.9, fit.Coefficients[0], 10);
        Assert.Equal(Math.Sqrt(4.5204081633 / 25), fit.StandardErrors[0], 8);
    }

    [Fact]
    public void Least_squares_separates_two_predictors_in_their_own_units()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => 1000.0 * (i % 7))], z = [.. Enumerable.Range(0, 60).Select(i => i % 5 == 0 ? 1.0 : 0)];
        RegressionFit fit = LeastSquares.Fit([x, z], [.. x.Zip(z, (a, b) => 3 + 0.002 * a - 4 * b)]);
        Assert.Equal(0.002, fit.Coefficients[0], 10);
        Assert.Equal(-4, fit.Coefficients[1], 8);
    }

    [Fact]
    public void Logistic_of_a_two_by_two_table_is_the_log_odds_ratio()
    {
        // 10 of 30 against 20 of 30: ln 4, with error √(1/10 + 1/20 + 1/20 + 1/10).
        double[] x = [.. Enumerable.Range(0, 60).Select(i => i < 30 ? 0.0 : 1)];
        bool[] y = [.. Enumerable.Range(0, 60).Select(i => i is < 10 or (>= 30 and < 50))];
        RegressionFit fit = LogisticFit.Fit([x], y);
        Assert.Equal(Math.Log(4), fit.Coefficients[0], 6);
        Assert.Equal(Math.Sqrt(0.3), fit.StandardErrors[0], 6);
    }

    [Fact]
    public void A_separated_outcome_has_no_certain_coefficient()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => i < 30 ? 0.0 : 1)];
        RegressionFit fit = LogisticFit.Fit([x], [.. x.Select(v => v == 1)]);
        Assert.True(double.IsNaN(fit.StandardErrors[0]) || fit.StandardErrors[0] > 100);
    }

    [Fact]
    public void Constant_columns_and_sums_of_others_have_no_coefficient()
    {
        double[] x = [1, 2, 3, 4, 5, 6], constant = [2, 2, 2, 2, 2, 2], y = [1, 3, 2, 5, 4, 6];
        RegressionFit fit = LeastSquares.Fit([x, constant], y);
        Assert.True(double.IsFinite(fit.Coefficients[0]));
        Assert.True(double.IsNaN(fit.Coefficients[1]));
        Assert.True(double.IsNaN(LeastSquares.Fit([x, [.. x.Select(v => 2 * v + 1)]], y).Coefficients[0]));
    }
}
