namespace EquivLab.Benchmarking.Frontiers;

/// <summary>What synthesizers lose against what they leak, as their settings go from tight to loose, on several tables.</summary>
public sealed record Frontier
{
    /// <summary>The version of the document.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The seeds, each with a split, synthetic tables, models and attacks of its own.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>The largest AUC of an attack that is tolerated.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The level of the intervals, 1 − 2α.</summary>
    public required double Level { get; init; }

    /// <summary>The tables.</summary>
    public required IReadOnlyList<FrontierTable> Tables { get; init; }

    /// <summary>Whether every point has figures under every seed.</summary>
    public bool IsWhole => Tables.SelectMany(t => t.Lines).SelectMany(l => l.Points).All(p => p.Error is null);
}
