using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using EquivLab.Privacy.Shadows;
using EquivLab.Synthesis;
using EquivLab.Tuning;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Runs the membership-inference attacks on a synthetic table and judges them.</summary>
internal static class AttackEvaluation
{
    /// <summary>Every attack that the budget and the tables allow, on everybody, or a random sample, and on the most exposed.</summary>
    public static AttackFigures Run(
        AttackSetting setting, NearCopyCounts near, ExposedRows exposed, EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new ProgressStep("attacking by membership inference") { Stage = Stage.Membership });
        List<ScoredAttack> scored = Score(AttackCatalog.Distances(), setting, progress, cancellationToken);
        var notRun = new List<NotRunAttack>();
        scored.AddRange(ScoreOr(AttackCatalog.References(), NoReference(setting), notRun, setting, progress, cancellationToken));
        scored.AddRange(ScoreOr(AttackCatalog.Shadows(), ShadowModels.Obstacle(setting), notRun, setting, progress, cancellationToken));
        notRun.AddRange(AttackCatalog.NotAvailable().Select(name => new NotRunAttack(name, LightGbmLibrary.Missing)));
        SetBlindAside(scored, notRun);
        ExposedRecords ofExposed = ExposedEvaluation.Run(setting.Sample, near, exposed, scored, options);
        return new AttackFigures(BestMarked([.. scored.Select(a => JudgedScores.Of(a.Name, a.Scores, options))]), notRun, ofExposed, scored);
    }

    /// <summary>The attacks by the closest records alone, which are enough to find a copy.</summary>
    public static IReadOnlyList<AttackResult> OfDistances(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken) =>
        [.. Score(AttackCatalog.Distances(), Setting(split, synthetic, options, cancellationToken: cancellationToken), null, cancellationToken).Select(a => JudgedScores.Of(a.Name, a.Scores, options))];

    /// <summary>The attacks that train nothing again, on everybody: those of a quick evaluation.</summary>
    public static IReadOnlyList<AttackResult> OfQuick(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken)
    {
        AttackSetting setting = Setting(split, synthetic, options, cancellationToken: cancellationToken);
        List<ScoredAttack> scored = Score(AttackCatalog.Distances(), setting, null, cancellationToken);
        scored.AddRange(ScoreOr(AttackCatalog.References(), NoReference(setting), [], setting, null, cancellationToken));
        SetBlindAside(scored, []);
        return [.. scored.Select(a => JudgedScores.Of(a.Name, a.Scores, options))];
    }

    /// <summary>What an evaluation's attacker has.</summary>
    /// <param name="split">Members and non-members.</param>
    /// <param name="synthetic">What is attacked.</param>
    /// <param name="options">Seed, budget, threads.</param>
    /// <param name="sample">Who is attacked, where that is known already.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public static AttackSetting Setting(
        TableSplit split, Table synthetic, EvaluationOptions options, MembershipSample? sample = null, CancellationToken cancellationToken = default) =>
        new(synthetic, sample ?? AffordableSample.Of(MembershipSample.Draw(split.Train, split.Holdout, options.Seed, split.Groups), [], [], synthetic), split.Target)
        {
            Synthesizer = Shadow(split, options, cancellationToken),
            Budget = options.Attacks.Budget,
            Seed = options.Seed,
            Threads = options.Threads,
        };

    /// <summary>The synthesizer that shadows are made by: with the setting that it chose for the train set, and not one each.</summary>
    private static ISynthesizer? Shadow(TableSplit split, EvaluationOptions options, CancellationToken cancellationToken) =>
        options.Attacks.Budget != AttackBudget.Quick && options.Attacks.Synthesizer is SelfAuditedForest forest
            ? forest.ChosenFor(split.Train, new FitOptions { Target = split.Target, Groups = split.Groups?.Train, Seed = options.Seed, Threads = options.Threads }, cancellationToken)
            : options.Attacks.Synthesizer;

    /// <summary>
    /// An attack that scores everybody alike would get an AUC of 0.5 without any error, and pass: it shows nothing, so it counts
    /// as not run. The first attack, by distance, stays: where it is blind too there is nothing to be told apart by.
    /// </summary>
    private static void SetBlindAside(List<ScoredAttack> scored, List<NotRunAttack> notRun)
    {
        ScoredAttack[] blind = [.. scored.Skip(1).Where(a => a.Scores.IsConstant)];
        notRun.AddRange(blind.Select(a => new NotRunAttack(a.Name, "it gives every record the same score and shows nothing, as where a column of the synthetic table has no value of the real one")));
        scored.RemoveAll(blind.Contains);
    }

    private static string? NoReference(AttackSetting setting) => setting.Sample.NonMembers.RowCount >= ReferenceHalves.FewestNonMembers ? null
        : $"it needs {ReferenceHalves.FewestNonMembers} non-members, half of them as its reference";

    private static List<ScoredAttack> ScoreOr(
        IAttack[] attacks, string? obstacle, List<NotRunAttack> notRun, AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        if (obstacle is null) return Score(attacks, setting, progress, cancellationToken);
        notRun.AddRange(attacks.Select(a => new NotRunAttack(a.Name, obstacle)));
        return [];
    }

    private static List<ScoredAttack> Score(IAttack[] attacks, AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        var scored = new List<ScoredAttack>();
        foreach (IAttack attack in attacks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report($"attacking: {attack.Name}");
            MembershipScores all = attack.Run(setting, progress, cancellationToken);
            scored.Add(new ScoredAttack(attack.Name, setting.Sample.AtRandom(all), all));
        }

        return scored;
    }

    /// <summary>Marks the best estimate of the density ratio, which is the one that counts as the attack; all are judged.</summary>
    private static AttackResult[] BestMarked(AttackResult[] attacks)
    {
        string[] ratios = [.. AttackCatalog.DensityRatios().Select(a => a.Name)];
        string? best = attacks.Where(a => ratios.Contains(a.Name)).MaxBy(a => a.Auc)?.Name;
        return [.. attacks.Select(a => a with { Best = a.Name == best })];
    }
}

/// <summary>An attack and what it says.</summary>
/// <param name="Name">The attack.</param>
/// <param name="Scores">Its scores of the first members and non-members of the sample, those drawn at random.</param>
/// <param name="All">Its scores of the whole sample.</param>
internal sealed record ScoredAttack(string Name, MembershipScores Scores, MembershipScores All);

/// <summary>What the attacks found.</summary>
/// <param name="Attacks">The attacks that were run.</param>
/// <param name="NotRun">Those that were not, and why.</param>
/// <param name="Exposed">The most exposed records.</param>
/// <param name="Scored">The scores of the attacks that were run, the distance attack first.</param>
internal sealed record AttackFigures(
    IReadOnlyList<AttackResult> Attacks, IReadOnlyList<NotRunAttack> NotRun, ExposedRecords Exposed, IReadOnlyList<ScoredAttack> Scored);
