using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Privacy.Auditing;

/// <summary>
/// A lower bound on ε from an attack's scores: the threshold is chosen on one random half of the records and tested on
/// the other (Nasr et al., "Adversary instantiation", 2021, section IV), so that choosing does not count as evidence.
/// Records are taken as independent trials. Train set and hold-out have fixed sizes, so neighbours differ in one record
/// replaced, while a claim is mostly about one added or removed: a mechanism that is (ε, δ)-private under these is
/// (2ε, (1 + e^ε)δ)-private under replacements (group privacy, Dwork and Roth 2014, theorem 2.2), and its ε is bounded by that.
/// So the bound holds for a claim of either sort.
/// </summary>
internal static class EpsilonAudit
{
    // Ranks from either end of the scores: each of the first, then each a sixth further on.
    private const double Step = 7 / 6.0;

    /// <summary>The bound on ε where a record is added or removed.</summary>
    /// <param name="scores">The attack's scores.</param>
    /// <param name="alpha">The error probability of the bound.</param>
    /// <param name="delta">The δ of the guarantee, in [0, 1).</param>
    /// <param name="seed">The seed of the halves.</param>
    /// <returns>At least 0, which is also the answer for fewer than 4 records of a group.</returns>
    public static double LowerBound(MembershipScores scores, double alpha, double delta = 0, ulong seed = 1)
    {
        if (Halves.Of(scores, seed) is not { } halves) return 0;
        if (delta == 0) return halves.Bound(0, alpha) / 2;
        double Refuted(double epsilon) => (1 + Math.Exp(epsilon)) * delta is < 1 and var both ? halves.Bound(both, alpha) / 2 : 0;
        double most = Refuted(0);
        return most == 0 ? 0 : Bisection.Root(epsilon => epsilon - Refuted(epsilon), 0, most);
    }

    /// <summary>The bound on ε where a record is replaced by another.</summary>
    /// <inheritdoc cref="LowerBound" path="/param|/returns"/>
    public static double OfReplacement(MembershipScores scores, double alpha, double delta = 0, ulong seed = 1) =>
        Halves.Of(scores, seed)?.Bound(delta, alpha) ?? 0;

    /// <summary>Thresholds, dense at both tails: few false alarms at the top, few members missed at the bottom.</summary>
    private static IEnumerable<double> Candidates(double[] scores)
    {
        Array.Sort(scores);
        var ranks = new SortedSet<int>();
        for (int rank = 1; rank <= scores.Length / 2; rank = Math.Max(rank + 1, (int)(rank * Step)))
        {
            ranks.Add(scores.Length - rank);
            ranks.Add(rank);
        }

        return ranks.Select(rank => scores[rank]).Distinct();
    }

    /// <summary>The half that a threshold is chosen on, and the half that it is tested on.</summary>
    private sealed record Halves(Sorted Chosen, Sorted Tested, double[] Candidates)
    {
        /// <summary>Random halves; null where either has fewer than two of a group.</summary>
        public static Halves? Of(MembershipScores scores, ulong seed)
        {
            (double[] members, double[] testedMembers) = Split(scores.Members, seed, Streams.AuditMembers);
            (double[] others, double[] testedOthers) = Split(scores.NonMembers, seed, Streams.AuditNonMembers);
            return members.Length < 2 || others.Length < 2 ? null
                : new Halves(new Sorted(members, others), new Sorted(testedMembers, testedOthers), [.. EpsilonAudit.Candidates([.. members, .. others])]);
        }

        public double Bound(double delta, double alpha)
        {
            double best = -1, threshold = 0;
            foreach (double candidate in Candidates)
            {
                double bound = Chosen.Bound(candidate, delta, alpha);
                if (bound <= best) continue;
                best = bound;
                threshold = candidate;
            }

            return Tested.Bound(threshold, delta, alpha);
        }

        /// <summary>Two random halves, each sorted.</summary>
        private static (double[] First, double[] Second) Split(double[] scores, ulong seed, ulong stream)
        {
            double[] shuffled = [.. scores];
            var rng = new Rng(seed, stream);
            rng.Shuffle<double>(shuffled);
            double[] first = shuffled[..(shuffled.Length / 2)], second = shuffled[(shuffled.Length / 2)..];
            Array.Sort(first);
            Array.Sort(second);
            return (first, second);
        }
    }

    /// <summary>Scores of members and of non-members, each rising.</summary>
    private sealed record Sorted(double[] Members, double[] NonMembers)
    {
        public double Bound(double threshold, double delta, double alpha) =>
            EpsilonLowerBound.Of(AtLeast(Members, threshold), Members.Length, AtLeast(NonMembers, threshold), NonMembers.Length, delta, alpha);

        /// <summary>How many of the sorted scores are no lower than a threshold.</summary>
        private static int AtLeast(double[] sorted, double threshold)
        {
            int low = 0, high = sorted.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (sorted[middle] < threshold) low = middle + 1;
                else high = middle;
            }

            return sorted.Length - low;
        }
    }
}
