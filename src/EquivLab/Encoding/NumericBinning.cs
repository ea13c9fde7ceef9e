using EquivLab.Data;

namespace EquivLab.Encoding;

/// <summary>
/// Cuts a numeric column into bins. A value held by at least one in <c>maxBins</c> rows is a bin of its own (a spike);
/// the values between are cut at quantiles. Within a bin only values held by at least <c>frequent</c> rows are kept;
/// the others are replaced by a piecewise uniform distribution whose pieces hold several rows each.
/// </summary>
internal static class NumericBinning
{
    private const int MostSegments = 8;
    private const int RowsPerSegment = 10;

    /// <param name="column">The column to fit.</param>
    /// <param name="maxBins">The most quantile bins, and the reciprocal share of a spike.</param>
    /// <param name="minRows">The fewest rows of a quantile bin.</param>
    /// <param name="frequent">The fewest rows of a value that may be reproduced verbatim.</param>
    public static NumericCodec Fit(NumericColumn column, int maxBins, int minRows, int frequent)
    {
        double[] sorted = Array.FindAll(column.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        bool missing = sorted.Length < column.Count;
        List<Run> runs = Runs(sorted);
        int spikeRows = Math.Max(frequent, (sorted.Length + maxBins - 1) / maxBins);
        int rest = runs.Where(r => r.Count < spikeRows).Sum(r => r.Count);
        int rowsPerBin = Math.Max(minRows, (rest + maxBins - 1) / maxBins);

        var bins = new List<(List<Run> Runs, bool IsSpike)>();
        var open = new List<Run>();
        int openRows = 0;
        void Close()
        {
            if (open.Count > 0) bins.Add((open, false));
            open = [];
            openRows = 0;
        }

        foreach (Run run in runs)
        {
            if (run.Count >= spikeRows)
            {
                // A bin that is still too small is continued on the other side of the spike.
                if (openRows >= minRows) Close();
                bins.Add(([run], true));
                continue;
            }

            open.Add(run);
            openRows += run.Count;
            if (openRows >= rowsPerBin) Close();
        }

        MergeTail(bins, open, openRows, minRows);
        return Build(column.Schema, bins, frequent, missing);
    }

    /// <summary>The last values, if too few for a bin, join the last quantile bin.</summary>
    private static void MergeTail(List<(List<Run> Runs, bool IsSpike)> bins, List<Run> open, int openRows, int minRows)
    {
        if (open.Count == 0) return;
        int last = bins.FindLastIndex(b => !b.IsSpike);
        if (openRows >= minRows || last < 0) bins.Add((open, false));
        else bins[last].Runs.AddRange(open);
    }

    private static NumericCodec Build(ColumnSchema schema, List<(List<Run> Runs, bool IsSpike)> bins, int frequent, bool missing)
    {
        // Bins that continue past a spike are placed by their middle row, so that codes stay in order.
        bins.Sort((a, b) => Middle(a.Runs).CompareTo(Middle(b.Runs)));
        double unit = schema.Grid?.Step ?? Math.Pow(10, -schema.Decimals);
        var built = new NumericBin[bins.Count];
        var uppers = new double[bins.Count];
        var spikes = new Dictionary<double, ushort>();
        for (int b = 0; b < built.Length; b++)
        {
            built[b] = bins[b].IsSpike ? new NumericBin([bins[b].Runs[0].Value], [1], []) : Describe(bins[b].Runs, frequent, unit);
            if (bins[b].IsSpike) spikes.Add(bins[b].Runs[0].Value, (ushort)b);
            double end = bins[b].Runs[^1].Value;
            uppers[b] = b + 1 == built.Length ? double.PositiveInfinity : end / 2 + Math.Max(end, bins[b + 1].Runs[0].Value) / 2;
        }

        for (int b = 1; b < uppers.Length; b++) uppers[b] = Math.Max(uppers[b], uppers[b - 1]);
        return new NumericCodec(schema, built, uppers, spikes, missing);
    }

    private static NumericBin Describe(List<Run> runs, int frequent, double unit)
    {
        int rows = runs.Sum(r => r.Count);
        Run[] kept = [.. runs.Where(r => r.Count >= frequent)];
        double[] rare = [.. runs.Where(r => r.Count < frequent).SelectMany(r => Enumerable.Repeat(r.Value, r.Count))];
        // One rare value alone would be reproduced verbatim; beside frequent ones it can be dropped.
        bool drop = rare.Length > 0 && rare[0] == rare[^1] && kept.Length > 0;
        int total = drop ? rows - rare.Length : rows;
        double[] knots = rare.Length == 0 || drop ? [] : Knots(rare, unit);
        double[]? shares = null;
        if (knots.Length > 0 && rare[0] < rare[^1]) (knots, shares) = GappedPieces.Cut(rare, knots);
        return new NumericBin([.. kept.Select(r => r.Value)], [.. kept.Select(r => (double)r.Count / total)], knots) { Shares = shares };
    }

    /// <summary>
    /// Ends of equally probable pieces. Inner ends lie between two values; one that falls among rows of the same value lies between
    /// that value's neighbours, so that no piece is that value alone.
    /// </summary>
    private static double[] Knots(double[] rare, double unit)
    {
        if (rare[0] == rare[^1]) return [rare[0] - unit, rare[0] + unit];
        int segments = Math.Clamp(rare.Length / RowsPerSegment, 1, MostSegments);
        var knots = new double[segments + 1];
        knots[0] = rare[0];
        knots[segments] = rare[^1];
        for (int s = 1; s < segments; s++)
        {
            int at = (int)((long)s * rare.Length / segments), first = at, end = at;
            while (first > 0 && rare[first - 1] == rare[at]) first--;
            while (end < rare.Length && rare[end] == rare[at]) end++;
            double low = rare[Math.Max(0, first - 1)] / 2 + rare[at] / 2, high = rare[at] / 2 + rare[Math.Min(end, rare.Length - 1)] / 2;
            knots[s] = low + (at - first) * (high - low) / (end - first);
        }

        return knots;
    }

    private static double Middle(List<Run> runs)
    {
        int half = runs.Sum(r => r.Count) / 2;
        foreach (Run run in runs)
            if ((half -= run.Count) < 0) return run.Value;
        return runs[^1].Value;
    }

    private static List<Run> Runs(double[] sorted)
    {
        var runs = new List<Run>();
        for (int i = 0; i < sorted.Length;)
        {
            int start = i;
            while (i < sorted.Length && sorted[i] == sorted[start]) i++;
            runs.Add(new Run(sorted[start], i - start));
        }

        return runs;
    }

    private readonly record struct Run(double Value, int Count);
}
