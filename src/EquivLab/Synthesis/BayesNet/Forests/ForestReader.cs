namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>Reads a tree as <see cref="ForestBytes"/> describes it, and believes nothing.</summary>
/// <param name="reader">Stands at a tree.</param>
/// <param name="child">The column that is drawn.</param>
/// <param name="sizes">The number of codes of each column.</param>
internal sealed class ForestReader(BinaryReader reader, int child, int[] sizes)
{
    private readonly List<short> _feature = [];
    private readonly List<int> _value = [];
    private readonly List<int> _left = [];
    private readonly List<bool[]> _masks = [];
    private readonly List<int> _start = [0];
    private readonly List<ushort> _codes = [];
    private readonly List<short> _followed = [];
    private readonly List<float> _slope = [];
    private readonly List<int> _off = [];

    /// <exception cref="FormatException">It is not a tree over these columns.</exception>
    public ForestTree Tree()
    {
        int leaves = Nodes();
        for (int leaf = 0; leaf < leaves; leaf++) Leaf();
        return new ForestTree
        {
            Feature = [.. _feature],
            Value = [.. _value],
            Left = [.. _left],
            Masks = [.. _masks],
            Start = [.. _start],
            Codes = [.. _codes],
            Lines = _followed.TrueForAll(f => f < 0) ? null : new LeafLines { Feature = [.. _followed], Slope = [.. _slope], Off = [.. _off] },
        };
    }

    private int Nodes()
    {
        int leaves = 0;
        AddNode();
        var open = new Stack<int>([0]);
        while (open.TryPop(out int node))
        {
            int feature = ForestBytes.Number(reader, 0, sizes.Length) - 1;
            if (feature < 0)
            {
                _value[node] = leaves++;
                continue;
            }

            if (feature == child || _feature.Count > ForestBytes.Most) throw new FormatException("a forest has a split that it cannot have");
            _feature[node] = (short)feature;
            _value[node] = Cut(sizes[feature]);
            _left[node] = AddNode();
            AddNode();
            open.Push(_left[node] + 1);
            open.Push(_left[node]);
        }

        return leaves;
    }

    private int AddNode()
    {
        _feature.Add(-1);
        _value.Add(0);
        _left.Add(0);
        return _feature.Count - 1;
    }

    private int Cut(int size)
    {
        if (reader.ReadByte() == 0) return ForestBytes.Number(reader, 0, size);
        var mask = new bool[size];
        for (int first = 0; first < size; first += 8)
        {
            int bits = reader.ReadByte();
            for (int i = first; i < Math.Min(size, first + 8); i++) mask[i] = (bits >> (i - first) & 1) == 1;
        }

        if (size == 0) throw new FormatException("a forest splits a column without values");
        _masks.Add(mask);
        return ~(_masks.Count - 1);
    }

    private void Leaf()
    {
        int rows = ForestBytes.Number(reader, 1, ForestBytes.Most - _codes.Count), followed = ForestBytes.Number(reader, 0, sizes.Length) - 1;
        float slope = followed < 0 ? 0 : reader.ReadSingle();
        if (followed == child || !float.IsFinite(slope)) throw new FormatException("a forest has a line that it cannot have");
        int code = 0;
        for (int i = 0; i < rows; i++)
        {
            int number = ForestBytes.Number(reader, 0, sizes[child] - 1);
            code = followed < 0 ? code + number : number;
            if (code >= sizes[child]) throw new FormatException("a forest has a code out of bounds");
            _codes.Add((ushort)code);
            _off.Add(followed < 0 ? LeafLines.Stays : Off());
        }

        _followed.Add((short)followed);
        _slope.Add(slope);
        _start.Add(_codes.Count);
    }

    private int Off()
    {
        long number = reader.Read7BitEncodedInt64() - 1, off = (number >> 1) ^ -(number & 1);
        if (number < 0) return LeafLines.Stays;
        return off is > int.MinValue and <= int.MaxValue ? (int)off : throw new FormatException("a forest has a distance out of bounds");
    }
}
