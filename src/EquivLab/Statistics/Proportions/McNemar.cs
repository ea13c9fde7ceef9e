using EquivLab.Statistics.Numerics;
using MathNet.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// McNemar's test that two paired proportions are equal (Q. McNemar, Psychometrika 12, 1947). It asks for a
/// difference; a large p-value is no evidence of equivalence.
/// </summary>
public static class McNemar
{
    /// <summary>The exact two-sided p-value: twice the smaller binomial tail of the discordant pairs, at most 1.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <returns>1 when there are no discordant pairs.</returns>
    public static double ExactP(long b, long c)
    {
        Check(b, c);
        // P(X <= k) of a fair binomial over b + c pairs, as an incomplete beta function.
        long fewer = Math.Min(b, c), more = Math.Max(b, c);
        return fewer == more ? 1 : Math.Min(1, 2 * SpecialFunctions.BetaRegularized(more, fewer + 1, 0.5));
    }

    /// <summary>The asymptotic two-sided p-value, chi-square with one degree of freedom, no continuity correction.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <returns>1 when there are no discordant pairs.</returns>
    public static double AsymptoticP(long b, long c)
    {
        Check(b, c);
        return b == c ? 1 : StandardNormal.TwoSidedP((b - c) / Math.Sqrt(b + c));
    }

    private static void Check(long b, long c)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        ArgumentOutOfRangeException.ThrowIfNegative(c);
    }
}
