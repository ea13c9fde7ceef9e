using System.Globalization;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>Rows that models are not tested on, since their target is not known or no model could get it right.</summary>
public static class TargetWords
{
    /// <summary>", of which 402 have a target and are tested", to follow the number of hold-out rows; empty where all are tested.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="utility">The models' results.</param>
    public static string Tested(DataSection data, UtilitySection utility)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(utility);
        if (utility.TestRows >= data.HoldoutRows) return "";
        // A class that the train set lacks is no missing target; results of old do not tell the two apart.
        bool isMissing = data.MissingTargets?.Holdout == data.HoldoutRows - utility.TestRows;
        return $", of which {Count(utility.TestRows)} have a target{(isMissing ? "" : " that the train set knows")} and are tested";
    }

    /// <summary>What must be said at the top; null where every row has a target.</summary>
    internal static string? Warning(MissingTargets? missing, string target, int trainRows, int holdoutRows, int testRows, int syntheticRows)
    {
        if (missing is null) return null;
        var others = new List<string>();
        if (missing.Train > 0) others.Add($"{Count(missing.Train)} of {Count(trainRows)} train rows");
        if (missing.Synthetic > 0) others.Add($"{Count(missing.Synthetic)} of {Count(syntheticRows)} synthetic rows");
        string unlearned = others.Count == 0 ? "" : $"{string.Join(" and ", others)} have none either, and no model learns from them. ";
        string tested = missing.Holdout == 0 ? $"All {Count(holdoutRows)} hold-out rows have a value of the target '{target}'. " + unlearned.Replace(" either", "", StringComparison.Ordinal)
            : $"{Count(missing.Holdout)} of {Count(holdoutRows)} hold-out rows have no value of the target '{target}': models are tested on {Count(testRows)}. " + unlearned;
        return tested + "Attacks are made on all rows.";
    }

    private static string Count(int rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
