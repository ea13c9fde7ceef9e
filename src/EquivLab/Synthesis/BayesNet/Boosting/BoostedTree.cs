namespace EquivLab.Synthesis.BayesNet.Boosting;

/// <summary>A tree of a boosted classifier: nodes in preorder, each a split on another column's code or a leaf with a score.</summary>
/// <param name="Feature">The column that each node splits on, or −1 for a leaf.</param>
/// <param name="Value">Of a split the largest code that goes left, or the complement of the one code that goes right.</param>
/// <param name="Right">The right child of each split; the left one follows it.</param>
/// <param name="Score">The score of each leaf.</param>
internal sealed record BoostedTree(short[] Feature, int[] Value, int[] Right, float[] Score)
{
    /// <summary>The score of a row.</summary>
    public float ScoreOf(ushort[][] codes, int row)
    {
        int node = 0;
        for (int feature = Feature[0]; feature >= 0; feature = Feature[node])
        {
            int code = codes[feature][row], value = Value[node];
            node = (value >= 0 ? code <= value : code != ~value) ? node + 1 : Right[node];
        }

        return Score[node];
    }
}
