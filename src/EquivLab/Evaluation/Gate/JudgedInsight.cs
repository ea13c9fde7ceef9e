using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Gate;

/// <summary>A recorded answer, judged again by the margin that another policy gives the same question.</summary>
internal static class JudgedInsight
{
    /// <param name="row">A row as it was recorded.</param>
    /// <param name="policy">Another policy.</param>
    /// <param name="alpha">The level that the interval belongs to.</param>
    public static InsightResult Of(InsightResult row, Policy policy, double alpha)
    {
        if (policy.Insights.FirstOrDefault(i => i.Name == row.Name) is not { } insight || insight.Margin == row.Margin) return row;
        // Where it was not recorded: a note may be a rule or a remark. What was decided was under no rule; what was not may have been under one.
        bool isBarred = row.IsWithheld ?? (row.Verdict == EquivalenceVerdict.Inconclusive && row.Note is not null);
        return row with
        {
            Margin = insight.Margin,
            Verdict = isBarred ? EquivalenceVerdict.Inconclusive : EquivalenceRule.Judge(new Interval(row.CiLow, row.CiHigh, 1 - 2 * alpha), insight.Margin),
            // How the error divides between the two tables was not recorded.
            RequiredHoldoutRows = null,
        };
    }
}
