using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;

namespace EquivLab.Evaluation;

/// <summary>Builds the row of one model and metric: interval to verdicts, and the rules that make a row inconclusive.</summary>
internal sealed class MetricRow(string model, EvaluationOptions options, int testRows)
{
    /// <summary>How a note begins that bars an equivalence at the strict margin only.</summary>
    internal const string AtStrictMargin = "at the strict margin: ";

    /// <summary>How near <see cref="ModelResult.EvidenceMargin"/> comes to where the rules begin to bind, from above.</summary>
    internal const double EvidencePrecision = 1e-9;

    /// <summary>Judges a delta.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="gated">Whether the verdict hangs on it, where the policy names no metrics.</param>
    /// <param name="method">The statistical method.</param>
    /// <param name="figures">Real, synthetic and baseline value of the metric.</param>
    /// <param name="delta">What the synthetic data lost.</param>
    /// <param name="interval">The 1 − 2α interval of the delta.</param>
    /// <param name="skill">Which models beat the baseline significantly.</param>
    /// <param name="standardError">The standard error of the delta, for the rows that would settle it.</param>
    /// <param name="pValue">The p-value at a margin; null where the method has none.</param>
    /// <param name="requiredRows">The rows that would settle it at a margin, where the method has a formula of its own.</param>
    /// <param name="rule">Why an equivalence at a margin is withheld, or null; the rule of rows unless said.</param>
    public ModelResult Build(
        string metric, bool gated, string method, Figures figures, double delta, Interval interval, Skill skill,
        double standardError, Func<double, double>? pValue = null, Func<double, int?>? requiredRows = null, Func<double, string?>? rule = null)
    {
        double margin = options.Policy.MarginOf(metric), strictMargin = options.Policy.StrictMarginOf(metric);
        string? always = interval.IsDefined ? skill.Lacking : "too few rows for an interval";
        string? Bar(double at) => always ?? (rule is null ? EvidenceRule.Rows(testRows) : rule(at));
        string? note = Bar(margin), strictNote = Bar(strictMargin);
        EquivalenceVerdict verdict = skill.Real ? Judge(interval, margin, note) : EquivalenceVerdict.Inconclusive;
        bool open = verdict == EquivalenceVerdict.Inconclusive && skill.Lacking is null && interval.IsDefined;
        if (verdict == EquivalenceVerdict.Equivalent && strictNote is not null) note = AtStrictMargin + strictNote;
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
            StrictVerdict = skill.Real ? Judge(interval, strictMargin, strictNote) : EquivalenceVerdict.Inconclusive,
            Baseline = figures.Baseline,
            HasSkill = skill.Real,
            RequiredHoldoutRows = !open ? null
                : requiredRows is not null ? requiredRows(margin)
                : RequiredRows.ToSettle(delta, standardError, testRows, margin, alpha: options.Alpha, oneSided: options.Alternative.IsOneSided()),
            EvidenceMargin = SmallestMargin(Bar),
            Note = note,
        };
    }

    /// <summary>The rules only grow stricter with a smaller margin, so that bisection finds where they begin to bind.</summary>
    private static double SmallestMargin(Func<double, string?> bar)
    {
        const double Least = 1e-4, Most = 0.9999;
        if (bar(Most) is not null) return 1;
        if (bar(Least) is null) return 0;
        double barred = Least, allowed = Most;
        while (allowed - barred > EvidencePrecision)
        {
            double middle = (barred + allowed) / 2;
            if (bar(middle) is null) allowed = middle;
            else barred = middle;
        }

        return allowed;
    }

    private EquivalenceVerdict Judge(Interval interval, double margin, string? bar) =>
        Judge(options.Alternative, interval, margin, bar is not null);

    /// <summary>
    /// A rule can turn an equivalence into "inconclusive"; a difference that is shown stays shown, unless the real model
    /// learned nothing, for then the row says nothing either way.
    /// </summary>
    internal static EquivalenceVerdict Judge(Alternative alternative, Interval interval, double margin, bool isBarred)
    {
        EquivalenceVerdict verdict = alternative.Judge(interval, margin);
        return isBarred && verdict == EquivalenceVerdict.Equivalent ? EquivalenceVerdict.Inconclusive : verdict;
    }
}

/// <summary>A metric of the real model, of the synthetic one and of a model that learned nothing.</summary>
internal readonly record struct Figures(double Real, double Synthetic, double Baseline);

/// <summary>
/// Whether the models beat one that learned nothing, significantly. A margin wider than what there is to lose would let
/// such a model pass (the assay sensitivity of ICH E10, 2000, section 1.5), so both must.
/// </summary>
internal readonly record struct Skill(bool Real, bool Synthetic)
{
    /// <summary>Why no equivalence can be claimed, or null.</summary>
    public string? Lacking => !Real ? "the real model does not beat the baseline: a model that learned nothing proves nothing"
        : !Synthetic ? "the synthetic model does not beat the baseline: a model that learned nothing would pass too" : null;
}
