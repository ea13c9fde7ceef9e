using System.Globalization;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a gated model and metric.</summary>
internal static class UtilityChecks
{
    public static IEnumerable<GateCheck> Of(UtilitySection utility, Policy policy, int? tableRows) =>
        utility.Models.Where(r => r.Gated)
            .Select(row => new GateCheck(GateCheckKind.Utility, $"{row.Name}, {row.Metric}", GateWords.Verdict(row.Verdict), Reason(row, utility, tableRows)))
            .Concat(NotMeasured(utility, policy));

    /// <summary>A hold-out of one class has no AUC, for instance: what the policy names must not pass by being absent.</summary>
    private static IEnumerable<GateCheck> NotMeasured(UtilitySection utility, Policy policy) =>
        from model in utility.Models.Where(r => policy.Models?.Contains(r.Name) ?? true).GroupBy(r => r.Name)
        from metric in policy.Metrics ?? []
        where model.All(r => r.Metric != metric.Name)
        let name = $"{model.Key}, {metric.Name}"
        select new GateCheck(GateCheckKind.Utility, name, Verdict.Inconclusive, $"{name}: could not be measured on this hold-out.");

    private static string Reason(ModelResult row, UtilitySection utility, int? tableRows)
    {
        LossWords words = LossWords.Of(utility);
        double margin = utility.MarginOf(row);
        string interval = words.Interval(row.CiLow, row.CiHigh, row.Verdict);
        switch (row.Verdict)
        {
            case EquivalenceVerdict.Equivalent:
                return string.Create(CultureInfo.InvariantCulture,
                    $"{row.Name}, {row.Metric}: {words.Same(margin)}, real {row.Real:0.0000} and synthetic {row.Synthetic:0.0000}; {interval}.");
            case EquivalenceVerdict.Different:
                return $"{row.Name}, {row.Metric}: {words.Beyond(margin)}; {interval}.";
            default:
                string why = row.Note ?? $"{interval}, {words.Open(margin)}";
                string settle = Settlement.Of(row, utility, tableRows).Text("hold-out rows", utility.Alternative.IsOneSided(), words.MarginUp);
                return $"{row.Name}, {row.Metric}: inconclusive, {why}{(settle.Length > 0 ? "; " + settle : "")}.";
        }
    }
}
