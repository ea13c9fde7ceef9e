namespace EquivLab.Privacy.Risks;

/// <summary>
/// Linkability: an attacker who holds two files with different columns of the same people says that two entries are one
/// person where the same synthetic record is closest to both (Giomi et al. 2023, section 4.2).
/// </summary>
internal static class Linkability
{
    /// <param name="setting">Who is attacked; the first records of each group are.</param>
    /// <param name="first">The columns of one file.</param>
    /// <param name="second">The columns of the other, disjoint from the first.</param>
    /// <param name="attempts">The most records of each group.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static RiskCounts Run(
        AttackSetting setting, IReadOnlyList<string> first, IReadOnlyList<string> second, int attempts, CancellationToken cancellationToken)
    {
        int[] Closest(float[][] records, IReadOnlyList<string> columns, int count)
        {
            int[] places = [.. columns.Select(setting.Synthetic.IndexOf)];
            return NearestRecords.Find(
                Array.ConvertAll(places, p => records[p][..count]), Array.ConvertAll(places, p => setting.Placed.Synthetic[p]), 1, setting.Threads, cancellationToken).Rows;
        }

        int Links(float[][] records, int count) =>
            Closest(records, first, count).Zip(Closest(records, second, count)).Count(pair => pair.First == pair.Second);

        int members = Math.Min(attempts, setting.Sample.Members.RowCount), others = Math.Min(attempts, setting.Sample.NonMembers.RowCount);
        return new RiskCounts(
            members, Links(setting.Placed.Members, members), others, Links(setting.Placed.NonMembers, others), members, RandomLinks(setting, members));
    }

    /// <summary>Pairs of random records that happen to be the same.</summary>
    private static int RandomLinks(AttackSetting setting, int attempts)
    {
        var rng = new Rng(setting.Seed, Streams.NaiveLinks);
        int links = 0;
        for (int i = 0; i < attempts; i++)
            if (rng.Next(setting.Synthetic.RowCount) == rng.Next(setting.Synthetic.RowCount)) links++;
        return links;
    }
}
