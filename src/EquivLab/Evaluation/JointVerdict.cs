using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation;

/// <summary>One verdict on many tests, all of which must be equivalent, see <see cref="IntersectionUnion"/>. Nothing tested is nothing shown.</summary>
internal static class JointVerdict
{
    public static Verdict Of(IEnumerable<EquivalenceVerdict> verdicts) => IntersectionUnion.Judge([.. verdicts]) switch
    {
        EquivalenceVerdict.Equivalent => Verdict.Passed,
        EquivalenceVerdict.Different => Verdict.Failed,
        _ => Verdict.Inconclusive,
    };
}
