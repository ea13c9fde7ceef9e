using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by the distance to the closest synthetic record: a member is expected to be closer (Hilprecht
/// et al. 2019, "Monte Carlo and reconstruction membership inference attacks"; Hayes et al. 2019). Gower's distance over
/// all columns, exact, over all synthetic records.
/// </summary>
internal static class DistanceAttack
{
    /// <param name="sample">Who is attacked.</param>
    /// <param name="synthetic">The released table.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <returns>Minus the distances, 0 for a copy to −1.</returns>
    public static MembershipScores Run(MembershipSample sample, Table synthetic, int threads, CancellationToken cancellationToken)
    {
        var space = new RecordSpace(synthetic);
        float[][] places = space.Place(synthetic);
        double[] Scores(Table records) =>
            Array.ConvertAll(NearestRecords.Distances(space.Place(records), places, threads, cancellationToken), d => -d);
        return new MembershipScores(Scores(sample.Members), Scores(sample.NonMembers));
    }
}
