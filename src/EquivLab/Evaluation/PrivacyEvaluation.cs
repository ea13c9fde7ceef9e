using EquivLab.Data;
using EquivLab.Equivalence;
using EquivLab.Evaluation.Attacks;
using EquivLab.Models.Metrics;
using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;
using EquivLab.Privacy.Copies;

namespace EquivLab.Evaluation;

/// <summary>Runs the attacks on the synthetic table and judges them: a pass needs the upper bound below the tolerance.</summary>
internal static class PrivacyEvaluation
{
    private static readonly double[] Levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    public static PrivacySection Run(
        TableSplit split, Table synthetic, EvaluationOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        MembershipSample sample = MembershipSample.Draw(split.Train, split.Holdout, options.Seed);
        progress?.Report("looking for exact copies");
        ExactMatches matches = Copies(sample, synthetic, options);
        progress?.Report("attacking by distance");
        var setting = new AttackSetting(synthetic, sample, split.Target)
        {
            Synthesizer = options.Attacks.Synthesizer,
            Budget = options.Attacks.Budget,
            Seed = options.Seed,
            Threads = options.Threads,
        };
        MembershipScores distance = new DistanceAttack().Run(setting, progress, cancellationToken);
        var scores = new List<(string Name, MembershipScores Scores)> { ("distance", distance) };
        if (sample.NonMembers.RowCount >= DensityRatioAttack.FewestNonMembers)
        {
            progress?.Report("attacking by density ratio");
            var attack = new DensityRatioAttack(synthetic, split.Target, options.Threads, cancellationToken);
            scores.Add(("density-ratio", attack.Run(sample, cancellationToken)));
        }

        AttackResult[] attacks = [.. scores.Select(s => Judge(s.Name, s.Scores, options))];
        progress?.Report("looking for near copies");
        CanaryResult? canaries = CanaryEvaluation.Run(split, synthetic.RowCount, options, progress, cancellationToken);
        return LeakRule.Judge(new PrivacySection
        {
            Verdict = UtilityEvaluation.Combine(attacks.Select(a => a.Verdict).Append(matches.Verdict)),
            ExactMatches = matches,
            Dcr = new ClosestRecordDistances(Levels, Quantiles(distance.Members), Quantiles(distance.NonMembers)),
            Attacks = attacks,
            NearCopies = CopyEvaluation.Near(setting, cancellationToken),
            CloserToTrain = CopyEvaluation.Closer(setting, cancellationToken),
            Canaries = canaries,
            Audit = AuditEvaluation.Run(scores, canaries, options),
        }, options.Policy.Privacy);
    }

    private static ExactMatches Copies(MembershipSample sample, Table synthetic, EvaluationOptions options)
    {
        var copies = new ExactCopies(synthetic);
        int members = copies.Count(sample.Members), nonMembers = copies.Count(sample.NonMembers);
        int memberRows = sample.Members.RowCount, nonMemberRows = sample.NonMembers.RowCount;
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
            Tolerance = options.Policy.Privacy.ExactCopies,
            Verdict = PrivacyRule.OfCopies(difference, interval, options.Policy.Privacy.ExactCopies),
        };
    }

    private static AttackResult Judge(string name, MembershipScores scores, EvaluationOptions options)
    {
        double[] all = [.. scores.Members, .. scores.NonMembers];
        bool[] isMember = [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)];
        AucEstimate auc = DeLong.Auc(isMember, all, options.Level);
        return new AttackResult
        {
            Name = name,
            Members = scores.Members.Length,
            NonMembers = scores.NonMembers.Length,
            Auc = auc.Auc,
            AucLow = auc.Interval.Low,
            AucHigh = auc.Interval.High,
            Tolerance = options.Policy.Privacy.AttackAuc,
            TprAtFpr01 = BinaryMetrics.RecallAtFpr(isMember, all, 0.01).Value(),
            TprAtFpr001 = BinaryMetrics.RecallAtFpr(isMember, all, 0.001).Value(),
            EpsilonLowerBound = EpsilonAudit.LowerBound(scores, options.Alpha),
            Verdict = PrivacyRule.OfAttack(auc.Interval, options.Policy.Privacy.AttackAuc),
            Roc = RocCurve.Of(isMember, all),
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
