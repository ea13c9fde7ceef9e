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

    // A user's column may be called anything, "Label" and "Features" included. With a prefix it never meets our names.
    private const string Source = "column:";
    private const string OneHot = "onehot:";

    internal static IEstimator<ITransformer> Create(MLContext context, FeatureSelection selection)
    {
        IEstimator<ITransformer> pipeline = new EstimatorChain<ITransformer>();
        var blocks = new List<string>();
        if (selection.Numbers.Count > 0)
        {
            pipeline = pipeline
                .Append(context.Transforms.Concatenate(Numbers, [.. selection.Numbers.Select(n => Source + n)]))
                .Append(context.Transforms.ReplaceMissingValues(Numbers, replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean))
                .Append(context.Transforms.NormalizeMeanVariance(StandardisedNumbers, Numbers, fixZero: false));
            blocks.Add(Numbers);
        }
        if (selection.Gaps.Count > 0)
        {
            pipeline = pipeline
                .Append(context.Transforms.Concatenate(Gaps, [.. selection.Gaps.Select(n => Source + n)]))
                .Append(context.Transforms.IndicateMissingValues(Gaps))
                .Append(context.Transforms.Conversion.ConvertType(Gaps, outputKind: DataKind.Single));
            blocks.Add(Gaps);
        }
        foreach (CategoryFeature feature in selection.Categories)
        {
            pipeline = pipeline.Append(context.Transforms.Categorical.OneHotEncoding(
                OneHot + feature.Name, Source + feature.Name, maximumNumberOfKeys: feature.Texts.Count, keyData: KeysOf(feature)));
            blocks.Add(OneHot + feature.Name);
        }
        return pipeline
            .Append(context.Transforms.Concatenate(Features, [.. blocks]))
            .Append(context.Transforms.Concatenate(Standardised, [.. blocks.Select(b => b == Numbers ? StandardisedNumbers : b)]));
    }

    /// <summary>The source columns of the encoding, read from the given rows of a table.</summary>
    internal static IEnumerable<ViewColumn> SourceColumns(FeatureSelection selection, Table table, int[] rows)
    {
        foreach (string name in selection.Columns)
        {
            yield return table[name] switch
            {
                NumericColumn column => ViewColumn.Numbers(Source + name, column, rows),
                CategoricalColumn column => ViewColumn.Texts(Source + name, column, rows),
                _ => throw new InvalidOperationException($"Column '{name}' is of an unknown kind."),
            };
        }
    }

    private static TableView KeysOf(CategoryFeature feature) => new(
        feature.Texts.Count,
        [new ViewColumn<ReadOnlyMemory<char>>("Key", TextDataViewType.Instance, i => feature.Texts[i])]);
}
