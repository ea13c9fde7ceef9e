using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Models.Metrics;

namespace EquivLab.Tuning;

/// <summary>How well fast models that learned from a table predict other rows of the train set, by ROC AUC, accuracy or R².</summary>
internal sealed class FastUtility
{
    private const int MostClasses = 100;

    /// <summary>Few rows are predicted by a linear model too: one kind alone would tell little of them.</summary>
    private const int FewRows = 5_000;

    private const double NoiseOfOneRow = 0.07;

    private static readonly string Boosting = LightGbmLibrary.IsAvailable ? "lightgbm" : "fast-tree";

    private static readonly BoostingSettings Few = new(Trees: 30, Leaves: 31, LeafRows: 20, Bins: 255, LearningRate: 0.25);

    /// <summary>A tree a class and round takes its time: fewer rounds of larger steps.</summary>
    private static readonly ModelPipeline PerClass =
        LightGbmLibrary.IsAvailable
            ? new(Boosting, $"LightGBM gradient boosting, softmax; {Few}", Engine.LightGbm, (context, seed) => LightGbmTrainers.Multiclass(context, Few, seed))
            : new(Boosting, $"FastTree gradient boosting, one versus all; {Few}", Engine.FastTree, (context, seed) => FastTreeTrainers.BoostingPerClass(context, Few, seed));

    private readonly PredictionTask _task;
    private readonly Table _test;
    private readonly TargetValues _truth;
    private readonly int _seed;

    private FastUtility(PredictionTask task, Table test, TargetValues truth, ulong seed)
    {
        (_task, _test, _truth) = (task, test, truth);
        _seed = unchecked((int)seed);
    }

    /// <summary>The metric, as it is named in results.</summary>
    public string Metric => _task.Task switch
    {
        TableTask.Binary => "rocAuc",
        TableTask.Multiclass => "accuracy",
        _ => "r2",
    };

    /// <summary>
    /// What scores of models that learned from two synthetic tables of one setting differ by for no reason, roughly: less the more rows
    /// there are to test, of the rarer class if there are two. One to three standard deviations over seeds on four tables.
    /// </summary>
    public double Noise => NoiseOfOneRow / Math.Sqrt(Math.Max(1, _task.Task == TableTask.Binary ? RarerRows : _truth.Rows.Length / 4.0));

    private int RarerRows => Math.Min(_truth.Classes.Count(c => c == 0), _truth.Classes.Count(c => c == 1));

    /// <summary>Null where the test rows cannot tell models apart.</summary>
    /// <param name="fitted">Who is predicted from, a part of the train set.</param>
    /// <param name="test">Another part.</param>
    /// <param name="target">The target.</param>
    /// <param name="seed">The seed of the model.</param>
    public static FastUtility? Of(Table fitted, Table test, string target, ulong seed)
    {
        (TableTask task, bool canBe) = TaskOf(fitted[target]);
        if (!canBe) return null;
        PredictionTask prediction = PredictionTask.FromTrain(fitted, target, task);
        if (prediction.Features.Count == 0) return null;
        TargetValues truth = prediction.ReadTarget(test);
        bool varies = task == TableTask.Regression ? truth.Values.Distinct().Skip(1).Any() : truth.Classes.Distinct().Skip(1).Any();
        return varies ? new FastUtility(prediction, test, truth, seed) : null;
    }

    /// <summary>The mean score of the models when they are trained on a table.</summary>
    public double ScoreOf(Table table)
    {
        // A synthetic table may lack every class but one, or the target altogether.
        if (_task.ReadTarget(table).Rows.Length == 0) return 0;
        if (_task.Task == TableTask.Multiclass) return Score(PerClass.Run(new EncodedSplit(_task, "train", table, _test, _seed), "train", _seed).Predictions);
        string[] models = table.RowCount < FewRows ? [ModelCatalog.NamesOf(_task.Task)[0], Boosting] : [Boosting];
        return Harness.Run(_task, [new TrainingSet("train", table)], _test, models, _seed).Average(run => Score(run.Predictions));
    }

    private double Score(Predictions predictions) => _task.Task switch
    {
        TableTask.Binary => BinaryMetrics.RocAuc(Array.ConvertAll(_truth.Classes, c => c == 1), ((BinaryPredictions)predictions).Positive).Value(),
        TableTask.Multiclass => MulticlassMetrics.Accuracy(_truth.Classes, ((MulticlassPredictions)predictions).Predicted, _task.Classes.Count).Value(),
        _ => RegressionMetrics.R2(_truth.Values, ((RegressionPredictions)predictions).Values).Value(),
    };

    /// <summary>What a column can be predicted as, and whether it can be at all.</summary>
    private static (TableTask Task, bool CanBe) TaskOf(Column target)
    {
        if (target is NumericColumn numeric)
        {
            double[] known = Array.FindAll(numeric.Values.ToArray(), v => !double.IsNaN(v));
            return (TableTask.Regression, known.Length > 1 && known.Min() < known.Max());
        }

        int classes = ((CategoricalColumn)target).Categories.Count;
        return (classes == 2 ? TableTask.Binary : TableTask.Multiclass, classes is >= 2 and <= MostClasses);
    }
}
