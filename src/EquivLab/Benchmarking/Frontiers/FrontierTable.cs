using System.Text.Json.Serialization;
using EquivLab.Data;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>The frontier on one table.</summary>
public sealed record FrontierTable
{
    /// <summary>The table's name.</summary>
    public required string Name { get; init; }

    /// <summary>What models predict.</summary>
    public required TableTask Task { get; init; }

    /// <summary>The metric that losses are counted in: <c>rocAuc</c>, <c>accuracy</c> or <c>r2</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Rows of the train set.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Rows of the hold-out.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>The models whose losses are averaged.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>A line for each synthesizer, then a point for each given table.</summary>
    public required IReadOnlyList<FrontierLine> Lines { get; init; }

    /// <summary>The point that loses least of those within the tolerance, and whose it is; null where there is none.</summary>
    [JsonIgnore]
    public (FrontierLine Line, FrontierPoint Point)? Best
    {
        get
        {
            (FrontierLine, FrontierPoint Point)[] within = [.. Lines.SelectMany(l => l.Points.Where(p => p.IsWithin && !double.IsNaN(p.Loss)).Select(p => (l, p)))];
            return within.Length == 0 ? null : within.MinBy(w => w.Point.Loss);
        }
    }
}
