using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>A column whose forest is grown: what all its trees have in common.</summary>
internal sealed class ForestColumn
{
    /// <summary>The coded train set.</summary>
    public required CodedTable Data { get; init; }

    /// <summary>All columns as they are split.</summary>
    public required SplitFeature[] Splits { get; init; }

    /// <summary>The column that is drawn.</summary>
    public required int Child { get; init; }

    /// <summary>The columns drawn before it that its trees may split on.</summary>
    public required int[] Features { get; init; }

    /// <summary>How often each of them is drawn as a candidate, relatively.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The column that models will predict, or −1.</summary>
    public required int Target { get; init; }

    /// <summary>The child's group, by row.</summary>
    public required byte[] GroupOf { get; init; }

    /// <summary>The number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>How many of them, the first ones, have an order.</summary>
    public required int OrderedGroups { get; init; }

    /// <summary>What the leaves may follow.</summary>
    public required LineFit Lines { get; init; }
}
