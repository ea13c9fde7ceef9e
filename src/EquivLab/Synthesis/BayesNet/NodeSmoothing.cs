namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Decides for every node how much of its parent's distribution is mixed into its own: a Dirichlet prior centred at the
/// parent, whose weight is the one under which the node's rows predict each other best (leave-one-out likelihood, as in
/// the hierarchical smoothing of MacKay and Peto 1995). Once for the groups of codes that splits are judged by, and once
/// for the codes within a group, which few rows can hardly tell: those are then mostly the parent's. Good for the
/// likelihood of new rows, and leaves little of any single row.
/// </summary>
internal sealed class NodeSmoothing
{
    private static readonly double[] Weights = [.. Enumerable.Range(0, 15).Select(i => Math.Pow(2, i))];

    private readonly byte[] _groupOf;
    private readonly int _groups;
    private readonly double _least;
    private readonly double _penalty;

    /// <summary>What the rows of the leaves so far add to their own log-likelihood.</summary>
    private double _influence;

    private NodeSmoothing(CodeGroups groups, double least, double penalty)
    {
        _groupOf = groups.GroupOf;
        _groups = groups.Count;
        _least = least;
        _penalty = penalty;
    }

    /// <summary>Sets the smoothing of every node below the root.</summary>
    /// <param name="root">A pruned tree.</param>
    /// <param name="groups">The groups of the child's codes.</param>
    /// <param name="least">The least weight of the parent, in rows.</param>
    /// <param name="penalty">Nats of log-likelihood that a parameter must gain.</param>
    /// <returns>By how many nats the rows' log-likelihood is larger than if each were left out of its leaf, the nodes above unchanged: the leaves' parameters in effect.</returns>
    public static double Fit(TreeNode root, CodeGroups groups, double least, double penalty)
    {
        if (root.IsLeaf) return root.Codes.Length - 1;
        var distribution = new double[groups.GroupOf.Length];
        double rows = root.Counts.Sum();
        for (int i = 0; i < root.Codes.Length; i++) distribution[root.Codes[i]] = root.Counts[i] / rows;
        var smoothing = new NodeSmoothing(groups, least, penalty);
        smoothing.Descend(root, distribution);
        return smoothing._influence;
    }

    private void Descend(TreeNode node, double[] distribution)
    {
        double[] group = Grouped(distribution);
        foreach (TreeNode child in new[] { node.Left!, node.Right! })
        {
            double rows = child.Counts.Sum();
            double[] counts = GroupCounts(child);
            (double weight, double influence) = Best(w => GroupLikelihood(counts, group, rows, w));
            child.Backoff = weight / (rows + weight);
            (child.DetailWeight, double detailInfluence) = Best(w => DetailLikelihood(child, counts, distribution, group, w));
            if (child.IsLeaf) _influence += influence + detailInfluence;
            else Descend(child, Mixed(child, counts, distribution, group, rows));
        }
    }

    private double[] Mixed(TreeNode child, double[] counts, double[] distribution, double[] group, double rows)
    {
        double[] mixed = new double[distribution.Length], share = new double[_groups];
        for (int g = 0; g < _groups; g++) share[g] = child.Backoff * group[g] + (1 - child.Backoff) * counts[g] / rows;
        for (int c = 0; c < mixed.Length; c++)
        {
            int g = _groupOf[c];
            if (group[g] > 0) mixed[c] = share[g] * child.DetailWeight * distribution[c] / group[g] / (counts[g] + child.DetailWeight);
        }

        for (int i = 0; i < child.Codes.Length; i++)
        {
            int g = _groupOf[child.Codes[i]];
            mixed[child.Codes[i]] += share[g] * child.Counts[i] / (counts[g] + child.DetailWeight);
        }

        return mixed;
    }

    /// <returns>The log-likelihood of the node's rows with themselves, and leaving each out in turn.</returns>
    private static (double With, double Without) GroupLikelihood(double[] counts, double[] parent, double rows, double weight)
    {
        double with = 0, without = 0;
        for (int g = 0; g < counts.Length; g++)
        {
            if (counts[g] == 0) continue;
            double prior = weight * parent[g];
            with += counts[g] * Math.Log((counts[g] + prior) / (rows + weight));
            without += counts[g] * Math.Log((counts[g] - 1 + prior) / (rows - 1 + weight));
        }

        return (with, without);
    }

    private (double With, double Without) DetailLikelihood(TreeNode node, double[] counts, double[] distribution, double[] group, double weight)
    {
        double with = 0, without = 0;
        for (int i = 0; i < node.Codes.Length; i++)
        {
            int code = node.Codes[i], g = _groupOf[code];
            double prior = weight * distribution[code] / group[g];
            with += node.Counts[i] * Math.Log((node.Counts[i] + prior) / (counts[g] + weight));
            without += node.Counts[i] * Math.Log((node.Counts[i] - 1 + prior) / (counts[g] - 1 + weight));
        }

        return (with, without);
    }

    private (double Weight, double Influence) Best(Func<double, (double With, double Without)> likelihood)
    {
        double best = double.NegativeInfinity, chosen = _least, influence = 0;
        foreach (double weight in Weights)
        {
            if (weight < _least) continue;
            (double with, double without) = likelihood(weight);
            double value = with - _penalty * (with - without);
            if (value < best) continue;
            best = value;
            chosen = weight;
            influence = with - without;
        }

        return (chosen, influence);
    }

    private double[] Grouped(double[] distribution)
    {
        var group = new double[_groups];
        for (int c = 0; c < distribution.Length; c++) group[_groupOf[c]] += distribution[c];
        return group;
    }

    private double[] GroupCounts(TreeNode node)
    {
        var counts = new double[_groups];
        for (int i = 0; i < node.Codes.Length; i++) counts[_groupOf[node.Codes[i]]] += node.Counts[i];
        return counts;
    }
}
