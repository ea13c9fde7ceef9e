namespace EquivLab.Tuning;

/// <summary>How a synthesizer measures on the train set how loose it may be.</summary>
public sealed record SelfAuditOptions
{
    /// <summary>The largest attack AUC that a setting's upper bound should stay below, above 0.5.</summary>
    public double PrivacyTarget { get; init; } = 0.55;

    /// <summary>The most rows that are fitted to measure a setting.</summary>
    internal int MostRows { get; init; } = 25_000;

    /// <summary>The most values that are fitted to measure a setting, unless that would leave few rows.</summary>
    internal int MostValues { get; init; } = 300_000;

    /// <summary>The most rows of a table of some columns.</summary>
    internal int MostRowsOf(int columns) => Math.Min(MostRows, Math.Max(4_000, MostValues / columns));
}
