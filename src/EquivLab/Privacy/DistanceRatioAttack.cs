using EquivLab.Records;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by the distance to the closest synthetic record relative to the second closest: one that is
/// much closer than its neighbours stands for this very record rather than for a crowded place. The ratio is the
/// nearest-neighbour distance ratio (Lowe 2004) that privacy reports on synthetic data use.
/// </summary>
/// <param name="closest">The search, where another attack shares it.</param>
internal sealed class DistanceRatioAttack(ClosestRecords? closest = null) : IAttack
{
    private readonly ClosestRecords _closest = closest ?? new ClosestRecords();

    public string Name => "distance-ratio";

    /// <returns>Minus the ratios, 0 for a copy to −1.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        (Neighbours members, Neighbours nonMembers) = _closest.Of(setting, cancellationToken);
        return new MembershipScores(Scores(members), Scores(nonMembers));
    }

    private static double[] Scores(Neighbours found)
    {
        double[] first = found.Distance(0), second = found.Distance(1);
        var scores = new double[first.Length];
        // Two copies are no less of a copy than one: 0 against 0 counts as 0. A table of one record has no second.
        for (int i = 0; i < scores.Length; i++)
            scores[i] = first[i] == 0 ? 0 : double.IsFinite(second[i]) ? -first[i] / second[i] : -1;
        return scores;
    }
}
