using EquivLab.Models;

namespace EquivLab.Tests.Models;

/// <summary>Plain measures of predictions, enough to see that a model learned.</summary>
internal static class Scores
{
    public static double Accuracy(Predictions predictions, TargetValues truth)
    {
        int right = 0;
        for (int i = 0; i < truth.Rows.Length; i++)
        {
            int guess = predictions switch
            {
                BinaryPredictions binary => binary.Positive[i] > 0.5 ? 1 : 0,
                MulticlassPredictions multiclass => multiclass.Predicted[i],
                _ => -1,
            };
            if (guess == truth.Classes[i]) right++;
        }
        return (double)right / truth.Rows.Length;
    }

    public static double RootMeanSquare(RegressionPredictions predictions, TargetValues truth)
        => Math.Sqrt(truth.Values.Zip(predictions.Values, (t, p) => (t - p) * (t - p)).Average());

    public static double[] Flat(Predictions predictions) => predictions switch
    {
        BinaryPredictions binary => binary.Positive,
        MulticlassPredictions multiclass => multiclass.Probabilities,
        RegressionPredictions regression => regression.Values,
        _ => [],
    };
}
