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
        foreach (Violation violation in policy.Privacy.Masking is { } masking ? OfMasking(masking) : []) yield return violation;
    }

    private static IEnumerable<Violation> OfMasking(MaskingPolicy masking)
    {
        const string at = "/privacy/masking";
        foreach (Violation violation in Twice($"{at}/redact", "", masking.Redact)) yield return violation;
        foreach (Violation violation in Twice($"{at}/generalise", "/column", masking.Generalise.Select(g => g.Column))) yield return violation;
        foreach (Violation violation in Twice($"{at}/quasiIdentifiers", "", masking.QuasiIdentifiers ?? [])) yield return violation;
        foreach ((int i, GeneralisationPolicy coarser) in masking.Generalise.Index())
        {
            if (coarser.Width is null == coarser.Groups is null) yield return new Violation($"{at}/generalise/{i}", $"privacy.masking.generalise[{i}] needs either a width or groups");
            string? twice = coarser.Groups?.SelectMany(g => g.Value).GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
            if (twice is not null) yield return new Violation($"{at}/generalise/{i}/groups", $"privacy.masking.generalise[{i}].groups names '{twice}' twice");
        }
    }

    internal static IEnumerable<Violation> Twice(string list, string property, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int i, string name) in names.Index())
            if (!seen.Add(name))
                yield return new Violation($"{list}/{i}{property}", $"{SchemaWords.Subject(list)} names '{name}' twice");
    }
}
