using EquivLab.Records;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by how many synthetic records lie in the neighbourhood of a record: the synthesizer is expected
/// to have put more around members (Hilprecht, Härterich and Bernau 2019, "Monte Carlo and reconstruction membership
/// inference attacks against generative models", section 4.1). The radius comes from the synthetic table alone: the lower
/// quartile of the distances of its own records to their closest other record.
/// </summary>
internal sealed class NeighbourhoodAttack : IAttack
{
    private const int RecordsAsked = 2_000;
    private const double Quantile = 0.25;

    public string Name => "neighbourhood";

    /// <returns>Counts of synthetic records.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        PlacedRecords placed = setting.Placed;
        double radius = Radius(placed.Synthetic, setting.Threads, cancellationToken);
        double[] Scores(float[][] records) =>
            Array.ConvertAll(RecordsWithin.Count(records, placed.Synthetic, radius, setting.Threads, cancellationToken), n => (double)n);
        return new MembershipScores(Scores(placed.Members), Scores(placed.NonMembers));
    }

    /// <summary>The lower quartile of the distances of a table's records to their closest other record, by an evenly spaced sample of them.</summary>
    public static double Radius(float[][] records, int threads, CancellationToken cancellationToken)
    {
        int rows = records[0].Length, asked = Math.Min(rows, RecordsAsked);
        int[] chosen = [.. Enumerable.Range(0, asked).Select(i => (int)((long)i * rows / asked))];
        float[][] queries = Array.ConvertAll(records, values => Array.ConvertAll(chosen, r => values[r]));
        // The closest record of all is the record itself.
        double[] distances = Array.FindAll(NearestRecords.Find(queries, records, 2, threads, cancellationToken).Distance(1), double.IsFinite);
        if (distances.Length == 0) return 0;
        Array.Sort(distances);
        return distances[(int)(Quantile * (distances.Length - 1))];
    }
}
