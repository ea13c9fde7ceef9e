using MathNet.Numerics;

namespace EquivLab.Statistics.Numerics;

/// <summary>Quantiles of the beta law, accurate relatively at both ends (MathNet's own are absolute, to 1e-12).</summary>
internal static class BetaLaw
{
    public static double Quantile(double p, double a, double b) =>
        Bisection.Root(x => SpecialFunctions.BetaRegularized(a, b, x) - p, 0, 1);

    /// <summary>The value that is exceeded with probability <paramref name="p"/>.</summary>
    public static double UpperQuantile(double p, double a, double b) =>
        Bisection.Root(x => p - SpecialFunctions.BetaRegularized(b, a, 1 - x), 0, 1);
}
