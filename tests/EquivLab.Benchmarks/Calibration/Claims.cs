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
        double tolerated = alpha + 2 * Math.Sqrt(alpha * (1 - alpha) / simulations);
        var claims = new List<CalibrationClaim>();
        foreach (string metric in new[] { "accuracy", "auc" })
        {
            CalibrationCell[] of = [.. cells.Where(c => c.Metric == metric)];
            CalibrationCell[] edge = [.. of.Where(c => c.Delta == c.Margin)];
            claims.Add(Worst($"False passes, {metric}", Invariant($"at most {tolerated:0.0000}"), edge, c => c.Passed, v => v <= tolerated));
            // A coverage that is too high errs on the safe side, so the lower end is told apart from the upper one.
            CalibrationCell[] spoken = [.. of.Where(c => c.MaySpeak && c.ExpectedDiscordant >= 10)];
            claims.Add(Worst($"Coverage from below, {metric}", "at least 0.885", spoken, c => -c.Coverage, v => v <= -0.885) is var low
                ? low with { Value = -low.Value } : low);
            claims.Add(Worst($"Coverage from above, {metric}", "at most 0.915", spoken, c => c.Coverage, v => v <= 0.915));
            CalibrationCell[] planned = [.. of.Where(c => c.MaySpeak && c.Delta < c.Margin && c.Planned is not null)];
            // The plan for AUC is a large-sample one, so small hold-outs are told apart.
            foreach (bool small in metric == "auc" ? [false, true] : new[] { false })
            {
                claims.Add(Worst(
                    $"Power against plan, {metric}{(metric == "accuracy" ? "" : small ? ", under 1,000 rows" : ", 1,000 rows or more")}",
                    "within 0.01", [.. planned.Where(c => metric == "accuracy" || c.Rows < 1000 == small)], c => Math.Abs(c.Passed - c.Planned!.Value), v => v <= 0.01));
            }
        }

        PassRate worstJoint = joint.MaxBy(r => r.Passed)!, worstMisuse = misuse.MaxBy(r => r.Passed)!;
        claims.Add(new("False passes, four models", Invariant($"at most {tolerated:0.0000}"), worstJoint.Case, worstJoint.Passed, worstJoint.Passed <= tolerated));
        claims.Add(new("Mis-specified users", "never passed", worstMisuse.Case, worstMisuse.Passed, worstMisuse.Passed == 0));
        claims.AddRange(timings.Select(t => new CalibrationClaim(t.What, Invariant($"under {t.Limit} s"), "best run", t.Seconds, t.Seconds < t.Limit)));
        return claims;
    }

    private static CalibrationClaim Worst(string claim, string bound, CalibrationCell[] cells, Func<CalibrationCell, double> value, Func<double, bool> holds)
    {
        CalibrationCell worst = cells.MaxBy(value)!;
        return new(claim, bound, Name(worst), value(worst), holds(value(worst)));
    }

    private static string Name(CalibrationCell c) => c.Metric == "accuracy"
        ? Invariant($"{c.Rows} rows, discordance {c.Discordance:0%}, margin {c.Margin}, delta {c.Delta}")
        : Invariant($"{c.Rows} rows, {c.SmallerClass} of the smaller class, AUC {c.Auc}, {c.Scores}, margin {c.Margin}, delta {c.Delta}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
