namespace EquivLab.Statistics.Numerics;

/// <summary>
/// Root of an increasing function, to the last bit. Slower than Brent's method, but it needs no derivative, survives
/// infinite values and is accurate relatively, not absolutely, when the root is tiny.
/// </summary>
internal static class Bisection
{
    private const int MaxSteps = 2000;

    /// <summary>The point between <paramref name="low"/> and <paramref name="high"/> where the sign changes.</summary>
    public static double Root(Func<double, double> increasing, double low, double high)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) break;
            if (increasing(middle) < 0) low = middle;
            else high = middle;
        }

        return low + (high - low) / 2;
    }
}
