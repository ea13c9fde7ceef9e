using EquivLab.Reporting.Words;

namespace EquivLab.Tests.Reporting;

public class NumbersTests
{
    [Theory]
    [InlineData(0.8663, "86.6 %")]
    [InlineData(0, "0.0 %")]
    [InlineData(0.00003, "0.003 %")]
    [InlineData(-0.012, "−1.2 %")]
    [InlineData(double.NaN, "n/a")]
    [InlineData(double.PositiveInfinity, "unbounded")]
    public void Percent_is_for_people(double share, string text) => Assert.Equal(text, Numbers.Percent(share).Replace('\u00A0', ' '));

    [Fact]
    public void Counts_have_separators() => Assert.Equal("32,561", Numbers.Count(32561));

    [Theory]
    [InlineData(-0.0001, "0.00")]
    [InlineData(1234.5, "1,234.50")]
    [InlineData(-0.5, "−0.50")]
    public void Plain_numbers_have_no_negative_zero(double value, string text) => Assert.Equal(text, Numbers.Plain(value, 2));

    [Theory]
    [InlineData(0.5, "0.5 s")]
    [InlineData(73.4, "1 min 13 s")]
    [InlineData(7260, "2 h 1 min")]
    public void Durations_are_for_people(double seconds, string text) => Assert.Equal(text, Numbers.Duration(seconds).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(1.21, 1, 1.3, 1.2)]
    [InlineData(0.013, 3, 0.013, 0.013)]
    [InlineData(-0.041, 2, -0.04, -0.05)]
    public void Bounds_are_rounded_away_from_the_claim(double value, int decimals, double up, double down)
    {
        Assert.Equal(up, Numbers.Up(value, decimals), 12);
        Assert.Equal(down, Numbers.Down(value, decimals), 12);
    }
}
