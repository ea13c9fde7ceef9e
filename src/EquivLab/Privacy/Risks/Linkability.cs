using EquivLab.Records;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// Linkability: an attacker who holds two files with different columns of the same people says that two entries are one
/// person where the same synthetic record is closest to both (Giomi et al. 2023, section 4.2). Of equally close records
/// all count: with few columns there are many, and taking the first of them would miss most copies.
/// </summary>
internal static class Linkability
{
    // Float sums over the same shares in another order differ by less.
    private const double Rounding = 1e-5;

    /// <param name="setting">Who is attacked; the first records of each group are.</param>
    /// <param name="first">The columns of one file.</param>
    /// <param name="second">The columns of the other, disjoint from the first.</param>
    /// <param name="attempts">The most records of each group.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static RiskCounts Run(
        AttackSetting setting, IReadOnlyList<string> first, IReadOnlyList<string> second, int attempts, CancellationToken cancellationToken)
    {
        double[] Distances(float[][] records, IReadOnlyList<string> columns, int count)
        {
            int[] places = [.. columns.Select(setting.Synthetic.IndexOf)];
            double[] distances = NearestRecords.Distances(
                Array.ConvertAll(places, p => records[p][..count]), Array.ConvertAll(places, p => setting.Placed.Synthetic[p]), setting.Threads, cancellationToken);
            return Array.ConvertAll(distances, d => d * places.Length);
        }

        // A record is closest in both files where it is as close in all columns as the two closest ones are together.
        bool[] Links(float[][] records, int count)
        {
            double[] one = Distances(records, first, count), other = Distances(records, second, count), both = Distances(records, [.. first, .. second], count);
            return [.. both.Select((distance, i) => distance <= one[i] + other[i] + Rounding)];
        }

        int members = Math.Min(attempts, setting.Sample.RandomMembers), others = Math.Min(attempts, setting.Sample.RandomNonMembers);
        bool[] ofMembers = Links(setting.Placed.Members, members), ofOthers = Links(setting.Placed.NonMembers, others);
        return new RiskCounts(members, ofMembers.Count(l => l), others, ofOthers.Count(l => l), members, RandomLinks(setting, members));
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
