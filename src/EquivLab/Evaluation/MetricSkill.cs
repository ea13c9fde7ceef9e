using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation;

/// <summary>
/// Whether both models beat one that learned nothing, on the metric that is judged: one that finds the rare classes
/// may not beat the majority class in accuracy, and one that does may find none of them.
/// </summary>
/// <param name="strata">The class of each row, kept in each draw.</param>
/// <param name="options">Seed and threads.</param>
internal sealed class MetricSkill(int[] strata, EvaluationOptions options)
{
    /// <summary>Of a metric that is better the higher it is.</summary>
    public Skill OfScore(RowMetric real, RowMetric synthetic, RowMetric nothing) => new(IsAbove(real, nothing), IsAbove(synthetic, nothing));

    /// <summary>Of an error.</summary>
    public Skill OfError(RowMetric real, RowMetric synthetic, RowMetric nothing) => new(IsAbove(nothing, real), IsAbove(nothing, synthetic));

    private bool IsAbove(RowMetric one, RowMetric other)
    {
        double gain = one.Value() - other.Value();
        if (!(gain > 0)) return false;
        double error = JackknifeError(one, other);
        return double.IsFinite(error) ? gain > StandardNormal.TwoSided(EvidenceRule.SkillLevel) * error : IsAboveInDraws(one, other);
    }

    /// <summary>The standard error of the difference (B. Efron and C. Stein, Annals of Statistics 9, 1981); NaN where a row alone in its class decides.</summary>
    private static double JackknifeError(RowMetric one, RowMetric other)
    {
        double[] without = new double[one.Rows], otherWithout = new double[one.Rows];
        if (!one.TryLeaveOneOut(without) || !other.TryLeaveOneOut(otherWithout)) return double.NaN;
        for (int i = 0; i < without.Length; i++) without[i] -= otherWithout[i];
        double mean = without.Average(), squares = 0;
        foreach (double value in without) squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares * (without.Length - 1) / without.Length);
    }

    private bool IsAboveInDraws(RowMetric one, RowMetric other) => Bootstrap.Paired(
        one, other, new BootstrapOptions { Seed = options.Seed, Strata = strata, Threads = options.Threads }).Bca(EvidenceRule.SkillLevel).Low > 0;
}
