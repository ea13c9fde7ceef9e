using System.Globalization;
using EquivLab.Reporting.Calibration;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>The claims, each with the cell where it comes closest to failing.</summary>
internal static class Claims
{
    public static IReadOnlyList<CalibrationClaim> Of(
        IReadOnlyList<CalibrationCell> cells, IReadOnlyList<PassRate> joint, IReadOnlyList<PassRate> misuse,
        IReadOnlyList<CalibrationTiming> timings, int simulations, double alpha)
    {
        double tolerated = alpha + 2 * Error(alpha, simulations);
        var claims = new List<CalibrationClaim>();
        foreach (IGrouping<string, CalibrationCell> of in cells.GroupBy(c => c.Metric))
        {
            bool isMain = of.Key is "accuracy" or "auc";
            double Chance(CalibrationCell c, double rate) => c.IsExact ? 0 : 2 * Error(rate, c.Simulations ?? simulations);
            string spread = isMain ? "" : " and 2 standard errors";
            CalibrationCell[] edge = [.. of.Where(c => c.Delta == c.Margin)];
            claims.Add(isMain
                ? Worst($"False passes, {of.Key}", Invariant($"at most {tolerated:0.0000}"), edge, c => c.Passed, c => c.Passed - tolerated)
                : Worst($"False passes, {of.Key}", "at most 0.05" + spread, edge, c => c.Passed, c => c.Passed - alpha - Chance(c, alpha)));
            // A coverage that is too high errs on the safe side, so the lower end is told apart from the upper one.
            CalibrationCell[] spoken = [.. of.Where(c => c.MaySpeak && c.ExpectedDiscordant is null or >= 10)];
            claims.Add(Worst($"Coverage from below, {of.Key}", "at least 0.885" + spread.Replace(" and ", " less "), spoken,
                c => c.Coverage, c => 0.885 - c.Coverage - (isMain ? 0 : Chance(c, 0.885))));
            claims.Add(Worst($"Coverage from above, {of.Key}", "at most 0.915" + spread, spoken,
                c => c.Coverage, c => c.Coverage - 0.915 - (isMain ? 0 : Chance(c, 0.915))));
            CalibrationCell[] planned = [.. of.Where(c => c.MaySpeak && c.Delta < c.Margin && c.Planned is not null)];
            if (planned.Length > 0)
                claims.Add(Worst($"Power against plan, {of.Key}", "within 0.01", planned, c => Math.Abs(c.Passed - c.Planned!.Value), c => Math.Abs(c.Passed - c.Planned!.Value) - 0.01));
        }

        PassRate worstJoint = joint.MaxBy(r => r.Passed)!, worstMisuse = misuse.MaxBy(r => r.Passed)!;
        claims.Add(new("False passes, four models", Invariant($"at most {tolerated:0.0000}"), worstJoint.Case, worstJoint.Passed, worstJoint.Passed <= tolerated));
        claims.Add(new("Mis-specified users", "never passed", worstMisuse.Case, worstMisuse.Passed, worstMisuse.Passed == 0));
        claims.AddRange(timings.Select(t => new CalibrationClaim(t.What, Invariant($"under {t.Limit} s"), "best run", t.Seconds, t.Seconds < t.Limit)));
        return claims;
    }

    /// <summary>The cell where the excess over the bound is largest; above 0 it breaks the claim.</summary>
    private static CalibrationClaim Worst(string claim, string bound, CalibrationCell[] cells, Func<CalibrationCell, double> value, Func<CalibrationCell, double> excess)
    {
        CalibrationCell worst = cells.MaxBy(excess)!;
        return new(claim, bound, Name(worst), value(worst), excess(worst) <= 0);
    }

    private static double Error(double rate, int simulations) => Math.Sqrt(rate * (1 - rate) / simulations);

    private static string Name(CalibrationCell c) => c.Metric switch
    {
        "accuracy" => Invariant($"{c.Rows} rows, discordance {c.Discordance:0%}, margin {c.Margin}, delta {c.Delta}"),
        "auc" => Invariant($"{c.Rows} rows, {c.SmallerClass} of the smaller class, AUC {c.Auc}, {c.Scores}, margin {c.Margin}, delta {c.Delta}"),
        _ => Invariant($"{c.Rows} rows{(c.SmallerClass is { } few ? $", {few} of the smaller class" : "")}, {c.Scores}, margin {c.Margin}, {c.Simulations} simulations"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
