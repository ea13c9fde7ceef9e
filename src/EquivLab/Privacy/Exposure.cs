using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Records;

namespace EquivLab.Privacy;

/// <summary>
/// Who stands out among all real records, members or not: outliers are what synthesizers remember first, and what an average
/// over everybody hides (Stadler, Oprisanu and Troncoso 2022, section 5). A record stands out by its isolation, the
/// distance to its closest other real record, or by the rarity of its combinations, the mean log-frequency of its
/// pairs of values. By either it is ranked among all, and its better rank counts. A record with a category that the synthetic table
/// lacks is passed over: where only the hold-out has such records, as one that is younger than the train set, they would
/// stand out most and tell nothing but that. Nothing here depends on who is a member.
/// </summary>
internal static class Exposure
{
    private const double Share = 0.01;
    private const double LargestShare = 0.1;
    private const int FewestOfEither = 50;
    private const int MostExposed = 2_000;
    private const int MostOfFew = 10_000;
    private const int Bins = 10;

    /// <summary>Pairs of records, times columns, that are compared for isolation: some five seconds on two cores.</summary>
    private const double MostCells = 5e10;

    private const int FewestCompared = 1_000;

    /// <summary>Whether each member, and each non-member, is among the most exposed of all.</summary>
    /// <param name="sample">All real records.</param>
    /// <param name="members">Which members have only categories that the synthetic table has too, as of <see cref="Copies.SharedValues"/>.</param>
    /// <param name="nonMembers">Which non-members do.</param>
    /// <param name="seed">Of the order of records that stand out equally.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public static ExposedRows Find(
        MembershipSample sample, bool[] members, bool[] nonMembers, ulong seed, int threads, CancellationToken cancellationToken)
    {
        Table all = PooledRecords.Of(sample);
        bool[] shared = [.. members, .. nonMembers];
        int rows = all.RowCount, count = Count(members.Count(s => s), nonMembers.Count(s => s));
        double[] isolation = Ranks(Isolation(all, threads, cancellationToken)), rarity = Ranks(Rarity(all, threads, cancellationToken));
        int[] order = [.. Enumerable.Range(0, rows)];
        new Rng(seed, Streams.Exposure).Shuffle<int>(order);
        int[] mostExposed = [.. order.Where(r => shared[r]).OrderByDescending(r => Math.Max(isolation[r], rarity[r])).Take(count)];
        var exposed = new bool[rows];
        foreach (int row in mostExposed) exposed[row] = true;
        return new ExposedRows(exposed[..members.Length], exposed[members.Length..]);
    }

    /// <summary>One percent of all records; more where that would be fewer than 50 of either group, but at most a tenth. Never more than 2,000, or 10,000 where one group is small.</summary>
    public static int Count(int members, int nonMembers)
    {
        double all = members + nonMembers, enough = FewestOfEither * all / Math.Max(1, Math.Min(members, nonMembers));
        return (int)Math.Ceiling(Math.Min(Math.Min(Math.Max(Share * all, enough), LargestShare * all), Math.Clamp(enough, MostExposed, MostOfFew)));
    }

    /// <summary>
    /// The distance to the closest other record; in large tables to the closest of evenly spaced ones, which puts about the same ones first.
    /// </summary>
    private static double[] Isolation(Table all, int threads, CancellationToken cancellationToken)
    {
        float[][] places = new RecordSpace(all).Place(all);
        int rows = all.RowCount, compared = (int)Math.Clamp(MostCells / ((double)rows * places.Length), Math.Min(rows, FewestCompared), rows);
        if (compared == rows) return NearestRecords.Find(places, places, 2, threads, cancellationToken).Distance(1);
        int[] chosen = [.. Enumerable.Range(0, compared).Select(i => (int)((long)i * rows / compared))];
        Neighbours found = NearestRecords.Find(places, Array.ConvertAll(places, values => Array.ConvertAll(chosen, row => values[row])), 2, threads, cancellationToken);
        double[] closest = found.Distance(0), second = found.Distance(1);
        // One of the sample is itself the closest of it.
        foreach (int row in chosen) closest[row] = second[row];
        return closest;
    }

    /// <summary>Minus the mean log-count of a record's pairs of values, numbers taken by their bins.</summary>
    private static double[] Rarity(Table all, int threads, CancellationToken cancellationToken)
    {
        CodedTable coded = CodedTable.Fit(all, new BinningOptions(Bins, 1, 1, threads));
        int columns = coded.Codes.Length;
        var rarity = new double[columns][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, columns, parallel, a =>
        {
            rarity[a] = new double[coded.RowCount];
            for (int b = 0; b < a; b++) AddPair(coded.Codes[a], coded.Codes[b], rarity[a]);
        });
        for (int a = 1; a < columns; a++)
            for (int r = 0; r < coded.RowCount; r++) rarity[0][r] += rarity[a][r];
        return rarity[0];
    }

    private static void AddPair(ushort[] first, ushort[] second, double[] rarity)
    {
        var counts = new Dictionary<int, int>();
        for (int r = 0; r < first.Length; r++)
        {
            int pair = first[r] << 16 | second[r];
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        for (int r = 0; r < first.Length; r++) rarity[r] -= Math.Log(counts[first[r] << 16 | second[r]]);
    }

    /// <summary>Ranks from 1, equal values sharing the mean of theirs.</summary>
    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort([.. values], order);
        var ranks = new double[values.Length];
        for (int start = 0; start < order.Length;)
        {
            int end = start;
            while (end < order.Length && values[order[end]] == values[order[start]]) end++;
            for (int i = start; i < end; i++) ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }
}

/// <summary>Who stands out; one entry a record.</summary>
/// <param name="Members">Members who do.</param>
/// <param name="NonMembers">Non-members who do.</param>
internal sealed record ExposedRows(bool[] Members, bool[] NonMembers);
