namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// A decision tree as a conditional distribution. A node's distribution is its own counts mixed with its parent node's
/// distribution, see <see cref="NodeSmoothing"/>; drawn exactly by going up to the parent with the share's probability.
/// </summary>
internal sealed class TreeConditional : Conditional
{
    private readonly int[] _feature;
    private readonly bool[]?[] _goesLeft;
    private readonly int[] _left;
    private readonly int[] _up;
    private readonly double[] _goUp;
    private readonly AliasTable[] _draw;
    private readonly ushort[][] _codes;
    private readonly double[][] _shares;

    public TreeConditional(int child, TreeNode root)
        : base(child)
    {
        Root = root;
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
        _codes = [.. nodes.Select(n => n.Codes)];
        double[] rows = [.. nodes.Select(n => (double)n.Counts.Sum())];
        _goUp = [.. nodes.Select((n, i) => i == 0 ? 0 : n.Backoff)];
        _shares = [.. nodes.Select((n, i) => Array.ConvertAll(n.Counts, c => c / rows[i]))];
        _draw = [.. nodes.Select((n, i) => new AliasTable(n.Codes, _shares[i]))];
        Parents = [.. nodes.Where(n => !n.IsLeaf).Select(n => n.Feature).Distinct().Order()];
    }

    public TreeNode Root { get; }

    public int Leaves => _feature.Count(f => f < 0);

    public override IReadOnlyList<int> Parents { get; }

    public override void Sample(ushort[][] codes, int rows, ref Rng rng)
    {
        ushort[] target = codes[Child];
        for (int row = 0; row < rows; row++)
        {
            int node = Leaf(codes, row);
            while (_goUp[node] > 0 && rng.NextDouble() < _goUp[node]) node = _up[node];
            target[row] = _draw[node].Draw(ref rng);
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

    private double At(int node, ushort code)
    {
        double probability = 0, weight = 1;
        for (; node >= 0; node = _up[node])
        {
            int at = Array.BinarySearch(_codes[node], code);
            if (at >= 0) probability += weight * (1 - _goUp[node]) * _shares[node][at];
            weight *= _goUp[node];
            if (weight == 0) break;
        }

        return probability;
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
