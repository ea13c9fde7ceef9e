using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Advice;

/// <summary>Models or metrics in which the real rows teach something, where others prove nothing.</summary>
internal static class SkillAdvice
{
    /// <summary>Null where every gated model beats the baseline, or none does.</summary>
    public static Advice? Of(UtilitySection utility)
    {
        ModelResult[] gated = [.. utility.Models.Where(m => m.Gated)];
        string[] useless = [.. gated.Where(m => m is { HasSkill: false, Verdict: EquivalenceVerdict.Inconclusive }).Select(m => m.Name).Distinct()];
        if (useless.Length == 0) return null;
        string[] models = [.. gated.Select(m => m.Name).Distinct().Except(useless)];
        if (models.Length > 0)
        {
            return new($"On the real rows {string.Join(", ", useless)} {(useless.Length == 1 ? "does" : "do")} not beat the baseline, while {string.Join(", ", models)} {(models.Length == 1 ? "does" : "do")}: only the latter can prove something about this target.",
                c => c.With("--models", string.Join(',', models)));
        }

        string[] metrics = [.. gated.GroupBy(m => m.Metric).Where(g => g.All(m => m.HasSkill)).Select(g => g.Key)];
        if (metrics.Length == 0) return null;
        string[] others = [.. gated.Select(m => m.Metric).Distinct().Except(metrics)];
        return new($"On the real rows no model beats the baseline in {string.Join(", ", others)}, while every model does in {string.Join(", ", metrics)}: a policy with \"metrics\": [{string.Join(", ", metrics.Select(m => $"{{ \"name\": \"{m}\" }}"))}] asks what this table can answer.");
    }
}
