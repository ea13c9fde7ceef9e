using EquivLab.Data;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace EquivLab.Models;

/// <summary>
/// From the columns of a table to one vector of features, with everything learned from the train table alone: one-hot
/// categories, where an unknown one is all zeros; numbers with the mean in place of the missing, and a flag where
/// the train column has gaps. There are two vectors: trees take the numbers as they are, linear models standardised.
/// </summary>
internal static class EncodingPipeline
{
    internal const string Label = "Label";
    internal const string Features = "Features";
    internal const string Standardised = "Standardised";

    private const string Numbers = "Numbers";
    private const string StandardisedNumbers = "StandardisedNumbers";
    private const string Gaps = "Gaps";
    private const string Categories = "Categories";

    internal static IEstimator<ITransformer> Create(MLContext context, FeatureSelection selection)
    {
        IEstimator<ITransformer> pipeline = new EstimatorChain<ITransformer>();
        var blocks = new List<string>();
        if (selection.Numbers.Count > 0)
        {
            pipeline = pipeline
                .Append(context.Transforms.ReplaceMissingValues(Numbers, replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean))
                .Append(context.Transforms.NormalizeMeanVariance(StandardisedNumbers, Numbers, fixZero: false));
            blocks.Add(Numbers);
        }

        if (selection.Gaps.Count > 0) blocks.Add(Gaps);
        if (selection.Categories.Count > 0) blocks.Add(Categories);
        return pipeline
            .Append(context.Transforms.Concatenate(Features, [.. blocks]))
            .Append(context.Transforms.Concatenate(Standardised, [.. blocks.Select(b => b == Numbers ? StandardisedNumbers : b)]));
    }

    /// <summary>What the encoding reads, from the given rows of a table.</summary>
    internal static IEnumerable<ViewColumn> SourceColumns(FeatureSelection selection, Table table, int[] rows, bool forPredictions = false)
    {
        var vectors = new FeatureVectors(table, rows);
        if (selection.Numbers.Count > 0) yield return vectors.Numbers(Numbers, selection.Numbers);
        if (selection.Gaps.Count > 0) yield return vectors.Gaps(Gaps, selection.Gaps);
        if (selection.Categories.Count > 0) yield return vectors.OneHot(Categories, selection.Categories, forPredictions);
    }
}
