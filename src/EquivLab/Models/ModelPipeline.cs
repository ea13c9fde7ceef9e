using Microsoft.ML;

namespace EquivLab.Models;

/// <summary>One model: what it is called, what it is trained with, and how.</summary>
/// <param name="Name">The name in options, output and reports.</param>
/// <param name="Description">Its hyperparameters in one line.</param>
/// <param name="Engine">The library underneath.</param>
/// <param name="Create">The trainer, given a context and a seed.</param>
internal sealed record ModelPipeline(string Name, string Description, Engine Engine, Func<MLContext, int, IEstimator<ITransformer>> Create)
{
    /// <summary>Trains on a table and predicts the hold-out.</summary>
    public Predictions Run(EncodedSplit split, int seed, out TimeSpan trainTime)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        if (split.IsTrivial)
        {
            trainTime = System.Diagnostics.Stopwatch.GetElapsedTime(start);
            return split.Label.Constant(split.HoldoutCount);
        }

        // A context of its own: contexts count their components into the random state, so that a shared one would make
        // a model depend on which others were trained before it.
        var context = new MLContext(seed);
        ITransformer model = Create(context, seed).Fit(split.Train);
        trainTime = System.Diagnostics.Stopwatch.GetElapsedTime(start);
        return split.Read(model.Transform(split.Holdout));
    }
}
