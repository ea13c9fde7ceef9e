using EquivLab.Records;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by the distance to the closest synthetic record: a member is expected to be closer (Chen, Yu,
/// Zhang and Fritz 2020, "GAN-Leaks", section 4.2; Hilprecht et al. 2019). Gower's distance over all columns, exact, over all
/// synthetic records.
/// </summary>
/// <param name="closest">The search, where another attack shares it.</param>
internal sealed class DistanceAttack(ClosestRecords? closest = null) : IAttack
{
    private readonly ClosestRecords _closest = closest ?? new ClosestRecords();

    public string Name => "distance";

    /// <returns>Minus the distances, 0 for a copy to −1.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        (Neighbours members, Neighbours nonMembers) = _closest.Of(setting, cancellationToken);
        return new MembershipScores(Scores(members), Scores(nonMembers));
    }

    private static double[] Scores(Neighbours found) => Array.ConvertAll(found.Distance(0), d => -d);
}
