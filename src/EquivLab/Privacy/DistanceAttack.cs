namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by the distance to the closest synthetic record: a member is expected to be closer (Hilprecht
/// et al. 2019, "Monte Carlo and reconstruction membership inference attacks"; Hayes et al. 2019). Gower's distance over
/// all columns, exact, over all synthetic records.
/// </summary>
internal sealed class DistanceAttack : IAttack
{
    public string Name => "distance";

    /// <returns>Minus the distances, 0 for a copy to −1.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        PlacedRecords placed = setting.Placed;
        double[] Scores(float[][] records) =>
            Array.ConvertAll(NearestRecords.Distances(records, placed.Synthetic, setting.Threads, cancellationToken), d => -d);
        return new MembershipScores(Scores(placed.Members), Scores(placed.NonMembers));
    }
}
