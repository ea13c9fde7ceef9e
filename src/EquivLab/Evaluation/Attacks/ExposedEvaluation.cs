using EquivLab.Equivalence;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Looks at the attacks' scores of the most exposed records alone.</summary>
internal static class ExposedEvaluation
{
    public static ExposedRecords Run(
        AttackSetting setting, NearCopyCounts near, IReadOnlyList<ScoredAttack> scored, EvaluationOptions options, CancellationToken cancellationToken)
    {
        (bool[] members, bool[] nonMembers) = Exposure.Find(
            setting.Sample, near.Members.Shared, near.NonMembers.Shared, setting.Seed, setting.Threads, cancellationToken);
        (ScoredAttack Attack, MembershipScores Exposed)[] restricted =
        [
            .. scored.Select(a => (a, new MembershipScores(Only(a.Scores.Members, members), Only(a.Scores.NonMembers, nonMembers))))
                .Where(a => Math.Min(a.Item2.Members.Length, a.Item2.NonMembers.Length) >= PrivacyRule.FewestOfEither),
        ];
        // The copies, exact and near, are the sharpest evidence and get half of the error; the attacks share the rest. Their AUC needs no share
        // of its own: between a guess and the tolerance lies more than its error.
        double alpha = options.Alpha / 2 / Math.Max(1, restricted.Length);
        RecordCopies exposed = near.Members.Only(members), others = near.NonMembers.Only(nonMembers);
        int memberCopies = exposed.Exact.Count(e => e), otherCopies = others.Exact.Count(e => e);
        int memberNear = exposed.Near.Count(n => n), otherNear = others.Near.Count(n => n);
        return ExposedJudgement.Of(new ExposedRecords
        {
            Members = exposed.Count,
            NonMembers = others.Count,
            MemberCopies = memberCopies,
            NonMemberCopies = otherCopies,
            CopiesPValue = FisherExact.Greater(memberCopies, exposed.Count, otherCopies, others.Count),
            CopiesAlpha = options.Alpha / 4,
            Near = new ExposedNearCopies(memberNear, otherNear, FisherExact.Greater(memberNear, exposed.Count, otherNear, others.Count)),
            Alpha = alpha,
            Attacks = [.. restricted.Select(a => Figures(a.Attack, a.Exposed, alpha))],
            Verdict = EquivalenceVerdict.Inconclusive,
        }, options.Policy.Privacy);
    }

    private static ExposedAttack Figures(ScoredAttack attack, MembershipScores exposed, double alpha)
    {
        double level = 1 - 2 * alpha;
        double[] all = [.. exposed.Members, .. exposed.NonMembers];
        AucEstimate auc = DeLong.Auc([.. exposed.Members.Select(_ => true), .. exposed.NonMembers.Select(_ => false)], all, level);
        TprEstimate[] rates = TprAtFpr.Of(exposed.Members, exposed.NonMembers, [0.01, 0.001], level);
        int members = exposed.Members.Length, nonMembers = exposed.NonMembers.Length;
        // The threshold is a score of a non-member, so that alarms are not counted but allowed.
        int allowed = TprAtFpr.Allowed(nonMembers, 0.01);
        double threshold = exposed.NonMembers.OrderDescending().ElementAt(allowed);
        return new ExposedAttack
        {
            Name = attack.Name,
            Members = members,
            NonMembers = nonMembers,
            Auc = auc.Auc,
            AucLow = auc.Interval.Low,
            AucHigh = auc.Interval.High,
            Advantage = Advantage.Of(exposed, level).Value,
            TprAtFpr01 = rates[0].Rate,
            TprAtFpr01Low = rates[0].Interval.Low,
            TprAtFpr01High = rates[0].Interval.High,
            Accused = allowed,
            Above = exposed.Members.Count(s => s > threshold),
            TprAtFpr001 = rates[1].Rate,
            PValue = double.NaN,
            Verdict = EquivalenceVerdict.Inconclusive,
        };
    }

    private static T[] Only<T>(T[] values, bool[] exposed) => [.. values.Where((_, i) => exposed[i])];
}
