using EquivLab.Statistics.Ranking;

namespace EquivLab.Tests.Statistics;

public class StudentizedRangeTests
{
    /// <summary>Demšar 2006, table 5(a): critical values of the two-tailed Nemenyi test.</summary>
    public static TheoryData<double, double[]> Printed => new()
    {
        { 0.05, [1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164] },
        { 0.10, [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.780, 2.855, 2.920] },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void Agrees_with_the_printed_table(double alpha, double[] expected)
    {
        // The table halves printed quantiles of three digits, so its last digit may be off by one.
        for (int k = 2; k <= 10; k++)
            Assert.Equal(expected[k - 2], Nemenyi.Quantile(k, alpha), 0.00115);
    }

    /// <summary>The range of two is √2 times an absolute normal number.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Of_two_has_a_closed_form(double p) =>
        Assert.Equal(Math.Sqrt(2) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + p) / 2), StudentizedRange.Quantile(p, 2), 1e-9);

    /// <summary>The mean range of three normal numbers is 3 / √π, the integral of the upper tail.</summary>
    [Fact]
    public void Of_three_has_the_known_mean()
    {
        double mean = 0;
        for (int i = 0; i < 12_000; i++) mean += 0.001 * (1 - StudentizedRange.Cdf((i + 0.5) * 0.001, 3));
        Assert.Equal(3 / Math.Sqrt(Math.PI), mean, 1e-6);
    }

    [Fact]
    public void Quantiles_undo_probabilities()
    {
        foreach (int k in new[] { 2, 7, 40, 200 })
            foreach (double p in new[] { 0.01, 0.5, 0.95 })
                Assert.Equal(p, StudentizedRange.Cdf(StudentizedRange.Quantile(p, k), k), 1e-9);
    }

    [Fact]
    public void Keeps_to_its_bounds()
    {
        Assert.Equal(0, StudentizedRange.Cdf(-1, 3));
        Assert.Equal(1, StudentizedRange.Cdf(double.PositiveInfinity, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentizedRange.Cdf(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentizedRange.Quantile(1, 3));
    }
}
