namespace EquivLab.Synthesis.BayesNet;

/// <summary>The rows of a tree's node by group and code of the child, to draw a group and then a code within it.</summary>
internal sealed class GroupedCounts
{
    private readonly AliasTable _groups;
    private readonly int[] _start;
    private readonly ushort[] _codes;
    private readonly int[] _until;

    /// <param name="node">The node; it has rows.</param>
    /// <param name="groupOf">The group of each code.</param>
    public GroupedCounts(TreeNode node, byte[] groupOf)
    {
        int groups = groupOf.Max() + 1;
        int[] order = [.. Enumerable.Range(0, node.Codes.Length).OrderBy(i => groupOf[node.Codes[i]]).ThenBy(i => node.Codes[i])];
        _codes = Array.ConvertAll(order, i => node.Codes[i]);
        _until = new int[order.Length];
        _start = new int[groups + 1];
        int rows = 0;
        for (int i = 0; i < order.Length; i++)
        {
            _until[i] = rows += node.Counts[order[i]];
            _start[groupOf[_codes[i]] + 1] = i + 1;
        }

        for (int g = 1; g <= groups; g++) _start[g] = Math.Max(_start[g], _start[g - 1]);
        All = rows;
        ushort[] present = [.. Enumerable.Range(0, groups).Where(g => Rows(g) > 0).Select(g => (ushort)g)];
        _groups = new AliasTable(present, Array.ConvertAll(present, g => (double)Rows(g)));
    }

    /// <summary>The node's rows.</summary>
    public int All { get; }

    /// <summary>Whether no more than one code of the group was seen.</summary>
    public bool IsSingle(int group) => _start[group + 1] - _start[group] < 2;

    /// <summary>The rows of a group.</summary>
    public int Rows(int group) => Before(_start[group + 1]) - Before(_start[group]);

    /// <summary>The rows with a code of a group.</summary>
    public int Rows(int group, ushort code)
    {
        int at = Array.BinarySearch(_codes, _start[group], _start[group + 1] - _start[group], code);
        return at < 0 ? 0 : _until[at] - Before(at);
    }

    public int DrawGroup(ref Rng rng) => _groups.Draw(ref rng);

    /// <summary>Draws a code of a group that has rows.</summary>
    public ushort Draw(int group, ref Rng rng)
    {
        int first = _start[group], last = _start[group + 1] - 1;
        if (first == last) return _codes[first];
        int below = Before(first), at = below + (int)(rng.NextDouble() * (_until[last] - below));
        while (first < last)
        {
            int middle = (first + last) >>> 1;
            if (_until[middle] > at) last = middle;
            else first = middle + 1;
        }

        return _codes[first];
    }

    private int Before(int i) => i == 0 ? 0 : _until[i - 1];
}
