using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>
/// Trains the same models on several tables and tests them all on the same hold-out. Every trainer runs on one thread and
/// with the same seed, whatever runs beside it, so that the figures do not depend on the number of threads.
/// </summary>
public static class Harness
{
    /// <summary>Trains one model on one table and predicts the hold-out.</summary>
    /// <param name="task">The task, read off the real train table.</param>
    /// <param name="train">The table to train on, real or synthetic.</param>
    /// <param name="holdout">The real hold-out table.</param>
    /// <param name="model">One of <see cref="ModelCatalog.NamesOf"/>.</param>
    /// <param name="seed">The seed of the trainer.</param>
    /// <returns>Predictions for the rows of <see cref="PredictionTask.ReadTarget"/> on the hold-out.</returns>
    /// <exception cref="InputException">The model is unknown, a column is missing, or no train row is usable.</exception>
    public static Predictions TrainAndPredict(PredictionTask task, Table train, Table holdout, string model, int seed)
        => Run(task, [new TrainingSet("train", train)], holdout, [model], seed)[0].Predictions;

    /// <summary>Trains each model on the real and on the synthetic table.</summary>
    /// <param name="task">The task, read off the real train table.</param>
    /// <param name="realTrain">The real train table.</param>
    /// <param name="synthetic">The synthetic table.</param>
    /// <param name="holdout">The real hold-out table.</param>
    /// <param name="models">Names out of <see cref="ModelCatalog.NamesOf"/>.</param>
    /// <param name="seed">The seed of every trainer.</param>
    /// <param name="threads">How many models may train at once.</param>
    /// <param name="progress">Told a line after each model; called from the training threads.</param>
    /// <param name="cancellationToken">Stops between two models.</param>
    /// <returns>One comparison a model, in the order of <paramref name="models"/>.</returns>
    /// <exception cref="InputException">A model is unknown, a column is missing, or a table has no usable row.</exception>
    public static IReadOnlyList<ModelComparison> Compare(
        PredictionTask task,
        Table realTrain,
        Table synthetic,
        Table holdout,
        IReadOnlyList<string> models,
        int seed,
        int threads = 1,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ModelRun> runs = Run(
            task,
            [new TrainingSet("real train", realTrain), new TrainingSet("synthetic", synthetic)],
            holdout,
            models,
            seed,
            threads,
            progress,
            cancellationToken);
        return [.. models.Select((model, m) => new ModelComparison(model, runs[m], runs[models.Count + m]))];
    }

    /// <summary>Trains each model on each of several tables: real, synthetic, and the controls beside them.</summary>
    /// <param name="task">The task, read off the real train table.</param>
    /// <param name="sets">The tables to train on.</param>
    /// <param name="holdout">The real hold-out table.</param>
    /// <param name="models">Names out of <see cref="ModelCatalog.NamesOf"/>.</param>
    /// <param name="seed">The seed of every trainer.</param>
    /// <param name="threads">How many models may train at once.</param>
    /// <param name="progress">Told a line after each model; called from the training threads.</param>
    /// <param name="cancellationToken">Stops between two models.</param>
    /// <returns>All models of the first table in the order of <paramref name="models"/>, then those of the second, and so on.</returns>
    /// <exception cref="InputException">A model is unknown, a column is missing, or a table has no usable row.</exception>
    public static IReadOnlyList<ModelRun> Run(
        PredictionTask task,
        IReadOnlyList<TrainingSet> sets,
        Table holdout,
        IReadOnlyList<string> models,
        int seed,
        int threads = 1,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(holdout);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        ModelPipeline[] pipelines = [.. models.Select(model => ModelCatalog.Find(task.Task, model))];
        Lazy<EncodedSplit>[] splits = [.. sets.Select(set => new Lazy<EncodedSplit>(() => new EncodedSplit(task, set.Name, set.Table, holdout, seed)))];
        var runs = new ModelRun[sets.Count * models.Count];

        // Jobs of an engine that trains one model at a time go one after the other on one thread, where they would only
        // wait for each other on two.
        IEnumerable<int[]> chains = Enumerable.Range(0, runs.Length)
            .GroupBy(job => (pipelines[job % models.Count].Engine, Alone: pipelines[job % models.Count].Engine == Engine.Linear ? job : -1))
            .OrderBy(chain => chain.Key)
            .Select(chain => chain.ToArray());
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(Partitioner.Create(chains, EnumerablePartitionerOptions.NoBuffering), options, chain =>
            {
                foreach (int job in chain)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    int set = job / models.Count;
                    ModelPipeline pipeline = pipelines[job % models.Count];
                    ModelRun run = runs[job] = pipeline.Run(splits[set].Value, sets[set].Name, seed);
                    progress?.Report(FormattableString.Invariant($"{run.Model} on {run.TrainingSet}: trained in {run.TrainSeconds:F1} s"));
                }
            });
        }
        catch (AggregateException exception)
        {
            // One cause is enough for the user, and it should be of the type that the documentation promises.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
        return runs;
    }
}
