using System.Text.Json.Serialization;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>Whether train and hold-out rows come from one population, without which no attack's figure means what it says.</summary>
public sealed record PopulationResult
{
    /// <summary>Train rows that were looked at; drawn at random where there are more, one a group where rows are grouped.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Hold-out rows that were looked at, likewise.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>The AUC of boosted trees at telling hold-out from train rows that they did not learn from; 0.5 is a guess.</summary>
    public required double Auc { get; init; }

    /// <summary>Lower end of its 99 % interval.</summary>
    public required double AucLow { get; init; }

    /// <summary>Upper end of its 99 % interval.</summary>
    public required double AucHigh { get; init; }

    /// <summary>The lower end from which on the hold-out counts as unlike.</summary>
    public required double Limit { get; init; }

    /// <summary>The columns that tell most, at most three; empty where the hold-out is not unlike.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The share of train rows with an equal among the other train rows: what copies the table's own repetitions explain.</summary>
    public required double Twins { get; init; }

    /// <summary>Whether the two are shown to be of different populations, beyond what a random split gives.</summary>
    [JsonIgnore]
    public bool IsUnlike => AucLow > Limit;
}
