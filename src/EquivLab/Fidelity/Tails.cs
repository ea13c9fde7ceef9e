namespace EquivLab.Fidelity;

/// <summary>The far ends of a numeric distribution: below its lower and above its upper quantile of the same level.</summary>
/// <param name="Low">The lower quantile.</param>
/// <param name="High">The upper quantile.</param>
public readonly record struct Tails(double Low, double High)
{
    /// <summary>The ends of a sample. Values are never interpolated, so that ties stay ties.</summary>
    /// <param name="values">Values in any order; NaN is missing and left out.</param>
    /// <param name="level">The share of values beyond either end, at least, where there are no ties; below one half.</param>
    /// <returns>NaN for a sample without values.</returns>
    public static Tails Of(ReadOnlySpan<double> values, double level)
    {
        double[] sorted = Array.FindAll(values.ToArray(), v => !double.IsNaN(v));
        if (sorted.Length == 0) return new Tails(double.NaN, double.NaN);
        Array.Sort(sorted);
        int beyond = Math.Min((int)Math.Ceiling(level * sorted.Length), (sorted.Length - 1) / 2);
        return new Tails(sorted[beyond], sorted[^(beyond + 1)]);
    }

    /// <summary>The shares of a sample's values that lie strictly below the lower and strictly above the upper end.</summary>
    /// <param name="values">Values in any order; NaN is missing and left out.</param>
    /// <returns>NaN for a sample without values.</returns>
    public (double Below, double Above) Beyond(ReadOnlySpan<double> values)
    {
        int below = 0, above = 0, present = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            present++;
            if (value < Low) below++;
            else if (value > High) above++;
        }

        return ((double)below / present, (double)above / present);
    }
}
