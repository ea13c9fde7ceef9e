using EquivLab.Statistics.Resampling;

namespace EquivLab.Statistics.RocAuc;

/// <summary>
/// By row, the share of the other class that the row is ranked rightly against, ties counting one half: DeLong's
/// structural components. Their mean over either class is the AUC.
/// </summary>
internal static class PlacementValues
{
    /// <summary>From one sort and one pass; NaN where the other class is empty.</summary>
    public static double[] Of(RankedRows ranked)
    {
        var values = new double[ranked.Count];
        var entries = ranked.Entries;
        double positives = ranked.Positives, negatives = ranked.Negatives;
        int positivesAbove = 0, negativesAbove = 0;
        for (int start = 0; start < entries.Length;)
        {
            int end = start, tiedPositives = 0;
            do tiedPositives += RankedRows.Label(entries[end]);
            while (!RankedRows.EndsTie(entries[end++]));
            int tiedNegatives = end - start - tiedPositives;
            double ofPositive = (negatives - negativesAbove - 0.5 * tiedNegatives) / negatives;
            double ofNegative = (positivesAbove + 0.5 * tiedPositives) / positives;
            for (int i = start; i < end; i++)
                values[RankedRows.Row(entries[i])] = RankedRows.Label(entries[i]) == 1 ? ofPositive : ofNegative;
            positivesAbove += tiedPositives;
            negativesAbove += tiedNegatives;
            start = end;
        }

        return values;
    }
}
