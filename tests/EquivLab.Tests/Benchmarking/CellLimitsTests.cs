using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class CellLimitsTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("90s", 90)]
    [InlineData("1.5m", 90)]
    [InlineData("2h", 7200)]
    public void A_time_has_a_unit(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), CellLimits.ReadTime("--time-limit", text));

    [Theory]
    [InlineData("512M", 536_870_912)]
    [InlineData("1.5G", 1_610_612_736)]
    public void A_size_has_a_unit(string text, long bytes) => Assert.Equal(bytes, CellLimits.ReadMemory("--memory-limit", text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1s")]
    [InlineData("5x")]
    [InlineData("s")]
    [InlineData("1e300h")]
    public void What_is_no_time_is_refused(string text) => Assert.Throws<InputException>(() => CellLimits.ReadTime("--time-limit", text));

    [Theory]
    [InlineData("512")]
    [InlineData("0G")]
    [InlineData("G")]
    [InlineData("4g")]
    public void What_is_no_size_is_refused(string text) => Assert.Throws<InputException>(() => CellLimits.ReadMemory("--memory-limit", text));
}
