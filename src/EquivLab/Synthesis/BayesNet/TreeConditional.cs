namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// A column's distribution as a decision tree over other columns. A leaf's distribution is smoothed along its path: first
/// a group of codes is drawn, then a code within it, each from the leaf or, with some probability, from the node above,
/// and so on to the root, see <see cref="NodeSmoothing"/>.
/// </summary>
internal sealed class TreeConditional : Conditional
{
    private readonly byte[] _groupOf;
    private readonly int[] _feature;
    private readonly bool[]?[] _goesLeft;
    private readonly int[] _left;
    private readonly int[] _up;
    private readonly double[] _goUp;
    private readonly double[] _detailWeight;
    private readonly GroupedCounts[] _counts;

    /// <param name="child">The column that is drawn.</param>
    /// <param name="root">The tree.</param>
    /// <param name="groupOf">The group of each code of the child.</param>
    public TreeConditional(int child, TreeNode root, byte[] groupOf)
        : base(child)
    {
        Root = root;
        _groupOf = groupOf;
        var nodes = new List<TreeNode> { root };
        var up = new List<int> { -1 };
        var left = new List<int>();
        for (int i = 0; i < nodes.Count; i++)
        {
            left.Add(nodes.Count);
            if (nodes[i].IsLeaf) continue;
            // Children are neighbours, so that one number leads to both.
            nodes.Add(nodes[i].Left!);
            nodes.Add(nodes[i].Right!);
            up.Add(i);
            up.Add(i);
        }

        _feature = [.. nodes.Select(n => n.Feature)];
        _goesLeft = [.. nodes.Select(n => n.GoesLeft)];
        _left = [.. left];
        _up = [.. up];
        _goUp = [.. nodes.Select((n, i) => i == 0 ? 0 : n.Backoff)];
        _detailWeight = [.. nodes.Select((n, i) => i == 0 ? 0 : n.DetailWeight)];
        _counts = [.. nodes.Select(n => new GroupedCounts(n, groupOf))];
        Parents = [.. nodes.Where(n => !n.IsLeaf).Select(n => n.Feature).Distinct().Order()];
    }

    public TreeNode Root { get; }

    /// <summary>The group of each code of the child.</summary>
    public IReadOnlyList<byte> GroupOf => _groupOf;

    public int Leaves => _feature.Count(f => f < 0);

    public override IReadOnlyList<int> Parents { get; }

    public override void Sample(ushort[][] codes, int rows, ref Rng rng)
    {
        ushort[] target = codes[Child];
        for (int row = 0; row < rows; row++)
        {
            int leaf = Leaf(codes, row), node = leaf;
            while (_goUp[node] > 0 && rng.NextDouble() < _goUp[node]) node = _up[node];
            int group = _counts[node].DrawGroup(ref rng);
            node = leaf;
            if (_counts[0].IsSingle(group)) node = 0;
            // The root has weight 0: nobody goes beyond it.
            while (_detailWeight[node] > 0 && rng.NextDouble() * (_counts[node].Rows(group) + _detailWeight[node]) < _detailWeight[node]) node = _up[node];
            target[row] = _counts[node].Draw(group, ref rng);
        }
    }

    public override double Probability(ushort[][] codes, int row, ushort code) => At(Leaf(codes, row), code);

    public override double LargestProbability(ushort code)
    {
        double largest = 0;
        for (int node = 0; node < _feature.Length; node++)
            if (_feature[node] < 0) largest = Math.Max(largest, At(node, code));
        return largest;
    }

    private double At(int leaf, ushort code)
    {
        // A code from outside the fitted domain was never seen.
        if (code >= _groupOf.Length) return 0;
        int group = _groupOf[code];
        double ofGroup = 0, weight = 1;
        for (int node = leaf; node >= 0 && weight > 0; node = _up[node])
        {
            ofGroup += weight * (1 - _goUp[node]) * _counts[node].Rows(group) / _counts[node].All;
            weight *= _goUp[node];
        }

        double within = 0;
        weight = 1;
        for (int node = leaf; node >= 0 && weight > 0; node = _up[node])
        {
            double rows = _counts[node].Rows(group), total = rows + _detailWeight[node];
            if (total == 0) break;
            within += weight * _counts[node].Rows(group, code) / total;
            weight *= _detailWeight[node] / total;
        }

        return ofGroup * within;
    }

    private int Leaf(ushort[][] codes, int row)
    {
        int node = 0;
        for (int feature = _feature[0]; feature >= 0; feature = _feature[node])
        {
            ushort code = codes[feature][row];
            bool[] goesLeft = _goesLeft[node]!;
            // A code from outside the fitted domain goes the way of the last code.
            node = _left[node] + (goesLeft[Math.Min(code, goesLeft.Length - 1)] ? 0 : 1);
        }

        return node;
    }
}
