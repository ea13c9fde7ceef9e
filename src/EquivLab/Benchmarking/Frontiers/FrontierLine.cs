namespace EquivLab.Benchmarking.Frontiers;

/// <summary>One synthesizer over its settings, or a given table.</summary>
/// <param name="Name">The synthesizer's name, or what the given table is called.</param>
/// <param name="Points">From the tightest setting to the loosest.</param>
public sealed record FrontierLine(string Name, IReadOnlyList<FrontierPoint> Points)
{
    /// <summary>Whether it is a table that was made elsewhere.</summary>
    public bool IsGiven { get; init; }
}
