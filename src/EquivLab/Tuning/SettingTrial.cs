using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Privacy;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tuning;

/// <summary>What a setting loses and leaks on one pair of parts.</summary>
/// <param name="Loss">The loss of a model; NaN where none can be trained.</param>
/// <param name="Attacks">By attack, its AUC and the AUC's variance.</param>
/// <param name="Synthetic">The synthetic table.</param>
/// <param name="Copies">By how much members are copied exactly more often than other rows, and the variance of that.</param>
internal sealed record SettingTrial(
    double Loss, IReadOnlyList<(string Attack, double Auc, double Variance)> Attacks, Table Synthetic, (double Excess, double Variance) Copies)
{
    /// <summary>The level of upper and lower bounds together: each is one-sided 95 %.</summary>
    private const double Level = 0.9;

    private const int ScreeningTrees = 2;

    private static readonly double Quantile = StandardNormal.Quantile((1 + Level) / 2);

    /// <summary>Fits, samples, attacks by a density ratio, of few rows by distances too, and tests.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="parts">The parts of the train set.</param>
    /// <param name="fit">Target, seed and threads.</param>
    /// <param name="stop">Stops between steps.</param>
    /// <param name="begun">What <see cref="Begin"/> gave for the setting and these parts; null where it was not asked.</param>
    public static SettingTrial Run(LadderSetting setting, TrainParts parts, FitOptions fit, CancellationToken stop, (Table Synthetic, double Loss)? begun = null)
    {
        Table synthetic = begun?.Synthetic ?? Synthesize(setting, parts, fit, stop);
        AttackSetting attacked = parts.Attack(synthetic, fit.Threads);
        double loss = double.NaN;
        (string, double, double)[] found = [];
        // What is chosen is attacked by all.
        IAttack[] attacks = parts.IsLarge ? [AttackCatalog.FasterDensityRatioForest(ScreeningTrees)] : [.. AttackCatalog.Distances().Take(2), AttackCatalog.FasterDensityRatioForest()];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = fit.Threads, CancellationToken = stop },
            () => loss = begun?.Loss ?? parts.LossOf(synthetic),
            () => found = Aucs(attacks, attacked, stop));
        return new SettingTrial(loss, found, synthetic, parts.CopiesIn(synthetic));
    }

    /// <summary>The trial by all quick attacks.</summary>
    public SettingTrial WithAllAttacks(TrainParts parts, FitOptions fit, CancellationToken stop)
    {
        IAttack[] distances = AttackCatalog.Distances();
        (string Attack, double Auc, double Variance)[] kept = [.. Attacks.Where(known => distances.Any(d => d.Name == known.Attack))];
        IAttack[] others = [.. distances.Where(d => kept.All(known => known.Attack != d.Name)), .. AttackCatalog.References()];
        AttackSetting setting = parts.Attack(Synthetic, fit.Threads);
        (string, double, double)[] most = [], last = [];
        // The last one trains LightGBM, on one thread.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = fit.Threads, CancellationToken = stop },
            () => most = Aucs(others[..^1], setting, stop),
            () => last = Aucs(others[^1..], setting, stop));
        return this with { Attacks = [.. kept, .. most, .. last] };
    }

    /// <summary>The synthetic table and the loss, before anything is attacked.</summary>
    public static (Table Synthetic, double Loss) Begin(LadderSetting setting, TrainParts parts, FitOptions fit, CancellationToken stop)
    {
        Table synthetic = Synthesize(setting, parts, fit, stop);
        return (synthetic, parts.LossOf(synthetic));
    }

    private static Table Synthesize(LadderSetting setting, TrainParts parts, FitOptions fit, CancellationToken stop)
    {
        var synthesizer = new BayesForestSynthesizer(setting.Options);
        int target = fit.Target is null ? -1 : parts.Fitted.IndexOf(fit.Target);
        Table synthetic = synthesizer.Fit(parts.Coded(synthesizer, setting.Options.MaxBins, fit.Threads), target, fit.Seed, fit.Threads, stop)
            .Sample(parts.Fitted.RowCount, fit.Seed, fit.Threads);
        stop.ThrowIfCancellationRequested();
        return synthetic;
    }

    /// <summary>The means of several pairs of parts of the same table.</summary>
    public static AuditedSetting Mean(string name, IReadOnlyList<SettingTrial> trials)
    {
        (string Attack, double Auc, double Half)[] attacks = [.. trials[0].Attacks.Select((attack, a) => (
            attack.Attack,
            trials.Average(t => t.Attacks[a].Auc),
            Quantile * Math.Sqrt(trials.Average(t => t.Attacks[a].Variance) / trials.Count)))];
        (string Attack, double Auc, double Half) strongest = attacks.MaxBy(a => a.Auc);
        double excess = trials.Average(t => t.Copies.Excess);
        return new AuditedSetting(
            name, trials.Average(t => t.Loss), strongest.Auc, attacks.Max(a => a.Auc + a.Half), attacks.Max(a => a.Auc - a.Half), strongest.Attack)
        {
            ExcessCopies = excess,
            // Judged once, by about as many rows as one of these pairs has, an excess within the error of one hardly ever shows.
            CopiesMembers = excess > PrivacyRule.NegligibleExcess && excess > Math.Sqrt(trials.Average(t => t.Copies.Variance)),
        };
    }

    private static (string, double, double)[] Aucs(IAttack[] attacks, AttackSetting setting, CancellationToken stop) =>
        [.. attacks.Select(attack => Auc(attack, setting, stop))];

    private static (string Attack, double Auc, double Variance) Auc(IAttack attack, AttackSetting setting, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        MembershipScores scores = attack.Run(setting, null, stop);
        AucEstimate auc = DeLong.Auc(
            [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)], [.. scores.Members, .. scores.NonMembers], Level);
        double error = (auc.Interval.High - auc.Interval.Low) / 2 / Quantile;
        return (attack.Name, auc.Auc, error * error);
    }
}
