using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace EquivLab.Models;

/// <summary>The trainers of Microsoft.ML.FastTree, on one thread and with both of their random generators seeded.</summary>
internal static class FastTreeTrainers
{
    internal static FastTreeBinaryTrainer Boosting(MLContext context, BoostingSettings settings, int seed)
        => context.BinaryClassification.Trainers.FastTree(Boosted(new FastTreeBinaryTrainer.Options(), settings, seed));

    internal static IEstimator<ITransformer> BoostingPerClass(MLContext context, BoostingSettings settings, int seed)
        => context.MulticlassClassification.Trainers.OneVersusAll(Boosting(context, settings, seed), EncodingPipeline.Label);

    internal static IEstimator<ITransformer> BoostingRegression(MLContext context, BoostingSettings settings, int seed)
        => context.Regression.Trainers.FastTree(Boosted(new FastTreeRegressionTrainer.Options(), settings, seed));

    /// <summary>A forest's score is no probability; Platt's sigmoid, fitted on the train rows, makes it one.</summary>
    internal static IEstimator<ITransformer> CalibratedForest(MLContext context, ForestSettings settings, int seed)
        => Forest(context, settings, seed).Append(context.BinaryClassification.Calibrators.Platt(EncodingPipeline.Label));

    /// <summary>One versus all calibrates each forest by Platt's sigmoid of its own accord.</summary>
    internal static IEstimator<ITransformer> ForestPerClass(MLContext context, ForestSettings settings, int seed)
        => context.MulticlassClassification.Trainers.OneVersusAll(Forest(context, settings, seed), EncodingPipeline.Label);

    internal static IEstimator<ITransformer> ForestRegression(MLContext context, ForestSettings settings, int seed)
        => context.Regression.Trainers.FastForest(Wooded(new FastForestRegressionTrainer.Options(), settings, seed));

    private static FastForestBinaryTrainer Forest(MLContext context, ForestSettings settings, int seed)
        => context.BinaryClassification.Trainers.FastForest(Wooded(new FastForestBinaryTrainer.Options(), settings, seed));

    private static TOptions Boosted<TOptions>(TOptions options, BoostingSettings settings, int seed)
        where TOptions : BoostedTreeOptions
    {
        options.LearningRate = settings.LearningRate;
        return Common(options, settings.Trees, settings.Leaves, settings.LeafRows, settings.Bins, seed);
    }

    private static TOptions Wooded<TOptions>(TOptions options, ForestSettings settings, int seed)
        where TOptions : FastForestOptionsBase
    {
        options.FeatureFraction = settings.FeatureShare;
        return Common(options, settings.Trees, settings.Leaves, settings.LeafRows, settings.Bins, seed);
    }

    private static TOptions Common<TOptions>(TOptions options, int trees, int leaves, int leafRows, int bins, int seed)
        where TOptions : TreeOptions
    {
        options.LabelColumnName = EncodingPipeline.Label;
        options.FeatureColumnName = EncodingPipeline.Features;
        options.NumberOfTrees = trees;
        options.NumberOfLeaves = leaves;
        options.MinimumExampleCountPerLeaf = leafRows;
        options.MaximumBinCountPerFeature = bins;
        options.Seed = seed;
        options.FeatureSelectionSeed = seed;
        options.NumberOfThreads = 1;
        return options;
    }
}
