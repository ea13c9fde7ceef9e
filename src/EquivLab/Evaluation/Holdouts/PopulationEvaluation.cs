using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>Tells hold-out from train rows.</summary>
internal static class PopulationEvaluation
{
    /// <summary>Less than this moves no attack's figure much: the attacks' own tolerance is as large.</summary>
    public const double Limit = 0.55;

    private const double Level = 0.99;
    private const int MostRows = 10_000;
    private const int FewestRows = 50;
    private const int MostColumns = 3;

    /// <returns>Null where too few rows, or groups of rows, are on a side to tell anything.</returns>
    public static PopulationResult? Run(TableSplit split, EvaluationOptions options, CancellationToken cancellationToken)
    {
        Table train = Rows(split.Train, split.Groups?.Train, options.Seed, Streams.PopulationTrain), holdout = Rows(split.Holdout, split.Groups?.Holdout, options.Seed, Streams.PopulationHoldout);
        if (train.RowCount < FewestRows || holdout.RowCount < FewestRows) return null;
        var test = CrossFittedTwoSample.Compare(train, holdout, Level, options.Seed, interval => interval.Low > Limit, cancellationToken);
        return new PopulationResult
        {
            TrainRows = train.RowCount,
            HoldoutRows = holdout.RowCount,
            Auc = test.Auc,
            AucLow = test.Interval.Low,
            AucHigh = test.Interval.High,
            Limit = Limit,
            Columns = Telling(train, test.Importances),
            Twins = test.Interval.Low > Limit ? SharedRows.Of(split.Train, split.Holdout).Natural / split.Holdout.RowCount : 0,
        };
    }

    /// <summary>The columns that tell most, leaving out those that tell little beside the first.</summary>
    private static string[] Telling(Table table, double[] importances) => [.. importances.Select((loss, c) => (Loss: loss, table.Columns[c].Name))
        .Where(c => c.Loss > 0 && c.Loss > importances.Max() / 5).OrderByDescending(c => c.Loss).Take(MostColumns).Select(c => c.Name)];

    /// <summary>
    /// Random rows, one a group: rows of one person or equal rows that a split kept on one side would be recognised by each
    /// other, though both sides be drawn alike.
    /// </summary>
    private static Table Rows(Table table, int[]? groups, ulong seed, ulong stream)
    {
        if (groups is null) return RandomRows.Of(table, MostRows, seed, stream);
        var rng = new Rng(seed, stream);
        int[] order = RowOrder.Draw(table.RowCount, groups, ref rng);
        return table.Select([.. order.DistinctBy(row => groups[row]).Take(MostRows)]);
    }
}
