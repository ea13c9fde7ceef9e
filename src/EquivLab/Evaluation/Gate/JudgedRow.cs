using EquivLab.Data;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;

namespace EquivLab.Evaluation.Gate;

/// <summary>A recorded row, judged again: the interval stays, the margin and the choice of metrics are the policy's.</summary>
internal static class JudgedRow
{
    /// <param name="row">A row as it was recorded.</param>
    /// <param name="utility">The section it was recorded in.</param>
    /// <param name="policy">Another policy.</param>
    /// <param name="task">What the target is.</param>
    public static ModelResult Of(ModelResult row, UtilitySection utility, Policy policy, TableTask task)
    {
        double margin = policy.MarginOf(row.Metric), strict = policy.StrictMarginOf(row.Metric);
        var interval = new Interval(row.CiLow, row.CiHigh, 1 - 2 * utility.Alpha);
        EquivalenceVerdict JudgeAt(double at) => row.HasSkill
            ? MetricRow.Judge(utility.Alternative, interval, at, IsBarredAt(row, at))
            : EquivalenceVerdict.Inconclusive;
        bool sameMargin = margin == utility.MarginOf(row);
        EquivalenceVerdict verdict = sameMargin ? Cautious(row.Verdict, JudgeAt(margin)) : JudgeAt(margin);
        return row with
        {
            Gated = (policy.Models?.Contains(row.Name) ?? true) && (policy.Gates(row.Metric) ?? MetricCatalog.GatedOf(task, utility.IsImbalanced).Contains(row.Metric)),
            Margin = policy.OwnMarginOf(row.Metric),
            Verdict = verdict,
            StrictVerdict = strict == utility.StrictMarginOf(row) ? Cautious(row.StrictVerdict, JudgeAt(strict)) : JudgeAt(strict),
            PValue = sameMargin ? row.PValue : null,
            RequiredHoldoutRows = sameMargin ? row.RequiredHoldoutRows
                : verdict == EquivalenceVerdict.Inconclusive && row.HasSkill && interval.IsDefined ? RowsToSettle(row.Delta, interval, utility, margin)
                : null,
        };
    }

    /// <summary>By the figures; but a result of old may not record why it withheld an equivalence.</summary>
    private static EquivalenceVerdict Cautious(EquivalenceVerdict recorded, EquivalenceVerdict byFigures) =>
        byFigures == EquivalenceVerdict.Equivalent ? recorded : byFigures;

    /// <summary>
    /// Whether the rules of evidence withhold an equivalence at a margin. Where they begin to bind was found by
    /// bisection, so that a margin on the limit may be a hair below it. A note without a limit is of a result that
    /// recorded none: it bars at any margin.
    /// </summary>
    private static bool IsBarredAt(ModelResult row, double margin) => row.EvidenceMargin > 0
        ? margin + MetricRow.EvidencePrecision < row.EvidenceMargin
        : row.Note is { } note && !note.StartsWith(MetricRow.AtStrictMargin, StringComparison.Ordinal);

    /// <summary>The standard error is read off the interval's width, as if the delta were normal.</summary>
    private static int? RowsToSettle(double delta, Interval interval, UtilitySection utility, double margin) => RequiredRows.ToSettle(
        delta, interval.Width / (2 * StandardNormal.TwoSided(interval.Level)), utility.TestRows, margin, alpha: utility.Alpha,
        oneSided: utility.Alternative.IsOneSided());
}
