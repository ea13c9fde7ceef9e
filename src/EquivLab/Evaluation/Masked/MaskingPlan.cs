using EquivLab.Data;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Evaluation.Masked;

/// <summary>A masking policy held against the columns of a table.</summary>
public static class MaskingPlan
{
    private const string Pointer = "/privacy/masking";

    /// <summary>The options that a policy means. Columns that are left out anyway need no redaction.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="split">The table.</param>
    public static MaskingOptions Of(MaskingPolicy policy, TableSplit split)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(split);
        return Options(policy) with { Redact = [.. policy.Redact.Except(split.LeftOut)] };
    }

    /// <summary>Requires that a policy's masking fits a table.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="split">The table.</param>
    /// <exception cref="InputException">A column is unknown or of the wrong type, or a group names a category that the train set does not have.</exception>
    public static void Require(Policy policy, TableSplit split)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(split);
        if (Violations(policy, split).FirstOrDefault() is { } violation)
            throw policy.Source?.Error(violation) ?? new InputException($"Policy, masking: {violation.Message}.");
    }

    /// <summary>What in the policy does not fit the table, and where.</summary>
    internal static IEnumerable<Violation> Violations(Policy policy, TableSplit split)
    {
        if (policy.Privacy.Masking is not { } masking) return [];
        string[] gone = [.. masking.Redact.Index().Where(r => split.LeftOut.Contains(r.Item)).Select(r => $"redact/{r.Index}")];
        return MaskingFaults.Of(Options(masking), split.Train, split.Target)
            .Where(fault => !gone.Contains(fault.Place))
            .Select(fault => new Violation($"{Pointer}/{fault.Place}", fault.Message))
            .Concat(masking.Generalise.Index().SelectMany(g => UnknownCategories(g.Item, split.Train, $"{Pointer}/generalise/{g.Index}/groups")));
    }

    /// <summary>A misspelt category would stay as it is, and nobody would notice.</summary>
    private static IEnumerable<Violation> UnknownCategories(GeneralisationPolicy coarser, Table train, string pointer)
    {
        if (coarser.Groups is null || !train.Contains(coarser.Column) || train[coarser.Column] is not CategoricalColumn column) yield break;
        foreach ((string group, IReadOnlyList<string> members) in coarser.Groups)
        {
            foreach ((int i, string member) in members.Index())
            {
                if (!column.Categories.Contains(member))
                    yield return new Violation($"{JsonPlaces.Child(pointer, group)}/{i}", $"'{member}' is not a value of column '{coarser.Column}' in the train set");
            }
        }
    }

    private static MaskingOptions Options(MaskingPolicy policy) => new()
    {
        Redact = policy.Redact,
        Generalise = [.. policy.Generalise.Select(g => new Generalisation(g.Column, g.Width, g.Groups))],
        QuasiIdentifiers = policy.QuasiIdentifiers,
        K = policy.K,
    };
}
