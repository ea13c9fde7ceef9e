namespace EquivLab.Encoding;

/// <summary>
/// Cuts pieces of a piecewise uniform distribution at gaps that take up nearly all of their width: an outlier, or two groups far from
/// each other, would spread all rows of the piece over values that nobody has.
/// </summary>
internal static class GappedPieces
{
    private const double LeastShare = 0.9;

    /// <param name="sorted">The values, ascending.</param>
    /// <param name="knots">Ends of equally probable pieces, the first and the last of them values.</param>
    /// <returns>The ends, and the share of each interval; null where all pieces stay as they are.</returns>
    public static (double[] Knots, double[]? Shares) Cut(double[] sorted, double[] knots)
    {
        var ends = new List<double> { knots[0] };
        var shares = new List<double>();
        int next = 0;
        for (int s = 0; s + 1 < knots.Length; s++)
        {
            var points = new List<(double Value, int Rows)>();
            if (s > 0) points.Add((knots[s], 0));
            for (; next < sorted.Length && (sorted[next] < knots[s + 1] || s + 2 == knots.Length); next++) points.Add((sorted[next], 1));
            if (s + 2 < knots.Length) points.Add((knots[s + 1], 0));
            Add([.. points], 1.0 / (knots.Length - 1), ends, shares);
        }

        return shares.Count + 1 == knots.Length ? (knots, null) : ([.. ends], [.. shares]);
    }

    private static void Add(ReadOnlySpan<(double Value, int Rows)> points, double share, List<double> ends, List<double> shares)
    {
        (double low, double high) = (points[0].Value, points[^1].Value);
        int gap = 0;
        for (int i = 1; i + 1 < points.Length; i++)
            if (points[i + 1].Value - points[i].Value > points[gap + 1].Value - points[gap].Value) gap = i;
        int all = Rows(points);
        if (all < 2 || points.Length < 3 || points[gap + 1].Value - points[gap].Value < LeastShare * (high - low))
        {
            ends.Add(high);
            shares.Add(share);
            return;
        }

        ReadOnlySpan<(double Value, int Rows)> left = points[..(gap + 1)], right = points[(gap + 1)..];
        double ofLeft = share * Rows(left) / all, ofRight = share * Rows(right) / all;
        // A single value would be drawn verbatim: its rows are spread over the gap.
        bool hasLeft = left[^1].Value > low, hasRight = high > right[0].Value;
        if (hasLeft) Add(left, ofLeft, ends, shares);
        ends.Add(right[0].Value);
        shares.Add((hasLeft ? 0 : ofLeft) + (hasRight ? 0 : ofRight));
        if (hasRight) Add(right, ofRight, ends, shares);
    }

    private static int Rows(ReadOnlySpan<(double Value, int Rows)> points)
    {
        int rows = 0;
        foreach ((_, int of) in points) rows += of;
        return rows;
    }
}
