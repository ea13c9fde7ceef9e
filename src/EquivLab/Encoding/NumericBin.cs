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
    private const double Rounding = 1e-6;

    /// <summary>The shares of the intervals, 0 of a gap; null where all are equally probable.</summary>
    public double[]? Shares { get; init; }

    /// <summary>Requires that it can be drawn from.</summary>
    /// <exception cref="FormatException">It cannot.</exception>
    public void Require()
    {
        bool values = Values.Length == Weights.Length && Values.All(double.IsFinite) && IsAscending(Values) && Weights.All(IsShare) && Weights.Sum() < 1 + Rounding;
        bool knots = Knots.Length == 0 ? Values.Length > 0 : Knots.Length > 1 && Knots.All(double.IsFinite) && IsAscending(Knots);
        bool shares = Shares is null || (Shares.Length == Knots.Length - 1 && Shares.All(IsShare) && Math.Abs(Shares.Sum() - 1) < Rounding);
        if (!values || !knots || !shares) throw new FormatException("a bin has values, weights or knots that do not go together");
    }

    private static bool IsAscending(double[] numbers) => numbers.Zip(numbers.Skip(1)).All(n => n.First <= n.Second);

    private static bool IsShare(double share) => share is >= 0 and <= 1 + Rounding;

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
