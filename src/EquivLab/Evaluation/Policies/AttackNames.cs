using EquivLab.Evaluation.Attacks;
using EquivLab.Privacy;

namespace EquivLab.Evaluation.Policies;

/// <summary>The attacks that a policy may require, by name.</summary>
internal static class AttackNames
{
    private const string Place = "/privacy/requiredAttacks";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. AttackCatalog.Names, .. RiskAttack.All];

    /// <summary>Required attacks that do not exist, and those that are required twice.</summary>
    public static IEnumerable<Violation> Violations(PrivacyPolicy policy)
    {
        string[] required = [.. policy.RequiredAttacks ?? []];
        foreach ((int i, string name) in required.Index())
        {
            if (All.Contains(name)) continue;
            string hint = NearestName.Of(name, All) is { } nearest ? $"; did you mean '{nearest}'?" : $"; choose from {string.Join(", ", All)}.";
            yield return new Violation($"{Place}/{i}", $"there is no attack '{name}'{hint}");
        }

        foreach (Violation violation in PolicyRules.Twice(Place, "", required)) yield return violation;
    }
}
