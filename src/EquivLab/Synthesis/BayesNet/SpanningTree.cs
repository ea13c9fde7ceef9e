namespace EquivLab.Synthesis.BayesNet;

/// <summary>A maximum spanning tree (Prim 1957).</summary>
internal static class SpanningTree
{
    /// <param name="weights">A symmetric matrix of edge weights.</param>
    /// <param name="root">The node to begin with.</param>
    /// <returns>The nodes in the order they are reached, each with the node it hangs from; −1 for the root.</returns>
    public static (int Node, int Parent)[] Maximum(double[,] weights, int root)
    {
        int n = weights.GetLength(0);
        var tree = new (int, int)[n];
        var taken = new bool[n];
        var best = new double[n];
        var parent = new int[n];
        Array.Fill(best, double.NegativeInfinity);
        Array.Fill(parent, -1);
        for (int i = 0, next = root; i < n; i++)
        {
            tree[i] = (next, parent[next]);
            taken[next] = true;
            int closest = -1;
            for (int c = 0; c < n; c++)
            {
                if (taken[c]) continue;
                if (weights[next, c] > best[c])
                {
                    best[c] = weights[next, c];
                    parent[c] = next;
                }

                if (closest < 0 || best[c] > best[closest]) closest = c;
            }

            next = closest;
        }

        return tree;
    }
}
