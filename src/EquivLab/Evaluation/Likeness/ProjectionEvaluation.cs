using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Puts the hold-out's first two principal components under hold-out, synthetic and train rows.</summary>
internal static class ProjectionEvaluation
{
    private const int FewestRows = 10;
    private const int MostFeatures = 200;
    private const int MostFitted = 20_000;
    private const int MostColumns = 4;

    // The features of a whole table would take many times the room that it does.
    private const int BlockRows = 20_000;

    // Enough hold-out rows a cell on average that most cells of the middle can be told.
    private const int RowsPerCell = 40;
    private const int FewestCells = 5;
    private const int MostCells = 24;

    // The share of hold-out rows beyond either end of an axis; a few far ones would shrink all others to a spot.
    private const double Outside = 0.005;

    /// <returns>Null where the hold-out varies in fewer than two features, or has too few rows.</returns>
    public static ProjectionResult? Run(TableSplit split, Table synthetic, EvaluationOptions options)
    {
        Table holdout = split.Holdout;
        if (holdout.RowCount < 2 * FewestRows) return null;
        Table fitted = RandomRows.Of(holdout, MostFitted, options.Seed, Streams.ProjectedRows);
        MixedFeatures features = MixedFeatures.Fit(fitted, Math.Max(FewestRows, fitted.RowCount / 100), MostFeatures, complete: true);
        if (features.Count < 2) return null;
        PrincipalComponents components = PrincipalComponents.Fit(features.Encode(fitted), 2);

        (double[] X, double[] Y) Place(Table table)
        {
            double[] x = new double[table.RowCount], y = new double[table.RowCount];
            int[] rows = [.. Enumerable.Range(0, Math.Min(BlockRows, table.RowCount))];
            for (int start = 0; start < table.RowCount; start += BlockRows)
            {
                int count = Math.Min(BlockRows, table.RowCount - start);
                for (int i = 0; i < count; i++) rows[i] = start + i;
                double[][] encoded = features.Encode(table.Select(rows.AsSpan(0, count)));
                components.Scores(encoded, 0).CopyTo(x, start);
                components.Scores(encoded, 1).CopyTo(y, start);
            }

            return (x, y);
        }

        var real = Place(holdout);
        int side = Math.Clamp((int)Math.Sqrt(holdout.RowCount / (double)RowsPerCell), FewestCells, MostCells);
        var grid = SquareGrid.Over(real.X, real.Y, side, Math.Max(FewestRows, (int)(Outside * holdout.RowCount)));
        int[] Counts((double[] X, double[] Y) places) => grid.Count(places.X, places.Y);
        int[] realCounts = Counts(real), madeCounts = Counts(Place(synthetic));
        (Table shortTrain, Table shortSynthetic) = RandomRows.EquallyMany(split.Train, synthetic, options.Seed);
        var cells = new List<ProjectionCell>();
        for (int i = 0; i < side * side; i++)
        {
            if (realCounts[i] < FewestRows && madeCounts[i] < FewestRows) continue;
            cells.Add(new ProjectionCell(i % side, i / side, Told(realCounts[i], holdout.RowCount), Told(madeCounts[i], synthetic.RowCount)));
        }

        string[] columns = [.. features.Columns];
        return new ProjectionResult
        {
            Rows = fitted.RowCount,
            Axes =
            [
                new(components.Explained[0], grid.X, grid.Width, side, Weights(components.Loadings[0], columns)),
                new(components.Explained[1], grid.Y, grid.Height, side, Weights(components.Loadings[1], columns)),
            ],
            Cells = cells,
            Distance = Distance(realCounts, Counts(Place(shortSynthetic))),
            Reference = Distance(realCounts, Counts(Place(shortTrain))),
            RealUntold = Math.Max(0, 1 - cells.Sum(c => c.Real ?? 0)),
            SyntheticUntold = Math.Max(0, 1 - cells.Sum(c => c.Synthetic ?? 0)),
        };
    }

    private static double? Told(int count, int rows) => count < FewestRows ? null : (double)count / rows;

    private static double Distance(int[] a, int[] b) => DiscreteDistances.TotalVariation(Array.ConvertAll(a, c => (double)c), Array.ConvertAll(b, c => (double)c));

    private static AxisColumn[] Weights(double[] loadings, string[] columns) =>
        [.. columns.Zip(loadings).GroupBy(p => p.First).Select(g => new AxisColumn(g.Key, g.Sum(p => p.Second * p.Second))).OrderByDescending(c => c.Share).Take(MostColumns)];
}
