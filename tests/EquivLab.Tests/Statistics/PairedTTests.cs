using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Statistics;

public class PairedTTests
{
    [Fact]
    public void Agrees_with_statsmodels()
    {
        foreach (var (inputs, expected) in OracleFile.Read("tost_paired").Cases)
        {
            var result = PairedT.Tost(inputs.Numbers("x"), inputs.Numbers("y"), inputs.Number("low"), inputs.Number("upp"));
            expected.Agrees("p", result.Tests.P);
            expected.Agrees("tLower", result.Tests.StatisticLower);
            expected.Agrees("pLower", result.Tests.PLower);
            expected.Agrees("tUpper", result.Tests.StatisticUpper);
            expected.Agrees("pUpper", result.Tests.PUpper);
            expected.Agrees("df", result.DegreesOfFreedom);
            expected.Agrees("mean", result.Mean);
            expected.AgreesAsStudentInterval("ci90", result.Interval.Low, result.Interval.High);
        }
    }

    /// <summary>The distribution function of t with 4 degrees of freedom has a closed form.</summary>
    [Theory]
    [InlineData(0.95)]
    [InlineData(0.999)]
    [InlineData(0.01)]
    public void Quantiles_invert_the_closed_form_at_four_degrees_of_freedom(double p)
    {
        double t = Student.Quantile(p, 4), u = 1 + t * t / 4;
        Assert.Equal(p, 0.5 + 0.375 * t / Math.Sqrt(u) * (1 - t * t / u / 12), 1e-14);
    }

    [Fact]
    public void One_pair_says_nothing()
    {
        var result = PairedT.Tost([0.01], -0.05, 0.05);
        Assert.Equal(0.01, result.Mean);
        Assert.True(double.IsNaN(result.Tests.P));
        Assert.Equal(EquivalenceVerdict.Inconclusive, EquivalenceRule.Judge(result.Interval, 0.05));
        Assert.True(double.IsNaN(PairedT.Tost([], -0.05, 0.05).Tests.P));
    }

    [Fact]
    public void Constant_differences_are_a_point()
    {
        var inside = PairedT.Tost([0.25, 0.25, 0.25], -0.5, 0.5);
        Assert.Equal(0, inside.Tests.P);
        Assert.Equal(0, inside.Interval.Width);
        Assert.Equal(1, PairedT.Tost([0.75, 0.75, 0.75], -0.5, 0.5).Tests.P);
    }

    [Fact]
    public void Corrected_resampled_t_agrees_with_the_formula()
    {
        foreach (var (inputs, expected) in OracleFile.Read("corrected_resampled_t").Cases)
        {
            var result = CorrectedResampledT.Of(
                inputs.Numbers("differences"), inputs.Integer("nTrain"), inputs.Integer("nTest"));
            expected.Agrees("t", result.T);
            expected.Agrees("p", result.P);
            expected.Agrees("se", result.StandardError);
            expected.AgreesAsStudentInterval("ci90", result.Interval.Low, result.Interval.High);
        }
    }

    [Fact]
    public void Corrected_tests_agree_with_their_interval()
    {
        double[] differences = [0.011, 0.02, -0.004, 0.015, 0.009];
        var interval = CorrectedResampledT.Of(differences, 700, 300).Interval;
        var inside = CorrectedResampledT.Tost(differences, 700, 300, interval.High + 1e-6);
        var straddling = CorrectedResampledT.Tost(differences, 700, 300, interval.High - 1e-6);
        Assert.Equal(interval, inside.Interval);
        Assert.True(inside.Tests.P < 0.05);
        Assert.True(straddling.Tests.P > 0.05);
        Assert.False(CorrectedResampledT.Of([0.1], 700, 300).Interval.IsDefined);
    }
}
