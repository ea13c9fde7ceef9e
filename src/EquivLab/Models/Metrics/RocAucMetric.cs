using EquivLab.Statistics.Resampling;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Models.Metrics;

/// <summary>Area under the ROC curve, ties counting one half; NaN with a class absent.</summary>
internal sealed class RocAucMetric(RankedRows ranked) : RowMetric(ranked.Count)
{
    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        long positives = 0, negatives = 0, tiedPositives = 0, tiedNegatives = 0;
        // Twice the number of pairs in the right order, in whole numbers.
        long ordered = 0;
        foreach (int entry in ranked.Entries)
        {
            long count = counts[RankedRows.Row(entry)], positive = count * RankedRows.Label(entry);
            tiedPositives += positive;
            tiedNegatives += count - positive;
            if (!RankedRows.EndsTie(entry)) continue;
            ordered += tiedNegatives * (2 * positives + tiedPositives);
            positives += tiedPositives;
            negatives += tiedNegatives;
            tiedPositives = tiedNegatives = 0;
        }

        return ordered / (2.0 * positives * negatives);
    }

    public override bool TryLeaveOneOut(Span<double> values)
    {
        double[] placements = PlacementValues.Of(ranked);
        double positives = ranked.Positives, negatives = ranked.Negatives, sum = 0;
        foreach (int entry in ranked.Entries)
            if (RankedRows.Label(entry) == 1) sum += placements[RankedRows.Row(entry)] * negatives;
        foreach (int entry in ranked.Entries)
        {
            int row = RankedRows.Row(entry);
            values[row] = RankedRows.Label(entry) == 1
                ? (sum - placements[row] * negatives) / ((positives - 1) * negatives)
                : (sum - placements[row] * positives) / (positives * (negatives - 1));
        }

        return true;
    }
}
