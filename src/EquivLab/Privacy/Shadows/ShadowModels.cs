using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Privacy.Shadows;

/// <summary>
/// Trains the synthesizer again and again, each time on a random subset of all real records, members or not, of the train
/// set's size, and looks at the table that each such shadow releases: what a table looks like with and without each
/// record (Stadler, Oprisanu and Troncoso 2022, section 4; Carlini et al. 2022, section V). This is the auditor's strong form:
/// no attacker knows all those records. Run once for all attacks that need it.
/// </summary>
internal sealed class ShadowModels
{
    private AttackSetting? _setting;
    private ShadowRuns? _runs;

    /// <summary>Whether the attack can be run; otherwise why not.</summary>
    public static string? Obstacle(AttackSetting setting) =>
        setting.Budget == AttackBudget.Quick ? "shadow models train the synthesizer many times, which the budget 'quick' does not allow; use --attack-budget standard"
        : setting.Synthesizer is null ? "shadow models train the synthesizer again, and it is not at hand; name it with --synthesizer"
        : Math.Min(setting.Sample.Members.RowCount, setting.Sample.NonMembers.RowCount) < FewestOfEither ? $"shadow models need {FewestOfEither} members and as many non-members"
        : null;

    private const int FewestOfEither = 20;

    /// <summary>The number of shadow models.</summary>
    public static int Count(AttackBudget budget) => budget == AttackBudget.Thorough ? 256 : 64;

    /// <summary>The most members, and non-members, that are attacked: what is seen of all of them in every shadow is kept.</summary>
    private const int MostOfEither = 20_000;

    /// <param name="setting">Who is attacked, and what the attacker has.</param>
    /// <param name="progress">Told after each model.</param>
    /// <param name="cancellationToken">Stops between models.</param>
    public ShadowRuns Of(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        if (_runs is null || !ReferenceEquals(_setting, setting)) _runs = Run(setting, progress, cancellationToken);
        _setting = setting;
        return _runs;
    }

    private static ShadowRuns Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        ISynthesizer synthesizer = setting.Synthesizer!;
        MembershipSample everyone = setting.Sample.Everyone;
        Table pool = PooledRecords.Of(everyone);
        int train = everyone.Members.RowCount, count = Count(setting.Budget);
        int[] members = First(setting.Sample.Origin?.Members, train), nonMembers = First(setting.Sample.Origin?.NonMembers, everyone.NonMembers.RowCount);
        int[] targets = [.. members, .. nonMembers.Select(row => train + row)];
        var observer = new TableObserver(pool, targets, setting, cancellationToken);

        var isIn = new bool[count][];
        var seen = new TableObservation[count];
        int done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = setting.Threads, CancellationToken = cancellationToken };
        Parallel.For(0, count, parallel, shadow =>
        {
            var rng = new Rng(setting.Seed, Streams.Shadows + (ulong)shadow);
            int[] rows = DrawTrainSet(pool.RowCount, train, everyone.Groups, ref rng);
            var drawn = new bool[pool.RowCount];
            foreach (int row in rows) drawn[row] = true;
            isIn[shadow] = Array.ConvertAll(targets, t => drawn[t]);
            int[]? groups = everyone.Groups is { } all ? Array.ConvertAll(rows, row => all[row]) : null;
            var options = new FitOptions { Target = setting.Target, Groups = groups, Seed = rng.NextUInt64(), Threads = 1 };
            Table released = synthesizer.Fit(pool.Select(rows), options, cancellationToken).Sample(setting.Synthetic.RowCount, rng.NextUInt64(), 1);
            seen[shadow] = observer.Of(released, 1, cancellationToken);
            progress?.Report($"shadow model {Interlocked.Increment(ref done)} of {count}");
        });
        return new ShadowRuns(isIn, seen, observer.Of(setting.Synthetic, setting.Threads, cancellationToken), members.Length);
    }

    /// <summary>The rows that are attacked, among all of a group.</summary>
    private static int[] First(int[]? chosen, int all) => [.. (chosen ?? [.. Enumerable.Range(0, all)]).Take(MostOfEither)];

    /// <summary>Rows of a shadow's train set: of a group that the split keeps together all or none, so that their number may differ a little.</summary>
    internal static int[] DrawTrainSet(int pooled, int size, int[]? groups, ref Rng rng)
    {
        int[] order = RowOrder.Draw(pooled, groups, ref rng);
        return order[..RowOrder.Cut(order, groups, size)];
    }
}

/// <summary>What was seen of the shadows and of the released table.</summary>
/// <param name="IsIn">By shadow, whether each target was in its train set.</param>
/// <param name="Shadows">What was seen of each shadow's table.</param>
/// <param name="Released">What was seen of the released table.</param>
/// <param name="Members">How many of the targets, the first ones, are members; the others are non-members.</param>
internal sealed record ShadowRuns(bool[][] IsIn, TableObservation[] Shadows, TableObservation Released, int Members)
{
    /// <summary>Scores of all targets as scores of members and of non-members.</summary>
    public MembershipScores Split(double[] scores) => new(scores[..Members], scores[Members..]);
}
