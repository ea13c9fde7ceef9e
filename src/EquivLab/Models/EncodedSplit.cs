using EquivLab.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>
/// A train table and the hold-out, both in the encoding that was learned from that train table. It is made once and
/// shared by all models; after construction it is only read, from any number of threads.
/// </summary>
internal sealed class EncodedSplit
{
    private readonly TargetValues _target;
    private readonly IDataView? _train;
    private readonly IDataView? _holdout;
    private readonly ITransformer? _encoding;
    private readonly FeatureSelection _selection;

    /// <param name="task">The task.</param>
    /// <param name="name">What to call the train table in messages.</param>
    /// <param name="train">The train table, real or synthetic.</param>
    /// <param name="holdout">The real hold-out table.</param>
    /// <param name="seed">The seed of ML.NET's context.</param>
    public EncodedSplit(PredictionTask task, string name, Table train, Table holdout, int seed)
    {
        Task = task;
        _target = task.ReadTarget(train);
        if (_target.Rows.Length == 0)
            throw new InputException($"No row of the {name} table has a target '{task.Target}' that the real train table knows; nothing can be trained on it.");
        CheckFeatures(task, name, train, holdout);
        int[] holdoutRows = task.ReadTarget(holdout).Rows;
        HoldoutCount = holdoutRows.Length;
        Label = TrainLabel.Of(task, _target);

        FeatureSelection selection = _selection = FeatureSelection.FromTrain(task, train, _target.Rows);
        if (selection.IsEmpty || Label.IsConstant) return;

        var context = new MLContext(seed);
        ViewColumn[] features = [.. EncodingPipeline.SourceColumns(selection, train, _target.Rows)];
        var trainView = new TableView(_target.Rows.Length, [.. features, Label.ToColumn(EncodingPipeline.Label)]);
        var holdoutView = new TableView(HoldoutCount, [.. EncodingPipeline.SourceColumns(selection, holdout, holdoutRows)]);
        ITransformer encoding = _encoding = EncodingPipeline.Create(context, selection).Fit(trainView);
        _train = context.Data.Cache(encoding.Transform(trainView));
        _holdout = context.Data.Cache(encoding.Transform(holdoutView));
    }

    public PredictionTask Task { get; }

    public TrainLabel Label { get; }

    public int HoldoutCount { get; }

    /// <summary>Whether there is nothing to learn: one class, one value, or no feature that varies.</summary>
    public bool IsTrivial => _train is null;

    public IDataView Train => _train ?? throw new InvalidOperationException("There is nothing to train on.");

    public IDataView Holdout => _holdout ?? throw new InvalidOperationException("There is nothing to train on.");

    /// <summary>The predictions out of a scored hold-out.</summary>
    public Predictions Read(IDataView scored) => Read(Task.Task, Label, scored, HoldoutCount);

    /// <summary>A trained model for every row of any table with the features. It holds on to the encoding, not to the cached rows.</summary>
    /// <param name="model">The model; null is the constant one.</param>
    public Func<Table, Predictions> Predictor(ITransformer? model)
    {
        (ITransformer? encoding, FeatureSelection selection, TrainLabel label, TableTask task) = (_encoding, _selection, Label, Task.Task);
        return table =>
        {
            if (model is null || encoding is null) return label.Constant(table.RowCount);
            int[] rows = [.. Enumerable.Range(0, table.RowCount)];
            var view = new TableView(rows.Length, [.. EncodingPipeline.SourceColumns(selection, table, rows, forPredictions: true)]);
            return Read(task, label, model.Transform(encoding.Transform(view)), rows.Length);
        };
    }

    private static Predictions Read(TableTask task, TrainLabel label, IDataView scored, int rows) => task switch
    {
        TableTask.Binary => label.FromProbabilities(scored.GetColumn<float>("Probability")),
        TableTask.Multiclass => label.FromScores(scored.GetColumn<float[]>("Score"), rows),
        _ => label.FromScores(scored.GetColumn<float>("Score")),
    };

    private static void CheckFeatures(PredictionTask task, string name, Table train, Table holdout)
    {
        foreach (string feature in task.Features)
        {
            if (!train.Contains(feature)) throw Missing(name, feature);
            if (!holdout.Contains(feature)) throw Missing("hold-out", feature);
            if (train[feature] is NumericColumn != holdout[feature] is NumericColumn)
                throw new InputException($"Column '{feature}' is {train[feature].Schema.Type} in the {name} table but {holdout[feature].Schema.Type} in the hold-out table; read all tables with one schema.");
        }
    }

    private static InputException Missing(string table, string feature)
        => new($"The {table} table has no column '{feature}'; all tables need the columns of the real train table.");
}
