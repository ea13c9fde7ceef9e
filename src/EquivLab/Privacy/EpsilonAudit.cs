using EquivLab.Equivalence;

namespace EquivLab.Privacy;

/// <summary>A lower bound on ε from an attack's scores: the threshold is chosen on one half and tested on the other.</summary>
internal static class EpsilonAudit
{
    private const int Candidates = 50;

    /// <param name="scores">The attack's scores, in random order.</param>
    /// <param name="alpha">The error probability of the bound.</param>
    public static double LowerBound(MembershipScores scores, double alpha)
    {
        double[] members = scores.Members, others = scores.NonMembers;
        int half = members.Length / 2, otherHalf = others.Length / 2;
        if (half < 2 || otherHalf < 2) return 0;
        double best = -1, threshold = 0;
        double[] sorted = [.. members[..half].Concat(others[..otherHalf]).Order()];
        for (int i = 1; i < Candidates; i++)
        {
            double candidate = sorted[(int)((long)i * sorted.Length / Candidates)];
            double bound = Bound(members.AsSpan(0, half), others.AsSpan(0, otherHalf), candidate, alpha);
            if (bound <= best) continue;
            best = bound;
            threshold = candidate;
        }

        return Bound(members.AsSpan(half), others.AsSpan(otherHalf), threshold, alpha);
    }

    private static double Bound(ReadOnlySpan<double> members, ReadOnlySpan<double> others, double threshold, double alpha) =>
        EpsilonLowerBound.Of(AtLeast(members, threshold), members.Length, AtLeast(others, threshold), others.Length, delta: 0, alpha);

    private static int AtLeast(ReadOnlySpan<double> scores, double threshold)
    {
        int count = 0;
        foreach (double score in scores)
            if (score >= threshold) count++;
        return count;
    }
}
