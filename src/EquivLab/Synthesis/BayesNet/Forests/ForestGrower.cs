namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// Grows a tree of a column's forest: a random forest (Breiman 2001) whose splits are chosen from very few columns drawn at
/// random, as in extremely randomised trees (Geurts, Ernst and Wehenkel 2006), and always from the target too. Every tree
/// splits on the target first, where that leaves enough rows, so that what the table says about it is kept whatever else is lost.
/// </summary>
internal sealed class ForestGrower
{
    private readonly ForestColumn _column;
    private readonly ForestTreeOptions _options;
    private readonly FeatureLottery _lottery;
    private readonly ForestSplitSearch _search;
    private readonly int[] _rows;
    private readonly int[] _scratch;
    private readonly bool _knowsTarget;

    private readonly List<short> _feature = [];
    private readonly List<int> _value = [];
    private readonly List<int> _leftChild = [];
    private readonly List<bool[]> _masks = [];
    private readonly List<int> _start = [];
    private int _minLeaf;

    private ForestGrower(ForestColumn column, ForestTreeOptions options)
    {
        (_column, _options) = (column, options);
        _lottery = new FeatureLottery(column.Features, column.Weights);
        _search = new ForestSplitSearch(column.Splits, column.GroupOf, column.Groups, column.OrderedGroups);
        _rows = [.. Enumerable.Range(0, column.Data.RowCount)];
        _scratch = new int[_rows.Length];
        _knowsTarget = Array.IndexOf(column.Features, column.Target) >= 0;
        _minLeaf = options.MinLeaf;
    }

    /// <param name="column">The column, and what its trees have in common.</param>
    /// <param name="options">How the tree is grown.</param>
    /// <param name="rng">The tree's generator.</param>
    /// <param name="cancellationToken">Stops growing.</param>
    public static ForestTree Grow(ForestColumn column, ForestTreeOptions options, ref Rng rng, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var grower = new ForestGrower(column, options);
        int used = options.RowsOf(grower._rows.Length);
        if (used < grower._rows.Length)
        {
            rng.Shuffle<int>(grower._rows);
            Array.Sort(grower._rows, 0, used);
        }

        grower.AddNode();
        grower.Grow(0, 0, used, ref rng);
        grower._start.Add(used);
        return grower.Tree(grower._rows.AsSpan(0, used));
    }

    private ForestTree Tree(ReadOnlySpan<int> rows)
    {
        int[] start = [.. _start];
        LeafLines? lines = _column.Lines.Of(rows, start);
        var codes = new ushort[rows.Length];
        for (int i = 0; i < codes.Length; i++) codes[i] = _column.Data.Codes[_column.Child][rows[i]];
        return new ForestTree
        {
            Feature = [.. _feature],
            Value = [.. _value],
            Left = [.. _leftChild],
            Masks = [.. _masks],
            Start = start,
            Codes = codes,
            Lines = lines,
        }.Sorted();
    }

    private int AddNode()
    {
        _feature.Add(-1);
        _value.Add(0);
        _leftChild.Add(0);
        return _feature.Count - 1;
    }

    private void Grow(int node, int start, int end, ref Rng rng)
    {
        ForestSplit split = end - start >= 2 * _minLeaf ? Best(_rows.AsSpan(start, end - start), node == 0, ref rng) : new ForestSplit(-1, 0, 0, null);
        if (split.Feature < 0)
        {
            _value[node] = _start.Count;
            _start.Add(start);
            return;
        }

        int middle = Partition(start, end, split), left = AddNode();
        AddNode();
        _feature[node] = (short)split.Feature;
        _value[node] = ValueOf(split);
        _leftChild[node] = left;
        bool ofTarget = node == 0 && split.Feature == _column.Target;
        if (ofTarget) _minLeaf = MinLeafOf(middle - start, end - start);
        Grow(left, start, middle, ref rng);
        if (ofTarget) _minLeaf = MinLeafOf(end - middle, end - start);
        Grow(left + 1, middle, end, ref rng);
        if (ofTarget) _minLeaf = _options.MinLeaf;
    }

    /// <summary>The part of the target that fewer rows have gets smaller leaves, by the root of its share: it has less to be described with.</summary>
    private int MinLeafOf(int rows, int all) =>
        Math.Min(_options.MinLeaf, Math.Max(_options.RareLeaf, (int)(_options.MinLeaf * Math.Sqrt(Math.Min(1, 2.0 * rows / all)))));

    private ForestSplit Best(ReadOnlySpan<int> rows, bool isRoot, ref Rng rng)
    {
        var none = new ForestSplit(-1, 0, 0, null);
        (double value, double impurity) = _search.Enter(rows);
        if (impurity <= 1e-9 * rows.Length) return none;
        if (isRoot && _knowsTarget)
        {
            ForestSplit first = none with { Value = double.NegativeInfinity };
            _search.Try(rows, _column.Target, _options.MinLeaf, ref first);
            // A part of the target may be rarer than that, but a value that differs from all others must not be lost.
            if (first.Feature < 0) _search.Try(rows, _column.Target, Math.Min(_options.MinLeaf, _options.RareLeaf), ref first);
            if (first.Feature >= 0) return first;
        }

        ForestSplit best = none with { Value = value + _options.MinGain * impurity / rows.Length };
        _lottery.Reset();
        int varying = 0;
        for (int i = 0; i < _column.Features.Length && varying < _options.Candidates; i++)
            if (_search.Try(rows, _lottery.Draw(ref rng), _minLeaf, ref best)) varying++;
        if (_knowsTarget) _search.Try(rows, _column.Target, _minLeaf, ref best);
        return best;
    }

    /// <summary>Moves the rows that go left to the front, keeping their order.</summary>
    private int Partition(int start, int end, in ForestSplit split)
    {
        byte[] steps = _column.Splits[split.Feature].Steps;
        int left = start, right = 0;
        for (int i = start; i < end; i++)
        {
            int row = _rows[i];
            if (split.GoesLeft(steps[row])) _rows[left++] = row;
            else _scratch[right++] = row;
        }

        _scratch.AsSpan(0, right).CopyTo(_rows.AsSpan(left));
        return left;
    }

    private int ValueOf(in ForestSplit split)
    {
        byte[] stepOf = _column.Splits[split.Feature].StepOf;
        if (split.Mask is { } mask)
        {
            _masks.Add(Array.ConvertAll(stepOf, step => mask[step]));
            return ~(_masks.Count - 1);
        }

        // Steps rise with codes.
        int code = stepOf.Length;
        while (code > 0 && stepOf[code - 1] > split.Step) code--;
        return code - 1;
    }
}
