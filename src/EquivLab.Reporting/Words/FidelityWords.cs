using EquivLab.Evaluation;

namespace EquivLab.Reporting.Words;

/// <summary>The fidelity score beside what chance alone leaves of it, and what tables of unlike lengths do to it.</summary>
internal static class FidelityWords
{
    /// <summary>The score of the train set against the hold-out; null where there is nothing to compare.</summary>
    public static double? ChanceScore(FidelitySection fidelity)
    {
        if (fidelity.Columns.Count == 0 || fidelity.Pairs.Count == 0) return null;
        double score = 1 - ((fidelity.Columns.Average(c => c.Reference) + fidelity.Pairs.Average(p => p.Reference)) / 2);
        return double.IsFinite(score) ? score : null;
    }

    /// <summary>The score in a few words.</summary>
    public static string Score(FidelitySection fidelity) => $"score {Numbers.Percent(fidelity.Overall)}"
        + (ChanceScore(fidelity) is double chance ? $" (chance alone leaves {Numbers.Percent(chance)})" : "");

    /// <summary>How tables of unlike lengths are compared; null where they are equally long.</summary>
    public static string? Lengths(DataSection data)
    {
        if (data.SyntheticRows == data.TrainRows) return null;
        bool isShort = data.SyntheticRows < data.TrainRows;
        string cut = isShort
            ? $"{Numbers.Count(data.SyntheticRows)} random rows of the train set show what chance alone gives"
            : $"{Numbers.Count(data.TrainRows)} random rows of the synthetic table are compared";
        return $"The synthetic table has {Numbers.Count(data.SyntheticRows)} rows, the train set {Numbers.Count(data.TrainRows)}. Distances shrink with the number of rows; "
            + $"so that they can be held against each other, {cut}. Bars, shares and maps show all rows."
            + (isShort ? " So short a table may lack rare categories for that alone." : "");
    }
}
