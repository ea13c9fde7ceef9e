using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Agreements;
using EquivLab.Models;

namespace EquivLab.Tests.Evaluation.Agreements;

public class AgreementTests
{
    private static readonly string[] Compared = ["logistic-regression", "lightgbm"];

    [Theory]
    [InlineData(TableTask.Binary, "rocAuc")]
    [InlineData(TableTask.Multiclass, "accuracy")]
    [InlineData(TableTask.Regression, "r2")]
    public void The_same_table_agrees_with_itself(TableTask task, string metric)
    {
        Table Make(int seed) => task switch
        {
            TableTask.Binary => Models.SampleTables.Binary(600, seed),
            TableTask.Multiclass => Models.SampleTables.Multiclass(600, seed),
            _ => Models.SampleTables.Regression(600, seed),
        };
        AgreementSection agreement = Run(task, Make(1), Make(1), Make(2), 2);
        Assert.Equal((1.0, metric), (agreement.Models.Tau, agreement.Models.Metric));
        Assert.Equal((1.0, "lightgbm", 3), (agreement.Features.Tau, agreement.Features.Model, agreement.Features.Permutations));
        Assert.All(agreement.Features.Importances, f => Assert.Equal(f.Real, f.Synthetic));
        Assert.Equal(["colour", "x", "y"], agreement.Features.Importances.Select(f => f.Name).Order());
    }

    [Fact]
    public void A_feature_that_the_synthetic_table_severed_loses_its_importance_on_any_number_of_threads()
    {
        Table real = Models.SampleTables.Binary(1500, 1), holdout = Models.SampleTables.Binary(800, 2);
        int[] order = [.. Enumerable.Range(0, real.RowCount).Select(i => (i + 701) % real.RowCount)];
        var severed = new Table([.. real.Columns.Select(c => c.Name == "x" ? c.Select(order) : c)]);
        AgreementSection one = Run(TableTask.Binary, real, severed, holdout, 1), two = Run(TableTask.Binary, real, severed, holdout, 2);
        Assert.Equal("x", one.Features.Importances[0].Name);
        Assert.True(one.Features.Importances[0].Real > 0.1);
        Assert.InRange(one.Features.Importances[0].Synthetic, -0.05, 0.05);
        Assert.Equal(one.Features.Importances, two.Features.Importances);
    }

    [Fact]
    public void A_model_asked_again_predicts_the_same()
    {
        Table real = Models.SampleTables.Binary(600, 1), holdout = Models.SampleTables.Binary(300, 2);
        PredictionTask task = PredictionTask.FromTrain(real, "target", TableTask.Binary);
        foreach (ModelRun run in Harness.Run(task, [new TrainingSet("real", real)], holdout, ModelCatalog.NamesOf(TableTask.Binary), 1))
            Assert.Equal(((BinaryPredictions)run.Predictions).Positive, ((BinaryPredictions)run.Predict!(holdout)).Positive);
    }

    private static AgreementSection Run(TableTask kind, Table real, Table synthetic, Table holdout, int threads)
    {
        PredictionTask task = PredictionTask.FromTrain(real, "target", kind);
        string[] models = kind == TableTask.Regression ? ["linear-regression", "lightgbm"] : Compared;
        IReadOnlyList<ModelComparison> comparisons = Harness.Compare(task, real, synthetic, holdout, models, 1);
        return AgreementEvaluation.Run(
            new TableSplit(real, holdout, "target", kind, [], []), task, comparisons, task.ReadTarget(holdout), new EvaluationOptions { Threads = threads }, CancellationToken.None);
    }
}
