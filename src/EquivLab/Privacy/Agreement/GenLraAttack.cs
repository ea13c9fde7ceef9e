namespace EquivLab.Privacy.Agreement;

/// <summary>
/// Membership inference by a local likelihood ratio (Gen-LRA; Ward et al. 2025, "Privacy auditing synthetic data release
/// through local likelihood attacks"): how much likelier a synthetic record close to the attacked one becomes when that one joins a reference of
/// other people. The kernel is the exponential of the weighted agreement (<see cref="AgreementColumn"/>), the neighbourhood the one
/// synthetic record where the ratio is largest, and of the reference the record that agrees with it most, see <see cref="ReferenceHalves"/>.
/// A synthetic record that somebody else explains as well gives nobody away.
/// </summary>
internal sealed class GenLraAttack : IAttack
{
    public string Name => "gen-lra";

    /// <returns>Log-likelihood ratios, in nats.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        int threads = setting.Threads;
        var space = new AgreementSpace(setting.Synthetic, threads);
        return ReferenceHalves.Score(setting.Sample, reference =>
        {
            int[] explained = AgreementScan.Strongest(space, space.Released, space.Place(reference), null, threads, cancellationToken);
            int most = explained.DefaultIfEmpty().Max();
            ushort[] start = Array.ConvertAll(explained, e => (ushort)(most - e));
            return records => Array.ConvertAll(
                AgreementScan.Strongest(space, space.Place(records), space.Released, start, threads, cancellationToken), units => (units - most) * space.Unit);
        }, knowsOthers: false);
    }
}
