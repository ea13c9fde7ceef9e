using System.Globalization;
using EquivLab.Evaluation.Policies;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a group and model; groups of columns that the policy does not name inform.</summary>
internal static class SubgroupChecks
{
    public static IEnumerable<GateCheck> Of(UtilitySection utility, Policy policy, int? tableRows) => utility.Subgroups.Select(row => new GateCheck(
        GateCheckKind.Subgroup,
        Name(row),
        GateWords.Verdict(row.Verdict),
        Reason(row, LossWords.Of(utility), tableRows),
        policy.Subgroups.Any(s => s.Column == row.Column) && (policy.Models?.Contains(row.Model) ?? true)))
        .Concat(policy.Subgroups.Where(s => utility.Subgroups.All(row => row.Column != s.Column)).Select(s => new GateCheck(
            GateCheckKind.Subgroup, s.Column, Verdict.Inconclusive, $"{s.Column}: no group could be judged on this hold-out.")));

    private static string Name(SubgroupResult row) => $"{row.Column} = {row.Group}, {row.Model}, {row.Metric}";

    private static string Reason(SubgroupResult row, LossWords words, int? tableRows)
    {
        string figures = string.Create(CultureInfo.InvariantCulture, $"{words.Interval(row.CiLow, row.CiHigh, row.Verdict)} in {row.Rows:N0} rows");
        switch (row.Verdict)
        {
            case EquivalenceVerdict.Equivalent:
                return $"{Name(row)}: {words.Same(row.Margin)} after Holm's correction; {figures}.";
            case EquivalenceVerdict.Different:
                return $"{Name(row)}: {words.Beyond(row.Margin)} after Holm's correction; {figures}.";
            default:
                string why = row.Note ?? $"not inside the margin of {words.Margin(row.Margin)} after Holm's correction";
                string settle = Settlement.Of(row.Delta, row.Margin, row.RequiredRows, words.Alternative.IsOneSided(), tableRows).Text("hold-out rows of the group", words.Alternative.IsOneSided(), words.MarginUp);
                return $"{Name(row)}: inconclusive, {why}; {figures}{(settle.Length > 0 ? "; " + settle : "")}.";
        }
    }
}
