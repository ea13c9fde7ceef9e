using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>Any metric of two models on the same rows: a paired bootstrap with BCa intervals.</summary>
/// <param name="row">The row to build.</param>
/// <param name="strata">The class of each row, kept in each draw, or null.</param>
/// <param name="options">Level, margins, seed.</param>
internal sealed class BootstrapRow(MetricRow row, int[]? strata, EvaluationOptions options)
{
    private readonly BootstrapOptions _bootstrap = new() { Seed = options.Seed, Strata = strata, Threads = options.Threads };

    /// <summary>A metric that is better the higher it is.</summary>
    public ModelResult Score(string metric, RowMetric real, RowMetric synthetic, double baseline, Skill skill, bool gated = false) =>
        Build(metric, gated, real, synthetic, baseline, skill, (a, b) => options.Scale.OfScore(a, b));

    /// <summary>An error, better the lower it is.</summary>
    public ModelResult Error(string metric, RowMetric real, RowMetric synthetic, double baseline, Skill skill) =>
        Build(metric, false, real, synthetic, baseline, skill, (a, b) => options.Scale.OfError(a, b, baseline));

    private ModelResult Build(
        string metric, bool gated, RowMetric real, RowMetric synthetic, double baseline, Skill skill, Func<double, double, double> contrast)
    {
        BootstrapDistribution distribution = Bootstrap.Paired(real, synthetic, _bootstrap, contrast);
        return row.Build(
            metric,
            gated,
            "bootstrap-bca",
            new Figures(real.Value(), synthetic.Value(), baseline),
            distribution.Estimate,
            distribution.Bca(options.Level),
            skill,
            distribution.StandardError,
            options.Alternative.IsOneSided() ? distribution.NonInferiorityP : distribution.EquivalenceP);
    }
}
