using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Looks for near copies, and on which side of the hold-out the synthetic rows lie.</summary>
internal static class CopyEvaluation
{
    private const double Level = 0.95;

    public static NearCopies Near(NearCopyCounts counts, double alpha)
    {
        int members = counts.Members.Count, nonMembers = counts.NonMembers.Count;
        int copied = counts.Members.Near.Count(n => n), others = counts.NonMembers.Near.Count(n => n);
        Interval interval = NewcombeIndependent.Interval(copied, members, others, nonMembers, Level);
        return new NearCopies
        {
            Members = members,
            MemberMatches = copied,
            NonMembers = nonMembers,
            NonMemberMatches = others,
            Difference = (double)copied / members - (double)others / nonMembers,
            CiLow = interval.Low,
            CiHigh = interval.High,
            Columns = counts.Columns,
            Lone = Lone(OnlyLone(counts.Members), OnlyLone(counts.NonMembers), alpha / 5),
        };
    }

    private static RecordCopies OnlyLone(RecordCopies records) => records.Only([.. records.Lone.Zip(records.Shared, (lone, shared) => lone && shared)]);

    private static LoneCopies Lone(RecordCopies members, RecordCopies nonMembers, double alpha)
    {
        int near = members.Near.Count(n => n), otherNear = nonMembers.Near.Count(n => n), exact = members.Exact.Count(e => e), otherExact = nonMembers.Exact.Count(e => e);
        return new LoneCopies
        {
            Members = members.Count,
            MemberMatches = near,
            ExactMembers = exact,
            NonMembers = nonMembers.Count,
            NonMemberMatches = otherNear,
            ExactNonMembers = otherExact,
            PValue = FisherExact.Greater(near, members.Count, otherNear, nonMembers.Count),
            ExactPValue = FisherExact.Greater(exact, members.Count, otherExact, nonMembers.Count),
            Alpha = alpha,
        };
    }

    public static CloserToTrain Closer(AttackSetting setting, CancellationToken cancellationToken)
    {
        CloserShare closer = CloserShare.Of(setting.Placed, Level, setting.Threads, cancellationToken, Math.Min(setting.Sample.RandomMembers, setting.Sample.RandomNonMembers));
        return new CloserToTrain { RealRows = closer.RealRows, Share = closer.Share, CiLow = closer.Interval.Low, CiHigh = closer.Interval.High };
    }
}
