using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>The largest recall (TPR) at thresholds whose false-positive rate is within a limit; NaN with a class absent.</summary>
internal sealed class RecallAtFprMetric(RankedRows ranked, double limit) : RowMetric(ranked.Count)
{
    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        long allPositives = 0, all = 0;
        foreach (int entry in ranked.Entries)
        {
            int count = counts[RankedRows.Row(entry)];
            all += count;
            allPositives += count * RankedRows.Label(entry);
        }

        double negatives = all - allPositives;
        long rows = 0, positives = 0, best = 0;
        foreach (int entry in ranked.Entries)
        {
            int count = counts[RankedRows.Row(entry)];
            rows += count;
            positives += count * RankedRows.Label(entry);
            if (!RankedRows.EndsTie(entry)) continue;
            if ((rows - positives) / negatives > limit) break;
            best = positives;
        }

        return negatives == 0 ? double.NaN : best / (double)allPositives;
    }
}
