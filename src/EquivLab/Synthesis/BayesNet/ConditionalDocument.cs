using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet.Boosting;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>A conditional as it stands in <c>model.json</c>: a forest or boosted trees (compressed), a tree (nodes, the root first) or a table (rows by parent code).</summary>
internal sealed record ConditionalDocument
{
    /// <summary>Deeper than any tree that is grown, and far from what a stack holds.</summary>
    private const int MostDepth = 1000;

    public required int Child { get; init; }

    /// <summary>The nodes of a tree in preorder: a split is followed by its left subtree, then its right one.</summary>
    public NodeDocument[]? Nodes { get; init; }

    /// <summary>The group of each code of a tree's child.</summary>
    public int[]? Groups { get; init; }

    /// <summary>The trees of a forest, as <see cref="ForestBytes"/> writes them; base 64 in the file.</summary>
    public byte[]? Forest { get; init; }

    /// <summary>Boosted trees, as <see cref="BoostedBytes"/> writes them; base 64 in the file.</summary>
    public byte[]? Boosted { get; init; }

    public int? Parent { get; init; }

    public DistributionDocument[]? Rows { get; init; }

    public DistributionDocument? Marginal { get; init; }

    /// <summary>The weight of the marginal in each row of a table.</summary>
    public double? Backoff { get; init; }

    public static ConditionalDocument Of(Conditional conditional)
    {
        if (conditional is ForestConditional forest) return new ConditionalDocument { Child = forest.Child, Forest = ForestBytes.Write(forest.Trees) };
        if (conditional is BoostedConditional boosted) return new ConditionalDocument { Child = boosted.Child, Boosted = BoostedBytes.Write(boosted) };
        if (conditional is TableConditional table)
        {
            return new ConditionalDocument
            {
                Child = table.Child,
                Backoff = table.Backoff,
                Parent = table.Parent,
                Rows = Array.ConvertAll(table.Rows, DistributionDocument.Of),
                Marginal = DistributionDocument.Of(table.Marginal),
            };
        }

        var tree = (TreeConditional)conditional;
        var nodes = new List<NodeDocument>();
        Flatten(tree.Root, nodes);
        return new ConditionalDocument { Child = tree.Child, Nodes = [.. nodes], Groups = [.. tree.GroupOf.Select(g => (int)g)] };
    }

    /// <param name="codecs">The codecs, one a column.</param>
    public Conditional ToConditional(ColumnCodec[] codecs)
    {
        int[] sizes = Array.ConvertAll(codecs, c => c.Size);
        if (Boosted is not null) return BoostedBytes.Read(Boosted, Child, sizes);
        if (Forest is not null)
        {
            CodePlaces own = CodePlaces.OfBins(codecs[Child]);
            ForestTree[] trees = ForestBytes.Read(Forest, Child, sizes);
            if (own.CodeAt.Length == 0 && trees.Any(t => t.Lines is not null)) throw new FormatException("a column without bins follows a line");
            return new ForestConditional(Child, trees, own, Array.ConvertAll(codecs, CodePlaces.OfAll));
        }

        if (Nodes is not null)
        {
            int at = 0;
            TreeNode root = Unflatten(ref at, sizes, 0);
            if (Groups?.Length != sizes[Child] || Groups.Any(g => g is < 0 or > byte.MaxValue)) throw new FormatException("a tree has no groups");
            return at == Nodes.Length ? new TreeConditional(Child, root, Array.ConvertAll(Groups, g => (byte)g)) : throw new FormatException("nodes are left over");
        }

        if (Rows is null || Marginal is null || Parent is null || Backoff is null || Rows.Length != (Parent < 0 ? 1 : sizes[Parent.Value]))
            throw new FormatException("a conditional is neither a forest, boosted trees, a tree nor a table");
        if (!(Backoff >= 0) || !double.IsFinite(Backoff.Value)) throw new FormatException("a table has a backoff that is no weight");
        return new TableConditional(Child, Parent.Value, Array.ConvertAll(Rows, r => r.ToDistribution(sizes[Child])), Marginal.ToDistribution(sizes[Child]), Backoff.Value);
    }

    private static void Flatten(TreeNode node, List<NodeDocument> nodes)
    {
        if (node.IsLeaf)
        {
            nodes.Add(new NodeDocument { Backoff = node.Backoff, DetailWeight = node.DetailWeight, Codes = node.Codes, Counts = node.Counts });
            return;
        }

        ushort[] left = [.. Enumerable.Range(0, node.GoesLeft!.Length).Where(c => node.GoesLeft[c]).Select(c => (ushort)c)];
        nodes.Add(new NodeDocument { Backoff = node.Backoff, DetailWeight = node.DetailWeight, Feature = node.Feature, Left = left });
        Flatten(node.Left!, nodes);
        Flatten(node.Right!, nodes);
    }

    private TreeNode Unflatten(ref int at, int[] sizes, int depth)
    {
        if (depth > MostDepth) throw new FormatException("a tree is too deep");
        NodeDocument node = Nodes![at++];
        if (!(node.Backoff >= 0 && double.IsFinite(node.Backoff) && node.DetailWeight >= 0 && double.IsFinite(node.DetailWeight)))
            throw new FormatException("a node has a weight that is none");
        if (node.Feature is not { } feature)
        {
            if (node.Codes is null || node.Counts is null || node.Codes.Length != node.Counts.Length || node.Codes.Any(c => c >= sizes[Child]) || node.Counts.Any(c => c < 0) || node.Counts.All(c => c == 0))
                throw new FormatException("a leaf has no counts");
            return new TreeNode { Backoff = node.Backoff, DetailWeight = node.DetailWeight, Codes = node.Codes, Counts = node.Counts };
        }

        var goesLeft = new bool[sizes[feature]];
        foreach (ushort code in node.Left ?? []) goesLeft[code] = true;
        TreeNode left = Unflatten(ref at, sizes, depth + 1), right = Unflatten(ref at, sizes, depth + 1);
        var counts = new SortedDictionary<ushort, int>();
        foreach (TreeNode side in new[] { left, right })
            for (int i = 0; i < side.Codes.Length; i++) counts[side.Codes[i]] = checked(counts.GetValueOrDefault(side.Codes[i]) + side.Counts[i]);
        return new TreeNode
        {
            Backoff = node.Backoff,
            DetailWeight = node.DetailWeight,
            Codes = [.. counts.Keys],
            Counts = [.. counts.Values],
            Feature = feature,
            GoesLeft = goesLeft,
            Left = left,
            Right = right,
        };
    }
}

/// <summary>A split (feature and the codes that go left) or a leaf (codes and counts).</summary>
internal sealed record NodeDocument
{
    public required double Backoff { get; init; }

    public required double DetailWeight { get; init; }

    public int? Feature { get; init; }

    public ushort[]? Left { get; init; }

    public ushort[]? Codes { get; init; }

    public int[]? Counts { get; init; }
}

/// <summary>Codes and their weights.</summary>
internal sealed record DistributionDocument(ushort[] Codes, double[] Weights)
{
    public static DistributionDocument Of(SparseDistribution distribution) => new(distribution.Codes, distribution.Weights);

    public SparseDistribution ToDistribution(int size) => Codes.Length == Weights.Length && Codes.All(c => c < size) && Weights.All(w => w >= 0 && double.IsFinite(w))
        ? new SparseDistribution(Codes, Weights)
        : throw new FormatException("a distribution's codes and weights do not match");
}
