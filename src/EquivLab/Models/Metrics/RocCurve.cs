using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>A point of a ROC curve.</summary>
/// <param name="Fpr">False-positive rate, in [0, 1].</param>
/// <param name="Tpr">True-positive rate (recall), in [0, 1].</param>
public readonly record struct RocPoint(double Fpr, double Tpr);

/// <summary>ROC curves for drawing.</summary>
public static class RocCurve
{
    /// <summary>The curve from (0, 0) to (1, 1), thinned to points about evenly spaced along it.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Scores that rise with the probability of the positive class; not NaN.</param>
    /// <param name="maxPoints">The most points to keep, at least 2.</param>
    /// <returns>Points of the full curve, both rates rising, both ends included; empty when a class is absent.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN or fewer than 2 points are asked for.</exception>
    public static RocPoint[] Of(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, int maxPoints = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 2);
        var ranked = new RankedRows(labels, scores);
        if (ranked.Positives == 0 || ranked.Negatives == 0) return [];
        var points = new List<RocPoint> { new(0, 0) };
        // The two rates sum to 0 at one end and 2 at the other; a point is kept when it enters a new slice.
        int slices = maxPoints - 1, lastSlice = 0, positives = 0;
        for (int i = 0; i < ranked.Count; i++)
        {
            positives += RankedRows.Label(ranked.Entries[i]);
            if (!RankedRows.EndsTie(ranked.Entries[i])) continue;
            double tpr = positives / (double)ranked.Positives, fpr = (i + 1 - positives) / (double)ranked.Negatives;
            int slice = (int)((tpr + fpr) / 2 * slices);
            bool isEnd = i == ranked.Count - 1;
            if (slice == lastSlice && !isEnd) continue;
            points.Add(new RocPoint(fpr, tpr));
            lastSlice = slice;
        }

        return [.. points];
    }
}
