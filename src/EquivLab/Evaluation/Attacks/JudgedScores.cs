using EquivLab.Evaluation.Policies;
using EquivLab.Models.Metrics;
using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Evaluation.Attacks;

/// <summary>From the scores of an attack to its figures and verdict.</summary>
internal static class JudgedScores
{
    private const int PointsADecade = 4;

    private static readonly double[] BandRates = [.. Enumerable.Range(-4 * PointsADecade, 4 * PointsADecade).Select(i => Math.Pow(10, i / (double)PointsADecade))];

    public static AttackResult Of(string name, MembershipScores scores, EvaluationOptions options)
    {
        PrivacyPolicy policy = options.Policy.Privacy;
        double[] all = [.. scores.Members, .. scores.NonMembers];
        bool[] isMember = [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)];
        AucEstimate auc = DeLong.Auc(isMember, all, options.Level);
        TprEstimate[] rates = TprAtFpr.Of(scores.Members, scores.NonMembers, [0.01, 0.001, 0.1, .. BandRates], options.Level);
        TprEstimate percent = rates[0], permille = rates[1], tenth = rates[2];
        (double advantage, Interval ofAdvantage) = Advantage.Of(scores, options.Level);
        return Of(new AttackResult
        {
            Name = name,
            Members = scores.Members.Length,
            NonMembers = scores.NonMembers.Length,
            Auc = auc.Auc,
            AucLow = auc.Interval.Low,
            AucHigh = auc.Interval.High,
            Tolerance = policy.AttackAuc,
            Advantage = advantage,
            AdvantageLow = ofAdvantage.Low,
            AdvantageHigh = ofAdvantage.High,
            TprAtFpr01 = percent.Rate,
            TprAtFpr01Low = percent.Interval.Low,
            TprAtFpr01High = percent.Interval.High,
            TprAtFpr001 = permille.Rate,
            TprAtFpr001Low = permille.Interval.Low,
            TprAtFpr001High = permille.Interval.High,
            TprAtFpr10 = tenth.Rate,
            TprAtFpr10Low = tenth.Interval.Low,
            TprAtFpr10High = tenth.Interval.High,
            EpsilonLowerBound = EpsilonAudit.LowerBound(scores, options.Alpha),
            Verdict = EquivalenceVerdict.Inconclusive,
            Roc = RocCurve.Of(isMember, all),
            RocBand = [.. BandRates.Zip(rates[3..], (fpr, at) => new RocBandPoint(fpr, at.Rate, at.Interval.Low, at.Interval.High)).Where(p => double.IsFinite(p.Tpr))],
        }, policy, options.Alpha);
    }

    /// <summary>The recorded figures held against a policy.</summary>
    public static AttackResult Of(AttackResult recorded, PrivacyPolicy policy, double alpha)
    {
        double level = 1 - 2 * alpha;
        return recorded with
        {
            Tolerance = policy.AttackAuc,
            TprTolerance = policy.TprAtFpr01,
            Verdict = PrivacyRule.OfAttack(
                PrivacyRule.OfAuc(recorded.AucLow, recorded.AucHigh, level, recorded.Members, recorded.NonMembers), policy.AttackAuc,
                new Interval(recorded.TprAtFpr01Low, recorded.TprAtFpr01High, level), policy.TprAtFpr01),
        };
    }
}
