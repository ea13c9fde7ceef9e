namespace EquivLab.Data;

/// <summary>The coarsest evenly spaced values that hold all values of a column: <c>Start</c> + k · <c>Step</c>, such as whole minutes.</summary>
/// <param name="Start">One of them.</param>
/// <param name="Step">Their distance, in the column's unit; above 0.</param>
public sealed record ValueGrid(double Start, double Step)
{
    /// <summary>Whole numbers beyond this are not exact as doubles.</summary>
    private const double MostExact = 1L << 53;

    /// <summary>The closest value of the grid.</summary>
    /// <param name="value">Any value.</param>
    public double Round(double value)
    {
        double at = Start + Math.Round((value - Start) / Step) * Step;
        return double.IsFinite(at) ? at : value;
    }

    /// <summary>Finds the grid of values that have at most so many decimals, in one pass over them.</summary>
    /// <param name="values">The values; NaN is missing.</param>
    /// <param name="decimals">Digits after the point.</param>
    /// <returns>Null where no grid is coarser than the decimals, or fewer than three values show one.</returns>
    internal static ValueGrid? Of(ReadOnlySpan<double> values, int decimals)
    {
        double scale = Math.Pow(10, decimals), first = double.NaN, second = double.NaN;
        long step = 0;
        bool many = false;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            double scaled = Math.Round(value * scale);
            if (!(Math.Abs(scaled) < MostExact)) return null;
            if (double.IsNaN(first)) first = scaled;
            step = GreatestDivisor(step, Math.Abs((long)(scaled - first)));
            if (step == 1) return null;
            if (scaled == first || scaled == second) continue;
            if (double.IsNaN(second)) second = scaled;
            else many = true;
        }

        if (!many) return null;
        double start = first - Math.Floor(first / step) * step;
        return new ValueGrid(start / scale, step / scale);
    }

    private static long GreatestDivisor(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
