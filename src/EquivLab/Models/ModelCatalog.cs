using EquivLab.Data;
using Microsoft.ML;

namespace EquivLab.Models;

/// <summary>
/// The one definition of all models: their names and hyperparameters. Real and synthetic tables are trained from these
/// same lines; a search for better hyperparameters would change the settings here and nothing else.
/// </summary>
public static class ModelCatalog
{
    private static readonly BoostingSettings FastTree = new(Trees: 100, Leaves: 20, LeafRows: 10, Bins: 128, LearningRate: 0.1);
    private static readonly ForestSettings FastForest = new(Trees: 50, Leaves: 100, LeafRows: 10, Bins: 64, FeatureShare: 0.7);
    private static readonly BoostingSettings LightGbm = new(Trees: 100, Leaves: 31, LeafRows: 20, Bins: 255, LearningRate: 0.1);
    private static readonly LinearSettings Linear = new(L2: 1, Iterations: 200);
    private static readonly LinearSettings Sdca = new(L2: 1e-3f, Iterations: 100);

    private static readonly ModelPipeline[] Binary =
    [
        new("logistic-regression", $"L-BFGS logistic regression; {Linear}", Engine.Linear, (context, _) => LinearTrainers.Logistic(context, Linear)),
        new("fast-tree", $"FastTree gradient boosting; {FastTree}", Engine.FastTree, (context, seed) => FastTreeTrainers.Boosting(context, FastTree, seed)),
        new("fast-forest", $"FastForest random forest; {FastForest}; Platt calibration", Engine.FastTree, (context, seed) => FastTreeTrainers.CalibratedForest(context, FastForest, seed)),
        new("lightgbm", $"LightGBM gradient boosting; {LightGbm}", Engine.LightGbm, (context, seed) => LightGbmTrainers.Binary(context, LightGbm, seed)),
    ];

    private static readonly ModelPipeline[] Multiclass =
    [
        new("logistic-regression", $"L-BFGS maximum entropy; {Linear}", Engine.Linear, (context, _) => LinearTrainers.MaximumEntropy(context, Linear)),
        new("fast-tree", $"FastTree gradient boosting, one versus all; {FastTree}", Engine.FastTree, (context, seed) => FastTreeTrainers.BoostingPerClass(context, FastTree, seed)),
        new("fast-forest", $"FastForest random forest, one versus all; {FastForest}; Platt calibration", Engine.FastTree, (context, seed) => FastTreeTrainers.ForestPerClass(context, FastForest, seed)),
        new("lightgbm", $"LightGBM gradient boosting, softmax; {LightGbm}", Engine.LightGbm, (context, seed) => LightGbmTrainers.Multiclass(context, LightGbm, seed)),
    ];

    private static readonly ModelPipeline[] Regression =
    [
        new("linear-regression", $"SDCA least squares; {Sdca}, ten times the penalty for as long as weights diverge", Engine.Linear, (context, _) => LinearTrainers.LeastSquares(context, Sdca))
        {
            Sturdier = [.. new[] { 10, 100, 1000 }.Select(times => (Func<MLContext, IEstimator<ITransformer>>)(context => LinearTrainers.LeastSquares(context, Sdca with { L2 = times * Sdca.L2 })))],
        },
        new("fast-tree", $"FastTree gradient boosting; {FastTree}", Engine.FastTree, (context, seed) => FastTreeTrainers.BoostingRegression(context, FastTree, seed)),
        new("fast-forest", $"FastForest random forest; {FastForest}", Engine.FastTree, (context, seed) => FastTreeTrainers.ForestRegression(context, FastForest, seed)),
        new("lightgbm", $"LightGBM gradient boosting; {LightGbm}", Engine.LightGbm, (context, seed) => LightGbmTrainers.Regression(context, LightGbm, seed)),
    ];

    /// <summary>The names of the models for a task, the simplest first.</summary>
    /// <param name="task">What the target is.</param>
    public static IReadOnlyList<string> NamesOf(TableTask task) => [.. PipelinesOf(task).Select(p => p.Name)];

    /// <summary>Those of them that can be trained on this machine: all, unless a native library is missing.</summary>
    /// <param name="task">What the target is.</param>
    public static IReadOnlyList<string> AvailableOf(TableTask task) => [.. PipelinesOf(task).Where(p => p.Engine != Engine.LightGbm || LightGbmLibrary.IsAvailable).Select(p => p.Name)];

    /// <summary>The trainer and the hyperparameters of a model, in one line for the report.</summary>
    /// <param name="task">What the target is.</param>
    /// <param name="model">One of <see cref="NamesOf"/>.</param>
    /// <exception cref="InputException">There is no such model for this task.</exception>
    public static string Describe(TableTask task, string model) => Find(task, model).Description;

    internal static ModelPipeline Find(TableTask task, string model) => Array.Find(PipelinesOf(task), p => p.Name == model) is { } found
        ? found.Engine != Engine.LightGbm || LightGbmLibrary.IsAvailable ? found : throw new InputException($"The model '{model}' cannot be trained: {LightGbmLibrary.Missing}; choose from {string.Join(", ", AvailableOf(task))}.")
        : throw new InputException($"There is no model '{model}' for {task.ToString().ToLowerInvariant()}; choose from {string.Join(", ", NamesOf(task))}.");

    private static ModelPipeline[] PipelinesOf(TableTask task) => task switch
    {
        TableTask.Binary => Binary,
        TableTask.Multiclass => Multiclass,
        _ => Regression,
    };
}
