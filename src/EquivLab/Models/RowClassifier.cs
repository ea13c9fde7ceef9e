using Microsoft.ML;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>LightGBM on rows of numbers that are no task of the harness: whose rows they are, or which class.</summary>
internal static class RowClassifier
{
    /// <param name="rows">The rows, of equal length.</param>
    /// <param name="isPositive">The class of each.</param>
    /// <param name="settings">Hyperparameters.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>Null where no split was found and the odds are even, a booster that ML.NET cannot read: it would score 0 for every row.</returns>
    public static ITransformer? Train(float[][] rows, bool[] isPositive, BoostingSettings settings, int seed)
    {
        var label = new ViewColumn<bool>(EncodingPipeline.Label, BooleanDataViewType.Instance, i => isPositive[i]);
        try
        {
            return LightGbmTrainers.Binary(new MLContext(seed), settings, seed).Fit(new TableView(rows.Length, [RowFeatures.Vectors(rows), label]));
        }
        catch (ArgumentNullException)
        {
            return null;
        }
    }
}
