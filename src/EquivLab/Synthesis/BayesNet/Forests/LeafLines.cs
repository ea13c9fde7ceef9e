namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// How the leaves of a tree follow another numeric column each: along a line through the places of both columns. A row takes
/// what a train row of the leaf is off the line, from where the line is at its own value: finer than any leaf, and without
/// giving out the train row's value.
/// </summary>
internal sealed class LeafLines
{
    /// <summary>Parts of a place that are kept, so that a saved model draws what the fitted one did.</summary>
    public const int Fractions = 8;

    /// <summary>The column that each leaf follows, or −1.</summary>
    public required short[] Feature { get; init; }

    /// <summary>Places of the child for each place of the feature.</summary>
    public required float[] Slope { get; init; }

    /// <summary>By row of the leaves, its place less the line's, in <see cref="Fractions"/>; <see cref="Stays"/> where the row's code is taken as it is.</summary>
    public required int[] Off { get; init; }

    /// <summary>Of a row whose code has no place, or whose value of the feature has none.</summary>
    public const int Stays = int.MinValue;
}
