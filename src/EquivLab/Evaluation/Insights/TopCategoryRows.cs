using EquivLab.Data;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Insights;

/// <summary>
/// The most frequent categories: does the synthetic table name the same ones, in the same order, with the same shares?
/// Which categories lead is decided by counts that may be nearly tied, so set and order are judged by what following
/// the synthetic table would cost: its top k must cover as many hold-out rows as the train set's top k, and of no two of
/// its top k may the later be more frequent in the hold-out by the margin. Both compare shares of the same rows, whose
/// discordant pairs Tango's interval takes. "Different" in order is corrected for the number of pairs looked at.
/// </summary>
internal static class TopCategoryRows
{
    public static IEnumerable<InsightResult> Of(InsightRow row, TableSplit split, Table synthetic)
    {
        InsightPolicy policy = row.Policy;
        CategoryCounts train = Count(split.Train, policy), real = Count(split.Holdout, policy), made = Count(synthetic, policy);
        int k = policy.K!.Value;
        string[] expected = train.Top(k), found = made.Top(k);
        yield return Set(row, real, made, expected, found);
        if (k > 1 && found.Length > 1) yield return Order(row, real, made, found);
        foreach (string name in expected)
        {
            Answer share = TableAnswers.Rate(real.Of(name), real.Total, row.Level), other = TableAnswers.Rate(made.Of(name), made.Total, row.Level);
            if (real.Of(name) >= NamedGroups.FewestRows) yield return row.Build("share of " + name, share, other);
        }
    }

    private static InsightResult Set(InsightRow row, CategoryCounts real, CategoryCounts made, string[] expected, string[] found)
    {
        long lost = expected.Except(found).Sum(real.Of), gained = found.Except(expected).Sum(real.Of);
        Interval interval = Tango.Interval(gained, lost, real.Total, row.Level);
        // Covering more than the train set's choice does is no fault.
        var loss = new Interval(Math.Min(0, interval.Low), Math.Min(0, interval.High), interval.Level);
        return row.Build(
            $"hold-out rows that the top {row.Policy.K} cover",
            new Answer((double)expected.Sum(real.Of) / real.Total, interval, real.Total),
            new Answer((double)found.Sum(real.Of) / real.Total, interval, made.Total),
            loss,
            note: $"{expected.Intersect(found).Count()} of the top {expected.Length} are the same");
    }

    private static InsightResult Order(InsightRow row, CategoryCounts real, CategoryCounts made, string[] found)
    {
        // All pairs must hold (an intersection–union test), so that the highest upper end decides without correction. That
        // any one of them is reversed is many looks at once: the lower end is Bonferroni's, which is Holm's first step.
        (long Early, long Late) worst = (0, 0);
        double highest = double.NegativeInfinity, lowest = double.NegativeInfinity;
        int pairs = found.Length * (found.Length - 1) / 2;
        for (int i = 0; i < found.Length; i++)
        {
            for (int j = i + 1; j < found.Length; j++)
            {
                long early = real.Of(found[i]), late = real.Of(found[j]);
                double high = Tango.Interval(late, early, real.Total, row.Level).High;
                lowest = Math.Max(lowest, Tango.Interval(late, early, real.Total, 1 - (1 - row.Level) / pairs).Low);
                if (high > highest) (worst, highest) = ((early, late), high);
            }
        }

        Interval interval = Tango.Interval(worst.Late, worst.Early, real.Total, row.Level);
        // Only a reversal counts: an earlier category may lead by any amount.
        var reversal = new Interval(Math.Max(0, lowest), Math.Max(0, interval.High), interval.Level);
        double size = Math.Max(0, worst.Late - worst.Early) / (double)real.Total;
        string[] realOrder = [.. found.OrderByDescending(real.Of).ThenBy(n => n, StringComparer.Ordinal)];
        return row.Build(
            $"largest reversal in the order of the top {found.Length}",
            new Answer(0, interval, real.Total),
            new Answer(size, interval, made.Total),
            reversal,
            note: realOrder.SequenceEqual(found) ? "the same order" : "not the same order");
    }

    private static CategoryCounts Count(Table table, InsightPolicy policy)
    {
        var column = (CategoricalColumn)table[policy.Column];
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        int total = 0;
        foreach (int row in Conditions.Rows(table, policy.Where))
        {
            if (column[row] is not { } name) continue;
            counts[name] = counts.GetValueOrDefault(name) + 1;
            total++;
        }

        return new CategoryCounts(counts, total);
    }

    private sealed record CategoryCounts(Dictionary<string, long> Counts, int Total)
    {
        public long Of(string name) => Counts.GetValueOrDefault(name);

        public string[] Top(int k) =>
            [.. Counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(k).Select(c => c.Key)];
    }
}
