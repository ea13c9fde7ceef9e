using System.Globalization;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Advice;

/// <summary>A larger hold-out, where every open estimate lies on the right side and the table has the rows.</summary>
internal static class RowsAdvice
{
    /// <summary>A larger share leaves too little to learn from.</summary>
    private const double LargestShare = 0.6;

    private const double Power = 0.8;

    /// <summary>Null where nothing is open for want of rows, or the table has too few.</summary>
    public static Advice? Of(Result result)
    {
        DataSection data = result.Data;
        if (data.HoldoutPath is not null || RecordedCommand.Of(result.Environment.Command) is not { IsEvaluate: false }) return null;
        double share = (double)data.HoldoutRows / data.Rows, needed = share;
        foreach (ModelResult row in result.Utility.Models.Where(m => m is { Gated: true, HasSkill: true, Verdict: EquivalenceVerdict.Inconclusive }))
        {
            // One that no hold-out settles would make all others vain.
            if (row.RequiredHoldoutRows is not { } rows) return null;
            needed = Math.Max(needed, share * rows / Math.Max(1, result.Utility.TestRows));
        }

        foreach (double surplus in Privacy(result))
        {
            if (!(surplus > 0)) return null;
            if (Settling(share, surplus) is not { } enough) return null;
            needed = Math.Max(needed, enough);
        }

        // Nothing is open for want of rows.
        if (needed <= share) return null;
        double rounded = Math.Ceiling(Math.Round(needed * 100, 6)) / 100;
        if (rounded <= share + 0.005 || rounded > LargestShare) return null;
        string text = string.Create(CultureInfo.InvariantCulture,
            $"What is open lies on the right side of its limit: about {rounded * data.Rows:N0} hold-out rows instead of {data.HoldoutRows:N0} would settle it, if the estimates stay as they are, and leave {(1 - rounded) * data.Rows:N0} to learn from.");
        return new(text, c => c.With("--holdout", rounded.ToString("0.0#", CultureInfo.InvariantCulture)));
    }

    /// <summary>Of each open privacy figure the distance to its tolerance, as a share of half its interval; not above 0 where rows would not help.</summary>
    private static IEnumerable<double> Privacy(Result result)
    {
        PrivacySection privacy = result.Privacy;
        static double Surplus(double estimate, double high, double tolerance) => high > estimate ? (tolerance - estimate) / (high - estimate) : 0;
        foreach (AttackResult attack in privacy.Attacks.Where(a => a.Verdict == EquivalenceVerdict.Inconclusive))
        {
            // Attacks on a sample do not grow with the hold-out.
            bool isWhole = attack.NonMembers == result.Data.HoldoutRows;
            if (!(attack.AucHigh < attack.Tolerance)) yield return isWhole ? Surplus(attack.Auc, attack.AucHigh, attack.Tolerance) : 0;
            if (attack.TprTolerance is { } tolerated && !(attack.TprAtFpr01High < tolerated)) yield return isWhole ? Surplus(attack.TprAtFpr01, attack.TprAtFpr01High, tolerated) : 0;
        }

        if (privacy.ExactMatches is { Verdict: EquivalenceVerdict.Inconclusive } copies) yield return Surplus(copies.Difference, copies.CiHigh, copies.Tolerance);
        foreach (Attacks.RiskResult risk in privacy.Risks.Where(r => r is { Gated: true, Verdict: EquivalenceVerdict.Inconclusive }))
            yield return risk.ControlAttempts == result.Data.HoldoutRows ? Surplus(risk.Risk, risk.CiHigh, risk.Tolerance) : 0;
    }

    /// <summary>The smallest share at which the upper bound would be below the tolerance with a probability of 0.8: the variance goes with 1/train + 1/hold-out rows.</summary>
    private static double? Settling(double share, double surplus)
    {
        // An interval of level 0.9 reaches z(0.95) errors to either side; the power asks for z(0.8) more.
        double z = StandardNormal.TwoSided(0.9), ratio = (z + StandardNormal.Quantile(Power)) / (z * surplus);
        double Variance(double s) => 1 / (s * (1 - s));
        double allowed = Variance(share) / (ratio * ratio);
        for (int percent = (int)Math.Ceiling(share * 100); percent <= LargestShare * 100; percent++)
            if (Variance(percent / 100.0) <= allowed) return percent / 100.0;
        return null;
    }
}
