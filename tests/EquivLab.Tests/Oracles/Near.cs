namespace EquivLab.Tests.Oracles;

/// <summary>Comparison of floating-point figures.</summary>
public static class Near
{
    /// <summary>Answers below this are zeros with a trace of rounding, in either software.</summary>
    private const double AboutZero = 1e-14;

    public static void Equal(double expected, double actual, double tolerance, string what)
    {
        double allowed = Math.Abs(expected) < AboutZero ? AboutZero : tolerance * Math.Abs(expected);
        Assert.True(
            Math.Abs(expected - actual) <= allowed,
            $"{what}: expected {expected:R}, got {actual:R}, off by {Math.Abs(expected - actual):E2}, allowed {allowed:E2}");
    }
}
