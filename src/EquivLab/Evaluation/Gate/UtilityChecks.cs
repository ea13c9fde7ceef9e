using System.Globalization;
using EquivLab.Equivalence;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a gated model and metric.</summary>
internal static class UtilityChecks
{
    public static IEnumerable<GateCheck> Of(UtilitySection utility) => utility.Models.Where(r => r.Gated).Select(row =>
        new GateCheck(GateCheckKind.Utility, $"{row.Name}, {row.Metric}", GateWords.Verdict(row.Verdict), Reason(row, utility)));

    private static string Reason(ModelResult row, UtilitySection utility)
    {
        string margin = GateWords.Margin(utility.MarginOf(row)), interval = GateWords.Interval(row.CiLow, row.CiHigh, utility.Alpha);
        switch (row.Verdict)
        {
            case EquivalenceVerdict.Equivalent:
                return string.Create(CultureInfo.InvariantCulture,
                    $"{row.Name}, {row.Metric}: equivalent within {margin}, real {row.Real:0.0000} and synthetic {row.Synthetic:0.0000}; {interval}.");
            case EquivalenceVerdict.Different:
                return $"{row.Name}, {row.Metric}: differs by more than the margin of {margin}; {interval}.";
            default:
                string why = row.Note ?? $"{interval}, which straddles the margin of {margin}";
                string settle = row.RequiredHoldoutRows is { } rows
                    ? string.Create(CultureInfo.InvariantCulture, $"; about {rows:N0} hold-out rows would settle it") : "";
                return $"{row.Name}, {row.Metric}: inconclusive, {why}{settle}.";
        }
    }
}
