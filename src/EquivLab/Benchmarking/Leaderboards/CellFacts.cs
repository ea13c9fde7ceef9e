namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>The few figures of a cell that a leaderboard goes by.</summary>
internal static class CellFacts
{
    /// <summary>The model that losses are shown of by name, since every evaluation has it by default.</summary>
    public const string NamedModel = "lightgbm";

    /// <summary>The figures of a completed cell; null of any other.</summary>
    public static CellFigures? Done(this CellOutcome outcome) => outcome.Status == CellStatus.Completed ? outcome.Figures : null;

    /// <summary>The largest loss of a gated model and metric; null where none is a number.</summary>
    public static double? WorstLoss(this CellFigures figures) => Largest(figures.Models.Where(m => m.Gated).Select(m => m.Delta));

    /// <summary>The largest gated loss of the named model; null where it was not judged.</summary>
    public static double? NamedLoss(this CellFigures figures) => Largest(figures.Models.Where(m => m.Gated && m.Model == NamedModel).Select(m => m.Delta));

    /// <summary>The largest AUC of a membership attack; null where none is a number.</summary>
    public static double? LargestAuc(this CellFigures figures) => Largest(figures.Attacks.Select(a => a.Auc));

    /// <summary>The median of the numbers among some values; null where there is none.</summary>
    public static double? Median(IEnumerable<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Where(double.IsFinite).Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The largest of the numbers among some values; null where there is none.</summary>
    public static double? Largest(IEnumerable<double?> values) => values.Where(v => v is { } number && double.IsFinite(number)).Max();

    private static double? Largest(IEnumerable<double> values) => Largest(values.Select(v => (double?)v));
}
