using System.Globalization;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>What is said at the top of a hold-out that figures cannot be trusted with as they stand.</summary>
public static class HoldoutWords
{
    private const int MostModels = 2;

    /// <summary>All there is to say; empty where the hold-out is as it should be.</summary>
    /// <param name="population">Whether train and hold-out are of one population, or null.</param>
    /// <param name="straddling">Hold-out rows that the train set has too, or null.</param>
    public static IEnumerable<string> Of(PopulationResult? population, StraddlingResult? straddling)
    {
        if (population is { IsUnlike: true }) yield return Unlike(population);
        if (straddling is { IsNoteworthy: true }) yield return Straddling(straddling);
    }

    /// <summary>That the hold-out is unlike the train set, and what follows.</summary>
    internal static string Unlike(PopulationResult population) => string.Create(CultureInfo.InvariantCulture,
        $"The hold-out is unlike the train set: trees tell their rows apart with an AUC of {population.Auc:0.000} ({population.AucLow:0.000} to {population.AucHigh:0.000}; a random split gives 0.5){By(population.Columns)}. Members and non-members then differ whatever the synthetic table is like, so no attack's figure means what it says; hold rows out at random. Where several rows are of one person, say so with --group: one row of each is then compared.");

    /// <summary>The same in a line of the gate.</summary>
    internal static string Reason(PopulationResult population) => string.Create(CultureInfo.InvariantCulture,
        $"hold-out: it is unlike the train set (trees tell them apart with an AUC of {population.Auc:0.000}, {population.AucLow:0.000} to {population.AucHigh:0.000}), so that no attack's figure means what it says.");

    private static string By(IReadOnlyList<string> columns) => columns.Count == 0 ? "" : $", most by {string.Join(", ", columns.Select(c => $"'{c}'"))}";

    /// <summary>That hold-out rows stand in the train set, and what it does to the figures.</summary>
    internal static string Straddling(StraddlingResult rows)
    {
        string found = string.Create(CultureInfo.InvariantCulture,
            $"{rows.Shared:N0} of {rows.HoldoutRows:N0} hold-out rows have an exact equal in the train set, more than chance gives: the table repeats rows, and the split parted them. Models are tested on rows that they learned, and attacks meet members among the non-members. ");
        // What changes most says most.
        ModelOnce[] changed = [.. rows.Models.OrderByDescending(m => Math.Abs(m.Real - m.RealOnce)).Take(MostModels)];
        string figures = rows.Models.Count == 0 ? "Too few hold-out rows without an equal are left to test models on. "
            : string.Create(CultureInfo.InvariantCulture, $"On the {rows.RowsOnce:N0} hold-out rows without an equal instead of all: {string.Join("; ", changed.Select(Figures))}. ");
        return found + figures + (rows.CanBeGrouped ? "--group-equal-rows keeps equal rows on one side." : "Hold out all of the equal rows or none.");
    }

    private static string Figures(ModelOnce model) => string.Create(CultureInfo.InvariantCulture,
        $"{model.Name}'s {model.Metric} is {model.RealOnce:0.000} instead of {model.Real:0.000} (trained on real rows), {model.SyntheticOnce:0.000} instead of {model.Synthetic:0.000} (on synthetic ones)");
}
