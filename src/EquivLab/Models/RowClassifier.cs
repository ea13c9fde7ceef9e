using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace EquivLab.Models;

/// <summary>
/// Boosted trees on rows of numbers that are no task of the harness: whose rows they are, or which class. LightGBM, or FastTree where its
/// library is missing.
/// </summary>
internal static class RowClassifier
{
    /// <summary>FastTree leaves rows without a number out when it learns, and sends them to the right when it scores.</summary>
    private const float InPlaceOfMissing = 1e30f;

    /// <param name="rows">The rows, of equal length.</param>
    /// <param name="isPositive">The class of each.</param>
    /// <param name="settings">Hyperparameters.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>Null where no split was found and the odds are even, a booster that ML.NET cannot read: it would score 0 for every row.</returns>
    public static ITransformer? Train(float[][] rows, bool[] isPositive, BoostingSettings settings, int seed)
    {
        var label = new ViewColumn<bool>(EncodingPipeline.Label, BooleanDataViewType.Instance, i => isPositive[i]);
        var context = new MLContext(seed);
        if (!LightGbmLibrary.IsAvailable)
        {
            float[][] whole = Array.ConvertAll(rows, row => Array.ConvertAll(row, value => float.IsNaN(value) ? InPlaceOfMissing : value));
            return FastTreeTrainers.Boosting(context, settings, seed).Fit(new TableView(rows.Length, [RowFeatures.Vectors(whole), label]));
        }

        try
        {
            return LightGbmTrainers.Binary(context, settings, seed).Fit(new TableView(rows.Length, [RowFeatures.Vectors(rows), label]));
        }
        catch (ArgumentNullException)
        {
            return null;
        }
    }

    /// <summary>The trees of a model and what turns their sum into a probability.</summary>
    public static (RegressionTreeEnsemble Trees, PlattCalibrator Calibrator) TreesOf(ITransformer model) => ((ISingleFeaturePredictionTransformer<object>)model).Model switch
    {
        CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator> trained => (trained.SubModel.TrainedTreeEnsemble, trained.Calibrator),
        CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> trained => (trained.SubModel.TrainedTreeEnsemble, trained.Calibrator),
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no model of boosted trees."),
    };
}
