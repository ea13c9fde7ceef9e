using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Looks at the attacks' scores of the most exposed records alone.</summary>
internal static class ExposedEvaluation
{
    /// <param name="sample">Who was attacked.</param>
    /// <param name="near">The copies of everyone.</param>
    /// <param name="rows">Who of everyone stands out.</param>
    /// <param name="scored">What the attacks said.</param>
    /// <param name="options">Level and policy.</param>
    public static ExposedRecords Run(MembershipSample sample, NearCopyCounts near, ExposedRows rows, IReadOnlyList<ScoredAttack> scored, EvaluationOptions options)
    {
        bool[] members = Of(rows.Members, sample.Origin?.Members), nonMembers = Of(rows.NonMembers, sample.Origin?.NonMembers);
        (ScoredAttack Attack, MembershipScores Exposed)[] restricted =
        [
            .. scored.Select(a => (a, new MembershipScores(Only(a.All.Members, members), Only(a.All.NonMembers, nonMembers))))
                .Where(a => Math.Min(a.Item2.Members.Length, a.Item2.NonMembers.Length) >= PrivacyRule.FewestOfEither),
        ];
        // The copies, exact and near, are the sharpest evidence and get half of the error; two tests of each attack, one of them of its AUC, share
        // the rest.
        double alpha = options.Alpha / 2 / Math.Max(1, 2 * restricted.Length);
        RecordCopies exposed = near.Members.Only(rows.Members), others = near.NonMembers.Only(rows.NonMembers);
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
            Attacks = [.. restricted.Select(a => Figures(a.Attack.Name, a.Exposed, alpha))],
            Verdict = EquivalenceVerdict.Inconclusive,
        }, options.Policy.Privacy);
    }

    /// <summary>What an attack finds of the exposed.</summary>
    /// <param name="attack">Its name.</param>
    /// <param name="exposed">Its scores of them, at least two of either group.</param>
    /// <param name="alpha">The level of each of its two tests.</param>
    internal static ExposedAttack Figures(string attack, MembershipScores exposed, double alpha)
    {
        double level = 1 - 2 * alpha;
        double[] all = [.. exposed.Members, .. exposed.NonMembers];
        AucEstimate auc = DeLong.Auc([.. exposed.Members.Select(_ => true), .. exposed.NonMembers.Select(_ => false)], all, level);
        Interval interval = OfFew(auc, Math.Min(exposed.Members.Length, exposed.NonMembers.Length), level);
        TprEstimate[] rates = TprAtFpr.Of(exposed.Members, exposed.NonMembers, [0.01, 0.001], level);
        int members = exposed.Members.Length, nonMembers = exposed.NonMembers.Length;
        // The threshold is a score of a non-member, so that alarms are not counted but allowed.
        int allowed = TprAtFpr.Allowed(nonMembers, 0.01);
        double threshold = exposed.NonMembers.OrderDescending().ElementAt(allowed);
        return new ExposedAttack
        {
            Name = attack,
            Members = members,
            NonMembers = nonMembers,
            Auc = auc.Auc,
            AucLow = interval.Low,
            AucHigh = interval.High,
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

    /// <summary>
    /// DeLong's interval with Student's t at the degrees of freedom of the smaller group. In 2,000 simulations of normal scores with eight attacks on the tolerance,
    /// the normal law let 4 to 7 % of tables fail where 2.5 % were meant, 20 to 120 of either group.
    /// </summary>
    private static Interval OfFew(AucEstimate auc, int smaller, double level)
    {
        if (auc.IsDegenerate || !auc.Interval.IsDefined) return auc.Interval;
        double half = Student.TwoSided(level, smaller - 1) * Math.Sqrt(auc.Variance);
        return new Interval(Math.Max(0, auc.Auc - half), Math.Min(1, auc.Auc + half), level);
    }

    private static bool[] Of(bool[] everyone, int[]? chosen) => chosen is null ? everyone : Array.ConvertAll(chosen, row => everyone[row]);

    private static T[] Only<T>(T[] values, bool[] exposed) => [.. values.Where((_, i) => exposed[i])];
}
