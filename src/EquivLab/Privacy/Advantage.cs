using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Privacy;

/// <summary>
/// The advantage of an attack, the true-positive rate less the false-positive rate (Yeom et al. 2018, definition 4), at
/// the threshold that is best on the first half of the records and tested on the other half: the best threshold on the same
/// records would give even a guess an advantage.
/// </summary>
internal static class Advantage
{
    /// <param name="scores">The attack's scores, each group in random order.</param>
    /// <param name="level">Two-sided confidence of the interval (Newcombe 1998).</param>
    /// <returns>In [−1, 1]; NaN and an undefined interval with fewer than 2 members or non-members.</returns>
    public static (double Value, Interval Interval) Of(MembershipScores scores, double level)
    {
        int half = scores.Members.Length / 2, otherHalf = scores.NonMembers.Length / 2;
        if (half == 0 || otherHalf == 0) return (double.NaN, Interval.Undefined(level));
        double threshold = Best(scores.Members[..half], scores.NonMembers[..otherHalf]);
        double[] members = scores.Members[half..], others = scores.NonMembers[otherHalf..];
        int hits = members.Count(s => s > threshold), alarms = others.Count(s => s > threshold);
        return (
            hits / (double)members.Length - alarms / (double)others.Length,
            NewcombeIndependent.Interval(hits, members.Length, alarms, others.Length, level));
    }

    private static double Best(double[] members, double[] others)
    {
        var ranked = new RankedRows([.. members.Select(_ => true), .. others.Select(_ => false)], [.. members, .. others]);
        double[] falling = [.. members.Concat(others).OrderDescending()];
        double best = 0, threshold = double.PositiveInfinity;
        int positives = 0;
        for (int i = 0; i < ranked.Count; i++)
        {
            positives += RankedRows.Label(ranked.Entries[i]);
            if (!RankedRows.EndsTie(ranked.Entries[i])) continue;
            double advantage = positives / (double)ranked.Positives - (i + 1 - positives) / (double)ranked.Negatives;
            if (advantage <= best) continue;
            best = advantage;
            threshold = i + 1 < falling.Length ? falling[i + 1] : double.NegativeInfinity;
        }

        return threshold;
    }
}
