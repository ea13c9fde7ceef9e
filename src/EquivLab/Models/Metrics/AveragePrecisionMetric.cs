using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>
/// Average precision: the precision at each score, weighted by the recall it adds, without interpolation; tied rows
/// enter together. NaN without positives.
/// </summary>
internal sealed class AveragePrecisionMetric(RankedRows ranked) : RowMetric(ranked.Count)
{
    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        long positives = 0, rows = 0, tiedPositives = 0;
        double sum = 0;
        foreach (int entry in ranked.Entries)
        {
            int count = counts[RankedRows.Row(entry)];
            rows += count;
            tiedPositives += count * RankedRows.Label(entry);
            if (!RankedRows.EndsTie(entry) || tiedPositives == 0) continue;
            positives += tiedPositives;
            sum += tiedPositives * (double)positives / rows;
            tiedPositives = 0;
        }

        return sum / positives;
    }

    /// <summary>
    /// Leaving out a row changes the precision at its own score and at all lower ones by amounts that do not depend on
    /// the row, only on its label: three running sums serve all rows.
    /// </summary>
    public override bool TryLeaveOneOut(Span<double> values)
    {
        var ties = TieGroups();
        double lowerWithoutPositive = 0, lowerWithoutNegative = 0, above = 0;
        foreach (var tie in ties) above += tie.Positives * tie.Precision(0, 0);
        for (int i = ties.Count - 1; i >= 0; i--)
        {
            var tie = ties[i];
            above -= tie.Positives * tie.Precision(0, 0);
            lowerWithoutNegative += tie.Positives * tie.Precision(0, 1);
            double withoutPositive = (above + (tie.Positives - 1) * tie.Precision(1, 1) + lowerWithoutPositive)
                / (ranked.Positives - 1);
            double withoutNegative = (above + lowerWithoutNegative) / ranked.Positives;
            for (int k = tie.Start; k < tie.End; k++)
            {
                int entry = ranked.Entries[k];
                values[RankedRows.Row(entry)] = RankedRows.Label(entry) == 1 ? withoutPositive : withoutNegative;
            }

            lowerWithoutPositive += tie.Positives * tie.Precision(1, 1);
        }

        return true;
    }

    private List<Tie> TieGroups()
    {
        var ties = new List<Tie>();
        int start = 0, positivesBefore = 0, positives = 0;
        for (int i = 0; i < ranked.Count; i++)
        {
            positives += RankedRows.Label(ranked.Entries[i]);
            if (!RankedRows.EndsTie(ranked.Entries[i])) continue;
            ties.Add(new Tie(start, i + 1, positives - positivesBefore, positives));
            start = i + 1;
            positivesBefore = positives;
        }

        return ties;
    }

    /// <summary>Rows of one score: their place in the ranking, the positives among them and those down to here.</summary>
    private readonly record struct Tie(int Start, int End, int Positives, int PositivesSoFar)
    {
        /// <summary>The precision at this score with some positives and rows fewer.</summary>
        public double Precision(int positivesLess, int rowsLess) =>
            End == rowsLess ? 0 : (double)(PositivesSoFar - positivesLess) / (End - rowsLess);
    }
}
