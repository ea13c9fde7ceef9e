using System.Text.Json.Serialization;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>What one synthetic table loses and leaks.</summary>
public sealed record FrontierMeasurement
{
    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Each model, trained on real and on synthetic rows.</summary>
    public required IReadOnlyList<FrontierModel> Models { get; init; }

    /// <summary>The attacks that could be run, at least one.</summary>
    public required IReadOnlyList<FrontierAttack> Attacks { get; init; }

    /// <summary>Whether the upper bound of every attack is below the tolerance.</summary>
    public required bool IsWithin { get; init; }

    /// <summary>The mean loss of the models.</summary>
    public double Loss => Models.Average(m => m.Real - m.Synthetic);

    /// <summary>The attack with the largest AUC.</summary>
    [JsonIgnore]
    public FrontierAttack Strongest => Attacks.MaxBy(a => a.Auc)!;
}

/// <summary>A model's score on the hold-out.</summary>
/// <param name="Name">The model.</param>
/// <param name="Real">Trained on the train set.</param>
/// <param name="Synthetic">Trained on the synthetic table.</param>
public sealed record FrontierModel(string Name, double Real, double Synthetic);

/// <summary>An attack's AUC with its interval (DeLong).</summary>
/// <param name="Name">The attack.</param>
/// <param name="Auc">Area under its ROC curve; 0.5 is a guess.</param>
/// <param name="Low">Lower end of the 1 − 2α interval.</param>
/// <param name="High">Upper end of the 1 − 2α interval.</param>
public sealed record FrontierAttack(string Name, double Auc, double Low, double High);
