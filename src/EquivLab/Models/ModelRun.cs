using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>One model, trained on one table and tested on the hold-out.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="TrainingSet">The name of the table that it was trained on.</param>
/// <param name="Predictions">Its predictions on the usable rows of the hold-out.</param>
/// <param name="TrainSeconds">How long it trained, without the encoding, which models share.</param>
public sealed record ModelRun(string Model, string TrainingSet, Predictions Predictions, double TrainSeconds)
{
    /// <summary>The trained model, for other rows than the hold-out's; it may be asked from several threads.</summary>
    internal Func<Table, Predictions>? Predict { get; init; }
}

/// <summary>The same model trained on real (TRTR) and on synthetic data (TSTR), both tested on the same hold-out rows.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Real">The run on the real train table.</param>
/// <param name="Synthetic">The run on the synthetic table.</param>
public sealed record ModelComparison(string Model, ModelRun Real, ModelRun Synthetic);
