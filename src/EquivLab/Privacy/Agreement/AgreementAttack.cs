namespace EquivLab.Privacy.Agreement;

/// <summary>
/// Membership inference by the closest synthetic record in the sense of Hamming: that which agrees with a record in the most columns,
/// each counted by how little chance explains it, see <see cref="AgreementColumn"/>. Where cells were changed here and there, a record's own
/// row agrees exactly in the others, which distances, being averages, drown.
/// </summary>
internal sealed class AgreementAttack : IAttack
{
    public string Name => "agreement";

    /// <returns>Sums of weights, in nats.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        var space = new AgreementSpace(setting.Synthetic, setting.Threads);
        double[] Scores(Data.Table records) => Array.ConvertAll(
            AgreementScan.Strongest(space, space.Place(records), space.Released, null, setting.Threads, cancellationToken), units => units * space.Unit);
        return new MembershipScores(Scores(setting.Sample.Members), Scores(setting.Sample.NonMembers));
    }
}
