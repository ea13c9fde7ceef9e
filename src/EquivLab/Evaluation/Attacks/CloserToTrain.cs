using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>The share of synthetic rows that lie closer to the train set than to an equally large hold-out; 0.5 is ideal.</summary>
public sealed record CloserToTrain
{
    /// <summary>Train rows and hold-out rows, each, that were compared: the larger set is sub-sampled.</summary>
    public required int RealRows { get; init; }

    /// <summary>The share, ties counting one half.</summary>
    public required double Share { get; init; }

    /// <summary>Lower end of the 95 % interval, which covers which real rows fell into which set.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The largest share that is tolerated, that of an attack's AUC.</summary>
    public double Tolerance { get; init; }

    /// <summary>Where the interval lies; only <c>different</c> counts for the decision.</summary>
    public EquivalenceVerdict Verdict { get; init; }
}
