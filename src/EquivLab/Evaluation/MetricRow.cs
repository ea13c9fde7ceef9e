using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>Builds the row of one model and metric: interval to verdicts, and the rules that make a row inconclusive.</summary>
internal sealed class MetricRow(string model, EvaluationOptions options, int testRows)
{
    /// <summary>Fewer rows than this of either class, and normal theory for the AUC cannot be trusted.</summary>
    public const int FewestPerClass = 10;

    /// <summary>Judges a delta.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="gated">Whether the verdict hangs on it, where the policy names no metrics.</param>
    /// <param name="method">The statistical method.</param>
    /// <param name="figures">Real, synthetic and baseline value of the metric.</param>
    /// <param name="delta">What the synthetic data lost.</param>
    /// <param name="interval">The 1 − 2α interval of the delta.</param>
    /// <param name="hasSkill">Whether the real model beats the baseline significantly.</param>
    /// <param name="standardError">The standard error of the delta, for the rows that would settle it.</param>
    /// <param name="pValue">The p-value at a margin; null where the method has none.</param>
    /// <param name="requiredRows">The rows that would settle it at a margin, where the method has a formula of its own.</param>
    /// <param name="rule">A rule that makes the row inconclusive, or null.</param>
    public ModelResult Build(
        string metric, bool gated, string method, Figures figures, double delta, Interval interval, bool hasSkill,
        double standardError, Func<double, double>? pValue = null, Func<double, int?>? requiredRows = null, string? rule = null)
    {
        string? note = rule ?? (interval.IsDefined ? null : "too few rows for an interval");
        if (!hasSkill) note ??= "the real model does not beat the baseline: a model that learned nothing proves nothing";
        double margin = options.Policy.MarginOf(metric);
        EquivalenceVerdict verdict = Judge(interval, margin, note is not null);
        bool open = verdict == EquivalenceVerdict.Inconclusive && hasSkill && interval.IsDefined;
        return new ModelResult
        {
            Name = model,
            Metric = metric,
            Gated = options.Policy.Gates(metric) ?? gated,
            Margin = options.Policy.OwnMarginOf(metric),
            Real = figures.Real,
            Synthetic = figures.Synthetic,
            Delta = delta,
            CiLow = interval.Low,
            CiHigh = interval.High,
            PValue = pValue?.Invoke(margin) is { } p && double.IsFinite(p) ? p : null,
            Method = method,
            Verdict = verdict,
            StrictVerdict = Judge(interval, options.Policy.StrictMarginOf(metric), note is not null),
            Baseline = figures.Baseline,
            HasSkill = hasSkill,
            RequiredHoldoutRows = !open ? null
                : requiredRows is not null ? requiredRows(margin)
                : RequiredRows.ToSettle(delta, standardError, testRows, margin, alpha: options.Alpha),
            Note = note,
        };
    }

    /// <summary>A rule can turn an equivalence into "inconclusive"; a difference that is shown stays shown.</summary>
    internal static EquivalenceVerdict Judge(Interval interval, double margin, bool isBarred)
    {
        EquivalenceVerdict verdict = EquivalenceRule.Judge(interval, margin);
        return isBarred && verdict == EquivalenceVerdict.Equivalent ? EquivalenceVerdict.Inconclusive : verdict;
    }
}

/// <summary>A metric of the real model, of the synthetic one and of a model that learned nothing.</summary>
internal readonly record struct Figures(double Real, double Synthetic, double Baseline);
