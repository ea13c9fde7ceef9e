namespace EquivLab.Synthesis.BayesNet;

/// <summary>The order in which columns are drawn: the target first, then always the column that shares most information with those before it.</summary>
internal static class ColumnOrder
{
    /// <param name="information">Mutual information between columns.</param>
    /// <param name="first">The column to begin with, or −1 for the most informative one.</param>
    public static int[] Greedy(double[,] information, int first)
    {
        int n = information.GetLength(0);
        var shared = new double[n];
        if (first < 0)
        {
            for (int a = 0; a < n; a++)
                for (int b = 0; b < n; b++) shared[a] += information[a, b];
            first = Array.IndexOf(shared, shared.Max());
            Array.Clear(shared);
        }

        var order = new int[n];
        var taken = new bool[n];
        for (int i = 0, next = first; i < n; i++)
        {
            order[i] = next;
            taken[next] = true;
            for (int c = 0; c < n; c++) shared[c] += information[c, next];
            next = -1;
            for (int c = 0; c < n; c++)
                if (!taken[c] && (next < 0 || shared[c] > shared[next])) next = c;
        }

        return order;
    }
}
