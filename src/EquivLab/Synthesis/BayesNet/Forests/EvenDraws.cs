namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// Which tree and which of a leaf's train rows each row of a block draws. Both are uniform for each row by itself; rows that are
/// alike draw evenly spread ones, so that a synthetic table strays less from its model than by independent draws. The places are a
/// two-dimensional Kronecker sequence (Niederreiter 1992, "Random number generation and quasi-Monte Carlo methods", section 3.1) from
/// a random start (Cranley and Patterson 1976), taken in the order of the leaves of the first tree.
/// </summary>
internal sealed class EvenDraws
{
    // The first two powers of the reciprocal of the plastic number, the root of x³ = x + 1.
    private const double TreeStep = 0.7548776662466927, PlaceStep = 0.5698402909980532;

    private readonly float[] _place;

    /// <param name="trees">The trees.</param>
    /// <param name="codes">One array of codes a column.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rng">The block's generator.</param>
    public EvenDraws(ForestTree[] trees, ushort[][] codes, int rows, ref Rng rng)
    {
        int[] alike = Alike(trees[0], codes, rows, ref rng);
        double tree = rng.NextDouble(), place = rng.NextDouble();
        var treeOf = new byte[rows];
        _place = new float[rows];
        End = new int[trees.Length];
        foreach (int row in alike)
        {
            End[treeOf[row] = (byte)(tree * trees.Length)]++;
            _place[row] = (float)place;
            if ((tree += TreeStep) >= 1) tree--;
            if ((place += PlaceStep) >= 1) place--;
        }

        for (int t = 1; t < End.Length; t++) End[t] += End[t - 1];
        int[] next = [0, .. End.AsSpan(0, End.Length - 1)];
        Order = new int[rows];
        for (int row = 0; row < rows; row++) Order[next[treeOf[row]]++] = row;
    }

    /// <summary>The rows by tree, so that one tree at a time is in the cache.</summary>
    public int[] Order { get; }

    /// <summary>Where each tree's rows end in <see cref="Order"/>.</summary>
    public int[] End { get; }

    /// <summary>Which of some train rows a row draws.</summary>
    public int Of(int row, int trainRows) => Math.Min(trainRows - 1, (int)(_place[row] * trainRows));

    /// <summary>Rows by leaf, in random order in each: what is even over one column must tell nothing of another.</summary>
    private static int[] Alike(ForestTree tree, ushort[][] codes, int rows, ref Rng rng)
    {
        int[] any = [.. Enumerable.Range(0, rows)];
        rng.Shuffle<int>(any);
        int leaves = tree.Start.Length - 1;
        if (leaves == 1) return any;
        var leafOf = new int[rows];
        var next = new int[leaves + 1];
        for (int row = 0; row < rows; row++) next[(leafOf[row] = tree.LeafOf(codes, row)) + 1]++;
        for (int leaf = 1; leaf < leaves; leaf++) next[leaf] += next[leaf - 1];
        var alike = new int[rows];
        foreach (int row in any) alike[next[leafOf[row]]++] = row;
        return alike;
    }
}
