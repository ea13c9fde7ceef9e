using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Insights;

/// <summary>Builds the rows of one question: from two answers to a verdict, and the rules that make it inconclusive.</summary>
internal sealed class InsightRow(InsightPolicy policy, EvaluationOptions options)
{
    /// <summary>Fewer rows than this in either table, and no interval here is trusted.</summary>
    public const int FewestRows = 20;

    public InsightPolicy Policy => policy;

    public double Level => options.Level;

    /// <summary>Judges synthetic − real.</summary>
    /// <param name="group">The group, category or coefficient.</param>
    /// <param name="real">The hold-out's answer.</param>
    /// <param name="synthetic">The synthetic table's answer.</param>
    /// <param name="difference">The interval of the plain difference, where a method of its own gives it; else it comes from the two answers' intervals.</param>
    /// <param name="overlap">The overlap of intervals.</param>
    /// <param name="rule">A rule that makes the row inconclusive, or null.</param>
    /// <param name="note">What was left out, or null.</param>
    public InsightResult Build(
        string? group, Answer real, Answer synthetic, Interval? difference = null, double? overlap = null, string? rule = null, string? note = null)
    {
        // An answer of a handful of people would say too much about each of them.
        bool isHidden = real.Rows < NamedGroups.FewestRows;
        if (isHidden) real = new Answer(double.NaN, Interval.Undefined(Level), real.Rows);
        bool isRelative = policy.MarginKind == MarginKind.Relative;
        Interval interval = isRelative ? RelativeInterval(real, synthetic)
            : isHidden ? real.Interval : difference ?? Mover.Difference(synthetic.Value, synthetic.Interval, real.Value, real.Interval);
        double delta = (synthetic.Value - real.Value) / (isRelative ? Math.Abs(real.Value) : 1);
        rule = isHidden ? $"fewer than {NamedGroups.FewestRows} hold-out rows, so the answer is not shown"
            : synthetic.Rows == 0 ? "no such synthetic row"
            : Math.Min(real.Rows, synthetic.Rows) < FewestRows ? $"fewer than {FewestRows} rows in a table"
            : rule ?? (interval.IsDefined ? null : isRelative ? "the real answer is too near 0, or too uncertain, for a relative margin" : "no interval: too few rows, or a value that does not vary");
        EquivalenceVerdict verdict = rule is null ? EquivalenceRule.Judge(interval, policy.Margin) : EquivalenceVerdict.Inconclusive;
        return new InsightResult
        {
            Name = policy.Name,
            Kind = policy.Kind,
            Group = group,
            Real = real.Value,
            Synthetic = synthetic.Value,
            Difference = delta,
            CiLow = interval.Low,
            CiHigh = interval.High,
            Margin = policy.Margin,
            MarginKind = policy.MarginKind,
            Verdict = verdict,
            Overlap = overlap is { } share && double.IsFinite(share) && !isHidden ? share : null,
            RealRows = real.Rows,
            SyntheticRows = synthetic.Rows,
            RequiredHoldoutRows = verdict == EquivalenceVerdict.Inconclusive && rule is null
                ? RequiredRows.ToSettle(delta, interval.Width / (2 * StandardNormal.TwoSided(interval.Level)), real.Rows, policy.Margin, alpha: options.Alpha) : null,
            IsWithheld = rule is not null,
            Note = rule is null ? note : note is null ? rule : $"{rule}; {note}",
        };
    }

    /// <summary>The interval of (synthetic − real) / |real|.</summary>
    private static Interval RelativeInterval(Answer real, Answer synthetic)
    {
        Interval ratio = Mover.Ratio(synthetic.Value, synthetic.Interval, real.Value, real.Interval);
        var relative = new Interval(ratio.Low - 1, ratio.High - 1, ratio.Level);
        return real.Value < 0 ? relative.Negate() : relative;
    }
}
