using System.Globalization;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check an answer; questions that the policy does not ask inform.</summary>
internal static class InsightChecks
{
    public static IEnumerable<GateCheck> Of(UtilitySection utility, Policy policy, int? tableRows) => utility.Insights.Select(row => new GateCheck(
        GateCheckKind.Insight, Name(row), GateWords.Verdict(row.Verdict), Reason(row, utility.Alpha, tableRows), policy.Insights.Any(i => i.Name == row.Name)))
        .Concat(policy.Insights.Where(i => utility.Insights.All(row => row.Name != i.Name)).Select(i => new GateCheck(
            GateCheckKind.Insight, i.Name, Verdict.Inconclusive, $"{i.Name}: could not be answered on this hold-out.")));

    private static string Name(InsightResult row) => row.Group is null ? row.Name : $"{row.Name}, {row.Group}";

    private static string Reason(InsightResult row, double alpha, int? tableRows)
    {
        string margin = Figure(row.Margin, row), figures = string.Create(CultureInfo.InvariantCulture,
            $"the {1 - 2 * alpha:0.##%} interval of the difference is {Figure(row.CiLow, row)} to {Figure(row.CiHigh, row)}");
        switch (row.Verdict)
        {
            case EquivalenceVerdict.Equivalent:
                return string.Create(CultureInfo.InvariantCulture, $"{Name(row)}: equivalent within {margin}, real {row.Real:G4} and synthetic {row.Synthetic:G4}; {figures}.");
            case EquivalenceVerdict.Different:
                return $"{Name(row)}: differs by more than the margin of {margin}; {figures}.";
            default:
                string why = row.Note ?? $"{figures}, which straddles the margin of {margin}";
                string settle = Settlement.Of(row.Difference, row.Margin, row.RequiredHoldoutRows, isOneSided: false, tableRows).Text("such hold-out rows", isOneSided: false, m => Figure(m, row));
                return $"{Name(row)}: inconclusive, {why}{(settle.Length > 0 ? "; " + settle : "")}.";
        }
    }

    private static string Figure(double value, InsightResult row) => row.MarginKind == MarginKind.Relative
        ? value.ToString("0.##%", CultureInfo.InvariantCulture)
        : value.ToString("G4", CultureInfo.InvariantCulture);
}
