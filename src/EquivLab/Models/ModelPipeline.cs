using System.Diagnostics;
using Microsoft.ML;

namespace EquivLab.Models;

/// <summary>One model: what it is called, what it is trained with, and how.</summary>
/// <param name="Name">The name in options, output and reports.</param>
/// <param name="Description">Its hyperparameters in one line.</param>
/// <param name="Engine">The library underneath.</param>
/// <param name="Create">The trainer, given a context and a seed.</param>
internal sealed record ModelPipeline(string Name, string Description, Engine Engine, Func<MLContext, int, IEstimator<ITransformer>> Create)
{
    /// <summary>Trainers to fall back on, in this order, where the weights of a linear model diverge.</summary>
    public IReadOnlyList<Func<MLContext, IEstimator<ITransformer>>> Sturdier { get; init; } = [];

    /// <summary>Trains on a table and predicts the hold-out.</summary>
    public ModelRun Run(EncodedSplit split, string trainingSet, int seed)
    {
        long start = Stopwatch.GetTimestamp();
        ITransformer? model = split.IsTrivial ? null : Train(split.Train, seed);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Predictions predictions = model is null ? split.Label.Constant(split.HoldoutCount) : split.Read(model.Transform(split.Holdout));
        return new ModelRun(Name, trainingSet, predictions, seconds) { Predict = split.Predictor(model) };
    }

    private ITransformer? Train(IDataView train, int seed)
    {
        try
        {
            ITransformer? model = Fit(Create, train, seed);
            foreach (Func<MLContext, IEstimator<ITransformer>> sturdier in Sturdier)
            {
                if (model is not null && !LinearTrainers.HasDiverged(model)) break;
                model = Fit((context, _) => sturdier(context), train, seed);
            }

            return model is null || LinearTrainers.HasDiverged(model) ? null : model;
        }
        catch (ArgumentNullException) when (Engine == Engine.LightGbm)
        {
            // ML.NET cannot read a booster that found no split at all and whose constant is zero, which is the mean of a
            // standardised target and the log-odds of two equal classes. Such a model is the constant one.
            return null;
        }
    }

    /// <summary>Null where the weights of a linear model are beyond all numbers.</summary>
    private static ITransformer? Fit(Func<MLContext, int, IEstimator<ITransformer>> create, IDataView train, int seed)
    {
        // A context of its own: contexts count their components into the random state, so that a shared one would make
        // a model depend on which others were trained before it.
        var context = new MLContext(seed);
        try
        {
            return create(context, seed).Fit(train);
        }
        catch (ArgumentOutOfRangeException e) when (e.ParamName == "weights")
        {
            return null;
        }
    }
}
