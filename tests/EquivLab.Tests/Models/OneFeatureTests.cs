using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Models;

public sealed class OneFeatureTests
{
    /// <summary>ML.NET's coordinate ascent diverges on some tables of one number that tells nothing of the target.</summary>
    [Fact]
    public void A_linear_regression_on_one_number_is_finite()
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var rng = new Rng(seed, 89);
            double[] Numbers(int rows) => [.. Enumerable.Range(0, rows).Select(_ => Math.Round(rng.NextDouble(), 3))];
            Table train = new([ForestTables.Number("a", Numbers(350), 3), ForestTables.Number("y", Numbers(350), 3)]);
            Table test = new([ForestTables.Number("a", Numbers(150), 3), ForestTables.Number("y", Numbers(150), 3)]);
            PredictionTask task = PredictionTask.FromTrain(train, "y", TableTask.Regression);
            ModelRun run = Assert.Single(Harness.Run(task, [new TrainingSet("train", train)], test, ["linear-regression"], 1));
            Assert.All(((RegressionPredictions)run.Predictions).Values, v => Assert.InRange(v, -1, 2));
        }
    }
}
