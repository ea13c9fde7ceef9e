namespace EquivLab.Models;

/// <summary>What one model says about the usable rows of the hold-out, in the order of <see cref="TargetValues.Rows"/>.</summary>
public abstract record Predictions
{
    private protected Predictions()
    {
    }

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }
}

/// <summary>The predictions of a binary model.</summary>
/// <param name="Positive">The probability of the positive class, one a row.</param>
public sealed record BinaryPredictions(double[] Positive) : Predictions
{
    /// <inheritdoc/>
    public override int Count => Positive.Length;
}

/// <summary>The predictions of a model over several classes.</summary>
/// <param name="ClassCount">The number of classes of the task.</param>
/// <param name="Probabilities">
/// Rows × classes, row after row, in the order of <see cref="PredictionTask.Classes"/>; a row sums to 1. A class that the
/// model's train table lacked has probability 0.
/// </param>
/// <param name="Predicted">The index of the most probable class of each row; the lower index wins a tie.</param>
public sealed record MulticlassPredictions(int ClassCount, double[] Probabilities, int[] Predicted) : Predictions
{
    /// <inheritdoc/>
    public override int Count => Predicted.Length;
}

/// <summary>The predictions of a regression model.</summary>
/// <param name="Values">The predicted value, one a row, in the unit of the target column.</param>
public sealed record RegressionPredictions(double[] Values) : Predictions
{
    /// <inheritdoc/>
    public override int Count => Values.Length;
}
