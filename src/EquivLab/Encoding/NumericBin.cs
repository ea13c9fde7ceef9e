namespace EquivLab.Encoding;

/// <summary>
/// One bin of a numeric column and the distribution of values within it: frequent values, each with a probability of
/// its own, and a piecewise uniform distribution for all others, which are never kept.
/// </summary>
/// <param name="Values">The frequent values of the bin, ascending; the only ones that are reproduced verbatim.</param>
/// <param name="Weights">The share of the bin's rows that each frequent value has.</param>
/// <param name="Knots">Ends of intervals for the rest of the rows; empty where there is no rest.</param>
internal sealed record NumericBin(double[] Values, double[] Weights, double[] Knots)
{
    /// <summary>The shares of the intervals, 0 of a gap; null where all are equally probable.</summary>
    public double[]? Shares { get; init; }

    /// <summary>Draws a value of the bin, not yet rounded.</summary>
    public double Draw(ref Rng rng)
    {
        if (Values.Length == 1 && Knots.Length == 0) return Values[0];
        double u = rng.NextDouble();
        for (int i = 0; i < Values.Length; i++)
        {
            u -= Weights[i];
            if (u < 0) return Values[i];
        }

        if (Knots.Length == 0) return Values[^1];
        (int interval, double place) = Interval(rng.NextDouble());
        // Weighted ends: their distance may be beyond the largest double.
        return (1 - place) * Knots[interval] + place * Knots[interval + 1];
    }

    private (int Interval, double Place) Interval(double u)
    {
        if (Shares is null)
        {
            double position = u * (Knots.Length - 1);
            return ((int)position, position - (int)position);
        }

        int last = Array.FindLastIndex(Shares, s => s > 0);
        for (int i = 0; i < last; u -= Shares[i++])
            if (u < Shares[i]) return (i, u / Shares[i]);
        return (last, Math.Min(u / Shares[last], 1));
    }
}
