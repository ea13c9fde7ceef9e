using EquivLab.Equivalence;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Looks for near copies, and on which side of the hold-out the synthetic rows lie.</summary>
internal static class CopyEvaluation
{
    private const double Level = 0.95;

    public static NearCopies Near(NearCopyCounts counts)
    {
        int members = counts.NearMembers.Length, nonMembers = counts.NearNonMembers.Length;
        Interval interval = NewcombeIndependent.Interval(counts.Members, members, counts.NonMembers, nonMembers, Level);
        return new NearCopies
        {
            Members = members,
            MemberMatches = counts.Members,
            NonMembers = nonMembers,
            NonMemberMatches = counts.NonMembers,
            Difference = (double)counts.Members / members - (double)counts.NonMembers / nonMembers,
            CiLow = interval.Low,
            CiHigh = interval.High,
            Columns = counts.Columns,
        };
    }

    public static CloserToTrain Closer(AttackSetting setting, CancellationToken cancellationToken)
    {
        CloserShare closer = CloserShare.Of(setting.Placed, Level, setting.Threads, cancellationToken);
        return new CloserToTrain { RealRows = closer.RealRows, Share = closer.Share, CiLow = closer.Interval.Low, CiHigh = closer.Interval.High };
    }
}
