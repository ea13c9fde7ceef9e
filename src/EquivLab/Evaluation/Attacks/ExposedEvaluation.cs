using EquivLab.Data;
using EquivLab.Equivalence;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using MathNet.Numerics.Distributions;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Looks at the attacks' scores of the most exposed records alone.</summary>
internal static class ExposedEvaluation
{
    /// <summary>The fewest exposed members, and non-members, that an attack must have scored.</summary>
    private const int FewestOfEither = 10;

    public static ExposedRecords Run(
        AttackSetting setting, NearCopyCounts near, IReadOnlyList<ScoredAttack> scored, EvaluationOptions options, CancellationToken cancellationToken)
    {
        (bool[] members, bool[] nonMembers) = Exposure.Find(setting.Sample, setting.Seed, setting.Threads, cancellationToken);
        (ScoredAttack Attack, MembershipScores Exposed)[] restricted =
        [
            .. scored.Select(a => (a, new MembershipScores(Only(a.Scores.Members, members), Only(a.Scores.NonMembers, nonMembers))))
                .Where(a => a.Item2.Members.Length >= FewestOfEither && a.Item2.NonMembers.Length >= FewestOfEither),
        ];
        // The copies, exact and near, are the sharpest evidence and get half of the error; the attacks share the rest. Their AUC needs no share
        // of its own: between a guess and the tolerance lies more than its error.
        double alpha = options.Alpha / 2 / Math.Max(1, restricted.Length);
        var copies = new ExactCopies(setting.Synthetic);
        Table exposed = Only(setting.Sample.Members, members), others = Only(setting.Sample.NonMembers, nonMembers);
        int memberCopies = copies.Count(exposed), otherCopies = copies.Count(others);
        ExposedNearCopies nearCopies = Near(setting.Synthetic, exposed, Only(near.NearMembers, members), others, Only(near.NearNonMembers, nonMembers));
        return ExposedJudgement.Of(new ExposedRecords
        {
            Members = exposed.RowCount,
            NonMembers = others.RowCount,
            MemberCopies = memberCopies,
            NonMemberCopies = otherCopies,
            CopiesPValue = Fisher(memberCopies, nearCopies.OfMembers, otherCopies, nearCopies.OfNonMembers),
            CopiesAlpha = options.Alpha / 4,
            Near = nearCopies,
            Alpha = alpha,
            Attacks = [.. restricted.Select(a => Figures(a.Attack, a.Exposed, alpha))],
            Verdict = EquivalenceVerdict.Inconclusive,
        }, options.Policy.Privacy);
    }

    private static ExposedNearCopies Near(Table synthetic, Table members, bool[] isNear, Table nonMembers, bool[] isOtherNear)
    {
        (bool[] shared, bool[] otherShared) = SharedValues.Of(synthetic, members, nonMembers);
        bool[] ours = Only(isNear, shared), theirs = Only(isOtherNear, otherShared);
        int copied = ours.Count(n => n), others = theirs.Count(n => n);
        return new ExposedNearCopies(copied, ours.Length, others, theirs.Length, Fisher(copied, ours.Length, others, theirs.Length));
    }

    private static ExposedAttack Figures(ScoredAttack attack, MembershipScores exposed, double alpha)
    {
        double level = 1 - 2 * alpha;
        double[] all = [.. exposed.Members, .. exposed.NonMembers];
        AucEstimate auc = DeLong.Auc([.. exposed.Members.Select(_ => true), .. exposed.NonMembers.Select(_ => false)], all, level);
        double percent = TprAtFpr.Of(attack.Scores.Members, attack.Scores.NonMembers, 0.01, level).Threshold;
        double permille = TprAtFpr.Of(attack.Scores.Members, attack.Scores.NonMembers, 0.001, level).Threshold;
        int members = exposed.Members.Length, nonMembers = exposed.NonMembers.Length;
        int hits = TprAtFpr.Above(exposed.Members, percent), alarms = TprAtFpr.Above(exposed.NonMembers, percent);
        Interval rate = ClopperPearson.Interval(hits, members, level);
        return new ExposedAttack
        {
            Name = attack.Name,
            Members = members,
            NonMembers = nonMembers,
            Auc = auc.Auc,
            AucLow = auc.Interval.Low,
            AucHigh = auc.Interval.High,
            Advantage = Advantage.Of(exposed, level).Value,
            TprAtFpr01 = hits / (double)members,
            TprAtFpr01Low = rate.Low,
            TprAtFpr01High = rate.High,
            FalseAt01 = alarms / (double)nonMembers,
            TprAtFpr001 = TprAtFpr.Above(exposed.Members, permille) / (double)members,
            FalseAt001 = TprAtFpr.Above(exposed.NonMembers, permille) / (double)nonMembers,
            PValue = Fisher(hits, members, alarms, nonMembers),
            Verdict = EquivalenceVerdict.Inconclusive,
        };
    }

    /// <summary>The probability of at least so many hits among the members, all margins given.</summary>
    internal static double Fisher(int hits, int members, int alarms, int nonMembers)
    {
        int drawn = hits + alarms;
        double p = 0;
        for (int k = hits; k <= Math.Min(drawn, members); k++) p += Hypergeometric.PMF(members + nonMembers, members, drawn, k);
        return Math.Min(1, p);
    }

    private static T[] Only<T>(T[] values, bool[] exposed) => [.. values.Where((_, i) => exposed[i])];

    private static Table Only(Table table, bool[] exposed) => table.Select([.. Enumerable.Range(0, exposed.Length).Where(r => exposed[r])]);
}
