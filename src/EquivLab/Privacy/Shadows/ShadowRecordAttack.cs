namespace EquivLab.Privacy.Shadows;

/// <summary>
/// Membership inference by a likelihood ratio per record (LiRA, Carlini et al. 2022, section V): what the released table says
/// of a target, against what the shadows' tables say of it with and without the target in their train set, see
/// <see cref="RecordLikelihood"/>.
/// </summary>
/// <param name="name">The attack.</param>
/// <param name="models">The shadow models, shared by the attacks.</param>
/// <param name="statistics">What a table says of the targets, by statistic.</param>
internal sealed class ShadowRecordAttack(string name, ShadowModels models, Func<TableObservation, float[][]> statistics) : IAttack
{
    public string Name => name;

    /// <returns>Log-likelihood ratios, in against out.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        ShadowRuns runs = models.Of(setting, progress, cancellationToken);
        float[][][] seen = Array.ConvertAll(runs.Shadows, s => statistics(s));
        return runs.Split(RecordLikelihood.Ratios(runs.IsIn, seen, statistics(runs.Released)));
    }
}
