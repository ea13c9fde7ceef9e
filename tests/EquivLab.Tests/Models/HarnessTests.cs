using EquivLab.Data;
using EquivLab.Models;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class HarnessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly (TableTask Task, Func<int, int, Table> Draw)[] Tasks =
        [(TableTask.Binary, Binary), (TableTask.Multiclass, Multiclass), (TableTask.Regression, Regression)];

    [Fact]
    public void ClassifiersLearn()
    {
        foreach ((TableTask kind, Func<int, int, Table> draw) in Tasks.Take(2))
        {
            Table train = draw(1000, 1), holdout = draw(500, 2);
            PredictionTask task = PredictionTask.FromTrain(train, "target", kind);
            double baseline = Baseline.FromTrain(task, train).MajorityShare;
            foreach (ModelRun run in Harness.Run(task, [new("real", train)], holdout, ModelCatalog.NamesOf(kind), 3, cancellationToken: Stop))
                Assert.InRange(Scores.Accuracy(run.Predictions, task.ReadTarget(holdout)), baseline + 0.2, 1);
        }
    }

    [Fact]
    public void RegressorsLearn()
    {
        Table train = Regression(1000, 1), holdout = Regression(500, 2);
        PredictionTask task = PredictionTask.FromTrain(train, "target", TableTask.Regression);
        TargetValues truth = task.ReadTarget(holdout);
        foreach (ModelRun run in Harness.Run(task, [new("real", train)], holdout, ModelCatalog.NamesOf(task.Task), 3, cancellationToken: Stop))
            Assert.InRange(Scores.RootMeanSquare((RegressionPredictions)run.Predictions, truth), 0, 3_500);
    }

    [Fact]
    public void LinearRegressionFindsTheLine()
    {
        // The noise is uniform on (−500, 500); its standard deviation is the least error that any model can have.
        Table train = Regression(2000, 1), holdout = Regression(1000, 2);
        PredictionTask task = PredictionTask.FromTrain(train, "target", TableTask.Regression);

        Predictions predictions = Harness.TrainAndPredict(task, train, holdout, "linear-regression", 3);

        Assert.InRange(Scores.RootMeanSquare((RegressionPredictions)predictions, task.ReadTarget(holdout)), 280, 310);
    }

    [Fact]
    public void FiguresDoNotDependOnThreads()
    {
        foreach ((TableTask kind, Func<int, int, Table> draw) in Tasks)
        {
            Table train = draw(600, 1), synthetic = draw(500, 2), holdout = draw(200, 3);
            PredictionTask task = PredictionTask.FromTrain(train, "target", kind);
            IReadOnlyList<string> models = ModelCatalog.NamesOf(kind);

            IReadOnlyList<ModelComparison> one = Harness.Compare(task, train, synthetic, holdout, models, 5, threads: 1, cancellationToken: Stop);
            IReadOnlyList<ModelComparison> two = Harness.Compare(task, train, synthetic, holdout, [.. models.Reverse()], 5, threads: 2, cancellationToken: Stop);
            foreach (ModelComparison expected in one)
            {
                ModelComparison actual = two.Single(c => c.Model == expected.Model);
                Assert.Equal(Scores.Flat(expected.Real.Predictions), Scores.Flat(actual.Real.Predictions));
                Assert.Equal(Scores.Flat(expected.Synthetic.Predictions), Scores.Flat(actual.Synthetic.Predictions));
                Assert.Equal(Scores.Flat(expected.Synthetic.Predictions), Scores.Flat(Harness.TrainAndPredict(task, synthetic, holdout, expected.Model, 5)));
            }
        }
    }

    [Fact]
    public void TheSameTableGivesNoDelta()
    {
        Table train = Binary(500, 1), holdout = Binary(200, 2);
        PredictionTask task = PredictionTask.FromTrain(train, "target", TableTask.Binary);

        foreach (ModelComparison comparison in Harness.Compare(task, train, train, holdout, ModelCatalog.NamesOf(TableTask.Binary), 1, threads: 2, cancellationToken: Stop))
            Assert.Equal(Scores.Flat(comparison.Real.Predictions), Scores.Flat(comparison.Synthetic.Predictions));
    }

    [Fact]
    public void ProbabilitiesAreProbabilities()
    {
        Table train = Multiclass(400, 1), holdout = Multiclass(100, 2);
        PredictionTask task = PredictionTask.FromTrain(train, "target", TableTask.Multiclass);

        foreach (ModelRun run in Harness.Run(task, [new("real", train)], holdout, ModelCatalog.NamesOf(task.Task), 3, cancellationToken: Stop))
        {
            var predictions = (MulticlassPredictions)run.Predictions;
            for (int row = 0; row < predictions.Count; row++)
            {
                double[] shares = predictions.Probabilities[(3 * row)..(3 * (row + 1))];
                Assert.All(shares, p => Assert.InRange(p, 0, 1));
                Assert.Equal(1, shares.Sum(), 1e-9);
                Assert.Equal(shares.Max(), shares[predictions.Predicted[row]]);
            }
        }
    }

    [Fact]
    public void RunsComeInTheOrderAskedAndReportProgress()
    {
        Table table = Binary(200, 1);
        PredictionTask task = PredictionTask.FromTrain(table, "target", TableTask.Binary);
        var progress = new Lines();

        IReadOnlyList<ModelRun> runs = Harness.Run(task, [new("p", table), new("q", table)], table, ["lightgbm", "logistic-regression"], 1, 2, progress, cancellationToken: Stop);

        Assert.Equal(["lightgbm p", "logistic-regression p", "lightgbm q", "logistic-regression q"], runs.Select(r => $"{r.Model} {r.TrainingSet}"));
        Assert.Equal(4, progress.Count);
    }

    [Fact]
    public void CancellationStops()
    {
        Table table = Binary(200, 1);
        PredictionTask task = PredictionTask.FromTrain(table, "target", TableTask.Binary);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Harness.Compare(task, table, table, table, ["lightgbm"], 1, cancellationToken: source.Token));
    }

    [Fact]
    public void UnknownModelsAreRefusedByName()
    {
        Table table = Binary(50, 1);
        PredictionTask task = PredictionTask.FromTrain(table, "target", TableTask.Binary);

        InputException refusal = Assert.Throws<InputException>(() => Harness.TrainAndPredict(task, table, table, "oracle", 1));

        Assert.Contains("logistic-regression, fast-tree, fast-forest, lightgbm", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Lines : IProgress<ProgressStep>
    {
        private int _count;

        public int Count => _count;

        public void Report(ProgressStep value) => Interlocked.Increment(ref _count);
    }
}
