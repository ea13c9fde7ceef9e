namespace EquivLab.Benchmarking.Frontiers;

/// <summary>One setting of a synthesizer on one table: means over the seeds.</summary>
public sealed record FrontierPoint
{
    /// <summary>What sets the setting apart on its ladder.</summary>
    public required string Setting { get; init; }

    /// <summary>The parameters in force, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>A measurement for each seed.</summary>
    public required IReadOnlyList<FrontierMeasurement> Measurements { get; init; }

    /// <summary>Why there is none under some seed, in one line; null where all are there.</summary>
    public string? Error { get; init; }

    /// <summary>The mean loss; NaN where nothing was measured.</summary>
    public double Loss => Mean(m => m.Loss);

    /// <summary>The mean AUC of the strongest attack under each seed.</summary>
    public double Auc => Mean(m => m.Strongest.Auc);

    /// <summary>The mean lower end of its interval.</summary>
    public double AucLow => Mean(m => m.Strongest.Low);

    /// <summary>The mean upper end of its interval. Seeds share rows, so that they do not make the interval shorter.</summary>
    public double AucHigh => Mean(m => m.Strongest.High);

    /// <summary>Whether under every seed the upper bound of every attack is below the tolerance.</summary>
    public bool IsWithin => Error is null && Measurements.Count > 0 && Measurements.All(m => m.IsWithin);

    private double Mean(Func<FrontierMeasurement, double> of) => Measurements.Count == 0 ? double.NaN : Measurements.Average(of);
}
