using EquivLab.Data;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using EquivLab.Privacy.Shadows;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation;

/// <summary>Runs the attacks on the synthetic table and judges them: a pass needs the upper bound below the tolerance.</summary>
internal static class PrivacyEvaluation
{
    private static readonly double[] Levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    /// <param name="split">Members and non-members.</param>
    /// <param name="synthetic">What is attacked.</param>
    /// <param name="options">The policy, the attacks' budget, seed, threads.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <param name="population">Whether members and non-members are of one population; null where that is not known.</param>
    public static PrivacySection Run(
        TableSplit split, Table synthetic, EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken cancellationToken, PopulationResult? population = null)
    {
        MembershipSample everyone = MembershipSample.Draw(split.Train, split.Holdout, options.Seed, split.Groups);
        progress?.Report(new ProgressStep("looking for copies, exact and near") { Stage = Stage.Copies });
        NearCopyCounts near = NearCopySearch.Run(synthetic, everyone.Members, everyone.NonMembers, cancellationToken);
        progress?.Report("looking for records that stand out");
        ExposedRows exposed = Exposure.Find(everyone, near.Members.Shared, near.NonMembers.Shared, options.Seed, options.Threads, cancellationToken);
        MembershipSample sample = AffordableSample.Of(everyone, exposed.Members, exposed.NonMembers, synthetic);
        AttackSetting setting = AttackEvaluation.Setting(split, synthetic, options, sample, cancellationToken);
        ExactMatches matches = Exact(near, options.Policy.Privacy.ExactCopies);
        AttackFigures membership = AttackEvaluation.Run(setting, near, exposed, options, progress, cancellationToken);
        CanaryResult? canaries = CanaryEvaluation.Run(split, synthetic.RowCount, options, progress, cancellationToken);
        PrivacySection privacy = LeakRule.Judge(new PrivacySection
        {
            Verdict = PrivacyVerdict.Of(membership.Attacks, matches, membership.Exposed),
            ExactMatches = matches,
            Attacked = AttackedRecords.Of(sample),
            Dcr = new ClosestRecordDistances(Levels, Quantiles(membership.Scored[0].Scores.Members), Quantiles(membership.Scored[0].Scores.NonMembers)),
            Attacks = membership.Attacks,
            NotRun = membership.NotRun,
            ShadowSynthesizer = ShadowModels.Obstacle(setting) is null ? setting.Synthesizer?.Name : null,
            Exposed = membership.Exposed,
            NearCopies = CopyEvaluation.Near(near, options.Alpha),
            CloserToTrain = CopyEvaluation.Closer(setting, cancellationToken),
            Canaries = canaries,
            Audit = AuditEvaluation.Run([.. membership.Scored.Select(s => (s.Name, s.Scores))], canaries, options),
        }, options.Policy.Privacy);
        privacy = RiskEvaluation.With(privacy, RiskEvaluation.Run(setting, options, progress, cancellationToken));
        return PopulationRule.Judge(privacy with { Population = population });
    }

    private static ExactMatches Exact(NearCopyCounts copies, double tolerance)
    {
        int members = copies.Members.Exact.Count(e => e), nonMembers = copies.NonMembers.Exact.Count(e => e);
        int memberRows = copies.Members.Count, nonMemberRows = copies.NonMembers.Count;
        Interval interval = NewcombeIndependent.Interval(members, memberRows, nonMembers, nonMemberRows, 0.95);
        double difference = (double)members / memberRows - (double)nonMembers / nonMemberRows;
        return new ExactMatches
        {
            Members = memberRows,
            MemberMatches = members,
            NonMembers = nonMemberRows,
            NonMemberMatches = nonMembers,
            Difference = difference,
            CiLow = interval.Low,
            CiHigh = interval.High,
            Tolerance = tolerance,
            Verdict = PrivacyRule.OfCopies(difference, interval, tolerance),
        };
    }

    /// <summary>Quantiles of distances, which the scores are the negatives of.</summary>
    private static double[] Quantiles(double[] scores)
    {
        double[] sorted = Array.ConvertAll(scores, s => -s);
        Array.Sort(sorted);
        return [.. Levels.Select(level => sorted[(int)Math.Round(level * (sorted.Length - 1))])];
    }
}
