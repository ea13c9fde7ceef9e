using EquivLab.Reporting.Scaling;

namespace EquivLab.Tests.Reporting;

public sealed class ScalingReportTests
{
    [Fact]
    public void Stands_alone_and_tells_every_table_and_what_was_missed()
    {
        string html = ScalingReport.Render(new ScalingResult("2 processors", [new("Run, <rows>", "run TABLE", "rows", [new(1_000, 2.5, 1.5, 300, 0), new(1_000_000, 310.2, 200, 2_400, 3, 300)])]));
        Assert.Contains("Run, &lt;rows&gt;", html, StringComparison.Ordinal);
        Assert.Contains("310.2", html, StringComparison.Ordinal);
        Assert.Contains("300, missed", html, StringComparison.Ordinal);
        Assert.Contains("2,500", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(10, 3, true)]
    [InlineData(10, 2, false)]
    [InlineData(10, 134, false)]
    [InlineData(61, 0, false)]
    public void A_command_that_failed_or_took_too_long_does_not_hold(double seconds, int exitCode, bool holds) =>
        Assert.Equal(holds, new ScalingPoint(100, seconds, seconds, 1, exitCode, 60).Holds);
}
