using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using static EquivLab.Statistics.Deciding.EquivalenceVerdict;

namespace EquivLab.Tests.Statistics;

public class EquivalenceRuleTests
{
    [Theory]
    [InlineData(-0.01, 0.04, Equivalent)]
    [InlineData(-0.05, 0.04, Inconclusive)]
    [InlineData(-0.01, 0.05, Inconclusive)]
    [InlineData(0.02, 0.09, Inconclusive)]
    [InlineData(-0.2, 0.2, Inconclusive)]
    [InlineData(0.05, 0.09, Different)]
    [InlineData(-0.09, -0.05, Different)]
    [InlineData(double.NaN, 0.01, Inconclusive)]
    [InlineData(0.01, double.NaN, Inconclusive)]
    [InlineData(double.NegativeInfinity, -0.1, Inconclusive)]
    [InlineData(0.06, double.PositiveInfinity, Inconclusive)]
    [InlineData(0.02, 0.01, Inconclusive)]
    public void Judges_both_sides(double low, double high, EquivalenceVerdict verdict) =>
        Assert.Equal(verdict, EquivalenceRule.Judge(new Interval(low, high, 0.9), 0.05));

    [Theory]
    [InlineData(-0.9, 0.04, Equivalent)]
    [InlineData(double.NegativeInfinity, 0.04, Equivalent)]
    [InlineData(0.01, 0.05, Inconclusive)]
    [InlineData(0.05, 0.2, Different)]
    [InlineData(double.NaN, 0.01, Inconclusive)]
    [InlineData(0.06, double.PositiveInfinity, Inconclusive)]
    public void Judges_one_side(double low, double high, EquivalenceVerdict verdict) =>
        Assert.Equal(verdict, EquivalenceRule.JudgeNonInferiority(new Interval(low, high, 0.9), 0.05));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.05)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Needs_a_margin(double margin)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EquivalenceRule.Judge(new Interval(0, 0, 0.9), margin));
        Assert.Throws<ArgumentOutOfRangeException>(() => EquivalenceRule.JudgeNonInferiority(new Interval(0, 0, 0.9), margin));
    }
}
