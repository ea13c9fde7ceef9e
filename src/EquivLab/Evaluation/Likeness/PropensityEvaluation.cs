using EquivLab.Data;
using EquivLab.Fidelity;
using EquivLab.Synthesis;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Tells synthetic rows from hold-out rows by a logistic regression and by trees, and train rows likewise.</summary>
internal static class PropensityEvaluation
{
    private const int FewestRows = 100;
    private const int MostRows = 10_000;
    private const int MostFeatures = 150;

    // With fewer rows for each feature a regression separates any two tables.
    private const int RowsPerFeature = 20;

    /// <returns>Null where a table has fewer than a hundred rows, which can tell nothing.</returns>
    public static PropensityResult? Run(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken)
    {
        int rows = new[] { split.Holdout.RowCount, split.Train.RowCount, synthetic.RowCount, MostRows }.Min();
        if (rows < FewestRows) return null;
        Table real = RandomRows.Of(split.Holdout, rows, options.Seed, Streams.PropensityHoldout);
        Table made = RandomRows.Of(synthetic, rows, options.Seed, Streams.PropensitySynthetic);
        Table second = RandomRows.Of(split.Train, rows, options.Seed, Streams.PropensityTrain);
        PropensityMse madeError = default, secondError = default;
        ClassifierTwoSample? madeTrees = null, secondTrees = null;
        // The trees first: LightGBM trains one model at a time, and the regressions fill the other threads.
        Action[] jobs =
        [
            () => madeTrees = ClassifierTwoSample.Compare(real, made, options.Seed, options.Threads, cancellationToken),
            () => madeError = Error(real, made),
            () => secondTrees = ClassifierTwoSample.Compare(real, second, options.Seed, options.Threads, cancellationToken),
            () => secondError = Error(real, second),
        ];
        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken }, job => job());
        return new PropensityResult
        {
            Rows = rows,
            Parameters = madeError.Parameters,
            PMse = madeError.Value,
            PMseRatio = madeError.Ratio,
            ReferencePMse = secondError.Value,
            ReferencePMseRatio = secondError.Ratio,
            Classifier = $"LightGBM gradient boosting; {ClassifierTwoSample.Settings}",
            Auc = madeTrees!.Auc,
            AucLow = madeTrees.Interval.Low,
            AucHigh = madeTrees.Interval.High,
            ReferenceAuc = secondTrees!.Auc,
            ReferenceAucLow = secondTrees.Interval.Low,
            ReferenceAucHigh = secondTrees.Interval.High,
            Columns = [.. real.Columns.Select((c, i) => new TellingColumn(c.Name, madeTrees.Importances[i], secondTrees.Importances[i])).OrderByDescending(c => c.Importance)],
        };
    }

    private static PropensityMse Error(Table real, Table other)
    {
        var others = new Table([.. real.Columns.Select(c => other[c.Name])]);
        Table both = TableConcatenation.Concatenate([.. real.Columns.Select(c => c.Schema)], [real, others]);
        MixedFeatures features = MixedFeatures.Fit(both, FewestRows / 10, Math.Min(MostFeatures, both.RowCount / RowsPerFeature), complete: false);
        return PropensityMse.Of(features.Encode(both), [.. Enumerable.Range(0, both.RowCount).Select(i => i >= real.RowCount)]);
    }
}
