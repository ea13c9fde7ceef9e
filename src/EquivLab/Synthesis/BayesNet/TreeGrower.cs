using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Grows the decision tree of one column given its predecessors and prunes it by penalised likelihood: the conditional
/// distributions with local structure of Friedman and Goldszmidt (1996), "Learning Bayesian networks with local
/// structure", with binary splits.
/// </summary>
internal sealed class TreeGrower
{
    private readonly CodedTable _data;
    private readonly int _child;
    private readonly int[] _features;
    private readonly TreeOptions _options;
    private readonly byte[] _group;
    private readonly int _groups;
    private readonly SplitSearch _search;
    private readonly int[] _rows;
    private readonly int[] _scratch;
    private readonly int[] _counts;

    private TreeGrower(CodedTable data, int child, int[] features, CodeGroups groups, TreeOptions options, double[] xLogX)
    {
        _data = data;
        _child = child;
        _features = features;
        _options = options;
        _group = Array.ConvertAll(data.Codes[child], code => groups.GroupOf[code]);
        _groups = groups.Count;
        int mostCodes = features.Length == 0 ? 0 : features.Max(f => data.Codecs[f].Size);
        _search = new SplitSearch(groups, mostCodes, options, xLogX);
        _rows = [.. Enumerable.Range(0, data.RowCount)];
        _scratch = new int[data.RowCount];
        _counts = new int[data.Codecs[child].Size];
    }

    /// <param name="data">The coded train set.</param>
    /// <param name="child">The column to model.</param>
    /// <param name="features">The columns that may be split on.</param>
    /// <param name="groups">The child's groups, which splits are judged by.</param>
    /// <param name="options">Leaf size, penalty and depth.</param>
    /// <param name="xLogX">n·ln n for n = 0 … rows.</param>
    /// <param name="cancellationToken">Stops growing.</param>
    public static TreeNode Grow(
        CodedTable data, int child, int[] features, CodeGroups groups, TreeOptions options, double[] xLogX, CancellationToken cancellationToken)
    {
        var grower = new TreeGrower(data, child, features, groups, options, xLogX);
        return grower.Grow(0, data.RowCount, 0, cancellationToken).Node;
    }

    /// <summary>Grows the subtree of rows [start, end) and prunes it on the way back; its value is the penalised gain over a leaf.</summary>
    private (TreeNode Node, double Value) Grow(int start, int end, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TreeNode node = Describe(start, end);
        if (end - start < 2 * _options.MinLeaf || node.Codes.Length < 2 || depth == _options.MaxDepth) return (node, 0);

        Span<int> totals = stackalloc int[_groups];
        foreach (int row in _rows.AsSpan(start, end - start)) totals[_group[row]]++;
        (int feature, CandidateSplit split) = BestSplit(_rows.AsSpan(start, end - start), totals);
        if (feature < 0) return (node, 0);

        int middle = Partition(start, end, feature, split, out bool[] goesLeft);
        (TreeNode left, double leftValue) = Grow(start, middle, depth + 1, cancellationToken);
        (TreeNode right, double rightValue) = Grow(middle, end, depth + 1, cancellationToken);
        double value = split.Value - Cost(split) + leftValue + rightValue;
        if (value <= 0) return (node, 0);
        node.Feature = feature;
        node.GoesLeft = goesLeft;
        node.Left = left;
        node.Right = right;
        return (node, value);
    }

    private (int Feature, CandidateSplit Split) BestSplit(ReadOnlySpan<int> rows, ReadOnlySpan<int> totals)
    {
        int best = -1;
        var split = new CandidateSplit(0, [], 0);
        double bestValue = double.NegativeInfinity;
        foreach (int feature in _features)
        {
            ColumnCodec codec = _data.Codecs[feature];
            CandidateSplit candidate = _search.Best(rows, _data.Codes[feature], codec.HasMissing ? codec.ValueCodes : -1, codec.IsOrdered, _group, totals, bestValue);
            if (candidate.Net <= bestValue) continue;
            bestValue = candidate.Net;
            best = feature;
            split = candidate;
        }

        return (best, split);
    }

    /// <summary>The price of naming the feature and the cut.</summary>
    private double Cost(CandidateSplit split) => Math.Log(_features.Length) + Math.Log(Math.Max(1, split.Candidates));

    /// <summary>Moves the rows that go left to the front, keeping their order; codes the node never saw go with the larger side.</summary>
    private int Partition(int start, int end, int feature, CandidateSplit split, out bool[] goesLeft)
    {
        ushort[] codes = _data.Codes[feature];
        ColumnCodec codec = _data.Codecs[feature];
        goesLeft = new bool[codec.Size];
        foreach (ushort code in split.LeftCodes) goesLeft[code] = true;
        int left = start, right = 0;
        for (int i = start; i < end; i++)
        {
            if (goesLeft[codes[_rows[i]]]) _rows[left++] = _rows[i];
            else _scratch[right++] = _rows[i];
        }

        _scratch.AsSpan(0, right).CopyTo(_rows.AsSpan(left));
        PlaceUnseen(start, end, codes, codec, goesLeft, largerIsLeft: left - start > right);
        return left;
    }

    private void PlaceUnseen(int start, int end, ushort[] codes, ColumnCodec codec, bool[] goesLeft, bool largerIsLeft)
    {
        var seen = new bool[codec.Size];
        foreach (int row in _rows.AsSpan(start, end - start)) seen[codes[row]] = true;
        // Between ordered codes an unseen one goes with the nearest seen one below it, else with the first above.
        int first = Array.IndexOf(seen, true, 0, codec.ValueCodes);
        for (int c = 0; c < goesLeft.Length; c++)
        {
            if (seen[c]) continue;
            goesLeft[c] = codec.IsOrdered && c < codec.ValueCodes && first >= 0 ? goesLeft[c < first ? first : c - 1] : largerIsLeft;
        }
    }

    private TreeNode Describe(int start, int end)
    {
        ushort[] codes = _data.Codes[_child];
        var present = new List<ushort>();
        foreach (int row in _rows.AsSpan(start, end - start))
            if (_counts[codes[row]]++ == 0) present.Add(codes[row]);
        present.Sort();
        var node = new TreeNode { Codes = [.. present], Counts = [.. present.Select(c => _counts[c])] };
        foreach (ushort code in present) _counts[code] = 0;
        return node;
    }
}
