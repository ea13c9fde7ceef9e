using System.Globalization;

namespace EquivLab.Evaluation.Policies;

/// <summary>What a schema cannot say about a policy: properties that have to agree, and names given twice.</summary>
internal static class PolicyRules
{
    /// <summary>Below this, intervals are so wide that they have lost their meaning, and soon their digits.</summary>
    private const double SmallestAlpha = 1e-6;

    /// <param name="policy">A policy that the schema allows.</param>
    /// <param name="places">Where its properties stand.</param>
    public static IEnumerable<Violation> Of(Policy policy, JsonPlaces places)
    {
        if (policy.StrictMargin > policy.Margin)
        {
            yield return places.Has("/strictMargin")
                ? new("/strictMargin", string.Create(CultureInfo.InvariantCulture, $"strictMargin must be at most the margin, {policy.Margin}"))
                : new("/margin", string.Create(CultureInfo.InvariantCulture, $"margin is below the strict margin, {policy.StrictMargin} unless said; give strictMargin too"));
        }

        if (policy.Alpha < SmallestAlpha) yield return new("/alpha", "alpha must be at least 0.000001");
        foreach (Violation violation in Twice("/models", "", policy.Models ?? [])) yield return violation;
        foreach (Violation violation in Twice("/metrics", "/name", (policy.Metrics ?? []).Select(m => m.Name))) yield return violation;
        foreach (Violation violation in Twice("/subgroups", "/column", policy.Subgroups.Select(s => s.Column))) yield return violation;
        foreach (Violation violation in Twice("/insights", "/name", policy.Insights.Select(i => i.Name))) yield return violation;
        foreach (Violation violation in Twice("/requiredControls", "", policy.RequiredControls ?? [])) yield return violation;
        foreach (Violation violation in AttackNames.Violations(policy.Privacy)) yield return violation;
    }

    internal static IEnumerable<Violation> Twice(string list, string property, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int i, string name) in names.Index())
            if (!seen.Add(name))
                yield return new Violation($"{list}/{i}{property}", $"{list[(list.LastIndexOf('/') + 1)..]} names '{name}' twice");
    }
}
