namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Decides for every node how much of its parent's distribution is mixed into its own: a Dirichlet prior centred at the
/// parent, whose weight is the one under which the node's rows predict each other best (leave-one-out likelihood, as in
/// the hierarchical smoothing of MacKay and Peto 1995). Few rows over many codes end up close to the parent, which is
/// good for the likelihood of new rows and leaves little of any single row.
/// </summary>
internal static class NodeSmoothing
{
    private static readonly double[] Weights = [.. Enumerable.Range(0, 15).Select(i => Math.Pow(2, i))];

    /// <summary>Sets <see cref="TreeNode.Backoff"/> of every node below the root.</summary>
    /// <param name="root">A pruned tree.</param>
    /// <param name="codes">The number of codes of the child.</param>
    /// <param name="least">The least weight of the parent, in rows.</param>
    public static void Fit(TreeNode root, int codes, double least)
    {
        var distribution = new double[codes];
        double rows = root.Counts.Sum();
        for (int i = 0; i < root.Codes.Length; i++) distribution[root.Codes[i]] = root.Counts[i] / rows;
        Descend(root, distribution, least);
    }

    private static void Descend(TreeNode node, double[] distribution, double least)
    {
        if (node.IsLeaf) return;
        foreach (TreeNode child in new[] { node.Left!, node.Right! })
        {
            double rows = child.Counts.Sum(), weight = Math.Max(least, Best(child, distribution, rows));
            child.Backoff = weight / (rows + weight);
            if (child.IsLeaf) continue;
            double[] mixed = Array.ConvertAll(distribution, p => p * child.Backoff);
            for (int i = 0; i < child.Codes.Length; i++) mixed[child.Codes[i]] += (1 - child.Backoff) * child.Counts[i] / rows;
            Descend(child, mixed, least);
        }
    }

    private static double Best(TreeNode node, double[] parent, double rows)
    {
        double best = double.NegativeInfinity, chosen = Weights[0];
        foreach (double weight in Weights)
        {
            double likelihood = 0;
            for (int i = 0; i < node.Codes.Length; i++)
                likelihood += node.Counts[i] * Math.Log((node.Counts[i] - 1 + weight * parent[node.Codes[i]]) / (rows - 1 + weight));
            if (likelihood <= best) continue;
            best = likelihood;
            chosen = weight;
        }

        return chosen;
    }
}
