namespace EquivLab.Synthesis.BayesNet;

/// <summary>A node of a column's decision tree: a split by another column, or a leaf.</summary>
internal sealed class TreeNode
{
    /// <summary>The distinct codes of the child column among the node's rows, ascending.</summary>
    public required ushort[] Codes { get; init; }

    /// <summary>How often each of <see cref="Codes"/> occurs.</summary>
    public required int[] Counts { get; init; }

    /// <summary>The share of the parent node's distribution of groups in the node's own; 0 for the root.</summary>
    public double Backoff { get; set; }

    /// <summary>The weight, in rows, of the parent node's distribution within each group in the node's own; 0 for the root.</summary>
    public double DetailWeight { get; set; }

    /// <summary>The column that is split on, or −1 for a leaf.</summary>
    public int Feature { get; set; } = -1;

    /// <summary>For each code of the feature, whether it goes left.</summary>
    public bool[]? GoesLeft { get; set; }

    public TreeNode? Left { get; set; }

    public TreeNode? Right { get; set; }

    public bool IsLeaf => Feature < 0;
}
