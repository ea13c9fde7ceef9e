using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation;

/// <summary>Any metric of two models on the same rows: a paired bootstrap with BCa intervals, or with the widest of several.</summary>
/// <param name="row">The row to build.</param>
/// <param name="strata">The class of each row, kept in each draw, or null.</param>
/// <param name="options">Level, margins, seed.</param>
internal sealed class BootstrapRow(MetricRow row, int[]? strata, EvaluationOptions options)
{
    private readonly BootstrapOptions _bootstrap = new() { Seed = options.Seed, Strata = strata, Threads = options.Threads };

    /// <summary>Rows of the smallest class; null without classes.</summary>
    private readonly int? _smallestClass = strata is { Length: > 0 } ? strata.CountBy(c => c).Min(c => c.Value) : null;

    /// <summary>A metric that is better the higher it is. Each class has its part in it.</summary>
    public ModelResult Score(string metric, RowMetric real, RowMetric synthetic, double baseline, Skill skill, bool gated = false) =>
        Build(metric, gated, real, synthetic, baseline, skill, (a, b) => options.Scale.OfScore(a, b), _smallestClass);

    /// <summary>A score that hangs on few rows: with strata, the interval is that of <see cref="BootstrapDistribution.Hull"/>.</summary>
    public ModelResult HullScore(string metric, RowMetric real, RowMetric synthetic, double baseline, Skill skill, bool gated = false) =>
        Build(metric, gated, real, synthetic, baseline, skill, (a, b) => options.Scale.OfScore(a, b), _smallestClass, isHull: _smallestClass is not null);

    /// <summary>
    /// An error, better the lower it is. It is a mean over rows, whatever their class.
    /// </summary>
    public ModelResult Error(string metric, RowMetric real, RowMetric synthetic, double baseline, Skill skill) =>
        Build(metric, false, real, synthetic, baseline, skill, (a, b) => options.Scale.OfError(a, b, baseline), null);

    private ModelResult Build(
        string metric, bool gated, RowMetric real, RowMetric synthetic, double baseline, Skill skill, Func<double, double, double> contrast, int? smallestClass,
        bool isHull = false)
    {
        BootstrapDistribution distribution = Bootstrap.Paired(real, synthetic, _bootstrap, contrast);
        int rows = real.Rows;
        return row.Build(
            metric,
            gated,
            isHull ? "bootstrap-hull" : "bootstrap-bca",
            new Figures(real.Value(), synthetic.Value(), baseline),
            distribution.Estimate,
            isHull ? distribution.Hull(options.Level, smallestClass!.Value) : distribution.Bca(options.Level),
            skill,
            distribution.StandardError,
            isHull ? margin => distribution.HullP(smallestClass!.Value, interval => options.Alternative.Judge(interval, margin) == EquivalenceVerdict.Equivalent)
                : options.Alternative.IsOneSided() ? distribution.NonInferiorityP : distribution.EquivalenceP,
            margin => RequiredRows.ToSettle(distribution.Estimate, distribution.StandardError, rows, margin, alpha: options.Alpha, oneSided: options.Alternative.IsOneSided()) is { } enough
                ? Math.Max(enough, RowsForRule(margin)) : null,
            margin => EvidenceRule.Rows(rows) ?? (smallestClass is { } few ? EvidenceRule.Bootstrap(few, InMetric(margin)) : null));

        double InMetric(double margin) => options.Scale.ToDifference(margin, real.Value());

        int RowsForRule(double margin) => smallestClass is { } few
            ? (int)Math.Min(int.MaxValue, Math.Ceiling(EvidenceRule.FewestPerClassBootstrapped(InMetric(margin)) * (double)rows / few)) : EvidenceRule.FewestRows;
    }
}
