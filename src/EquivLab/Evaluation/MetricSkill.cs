using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>
/// Whether both models beat one that learned nothing, on the metric that is judged: one that finds the rare classes
/// may not beat the majority class in accuracy, and one that does may find none of them.
/// </summary>
/// <param name="strata">The class of each row, kept in each draw.</param>
/// <param name="options">Seed and threads.</param>
internal sealed class MetricSkill(int[] strata, EvaluationOptions options)
{
    private readonly BootstrapOptions _bootstrap = new() { Seed = options.Seed, Strata = strata, Threads = options.Threads };

    /// <summary>Of a metric that is better the higher it is.</summary>
    public Skill OfScore(RowMetric real, RowMetric synthetic, RowMetric nothing) => new(IsAbove(real, nothing), IsAbove(synthetic, nothing));

    /// <summary>Of an error.</summary>
    public Skill OfError(RowMetric real, RowMetric synthetic, RowMetric nothing) => new(IsAbove(nothing, real), IsAbove(nothing, synthetic));

    private bool IsAbove(RowMetric one, RowMetric other) =>
        one.Value() > other.Value() && Bootstrap.Paired(one, other, _bootstrap).Bca(EvidenceRule.SkillLevel).Low > 0;
}
