using System.Globalization;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Advice;

/// <summary>Whether models lose too much, and with which columns the target lost its dependence.</summary>
internal static class TooMuchLost
{
    private const int MostNamed = 3;

    /// <summary>A Cramér's V of the hold-out that is worth naming, and the least loss of it.</summary>
    private const double LeastAssociation = 0.1, LeastLoss = 0.05;

    /// <summary>The standard error of Cramér's V is at most about 1/√n; a loss has to be so many of them.</summary>
    private const double Errors = 3;

    /// <summary>Whether a gated model is shown to lose too much, or would as estimated.</summary>
    public static bool IsIn(UtilitySection utility) => utility.Models.Any(m => m.Gated
        && (m.Verdict == EquivalenceVerdict.Different
            || (m is { Verdict: EquivalenceVerdict.Inconclusive, HasSkill: true } && Math.Sign(m.Delta) > 0 && !Settlement.Of(m, utility, null).IsInside)));

    /// <summary>The columns whose dependence with the target the synthetic table lost most of; null where none did.</summary>
    public static Advice? Columns(Result result)
    {
        string target = result.Data.Target;
        double noise = Errors / Math.Sqrt(Math.Max(1, Math.Min(result.Data.HoldoutRows, result.Data.SyntheticRows)));
        (string Column, PairFidelity Pair)[] lost = [.. result.Fidelity.Pairs
            .Where(p => p.A == target || p.B == target)
            .Where(p => p.RealAssociation >= LeastAssociation && p.RealAssociation - p.SyntheticAssociation >= Math.Max(LeastLoss, noise))
            .OrderByDescending(p => p.RealAssociation - p.SyntheticAssociation)
            .Select(p => (p.A == target ? p.B : p.A, p))];
        if (lost.Length == 0) return null;
        string named = string.Join(", ", lost.Take(MostNamed).Select(l => string.Create(CultureInfo.InvariantCulture,
            $"'{l.Column}' (Cramér's V {l.Pair.RealAssociation:0.00} on hold-out rows, {l.Pair.SyntheticAssociation:0.00} on synthetic ones)")));
        string more = lost.Length > MostNamed ? $" and {lost.Length - MostNamed} more" : "";
        return new($"Dependence with the target '{target}' was lost most by {named}{more}.");
    }
}
