using System.IO.Compression;

namespace EquivLab.Synthesis.BayesNet.Boosting;

/// <summary>
/// Boosted trees as compressed bytes. Numbers are written seven bits a byte, the lowest first. First the number of classes and
/// their codes; then, class by class, the number of trees and the trees: nodes in preorder. A node is 0 and a score (four bytes) for
/// a leaf; or one more than the column that is split on, and then 0 and the largest code that goes left, or 1 and the one code that
/// goes right. Of two classes only the second one has trees. All of it is compressed by Brotli.
/// </summary>
internal static class BoostedBytes
{
    /// <summary>Far more trees than a class has: what claims more is no boosted classifier.</summary>
    private const int MostTrees = 1 << 10;

    public static byte[] Write(BoostedConditional conditional)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write7BitEncodedInt(conditional.Classes.Length);
            foreach (ushort code in conditional.Classes) writer.Write7BitEncodedInt(code);
            foreach (BoostedTree[] trees in conditional.Trees)
            {
                writer.Write7BitEncodedInt(trees.Length);
                foreach (BoostedTree tree in trees) Write(writer, tree);
            }
        }

        return bytes.ToArray();
    }

    /// <param name="bytes">What was written.</param>
    /// <param name="child">The column that is drawn.</param>
    /// <param name="sizes">The number of codes of each column.</param>
    /// <exception cref="FormatException">They are no boosted trees over these columns.</exception>
    public static BoostedConditional Read(byte[] bytes, int child, int[] sizes)
    {
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
            var classes = new ushort[Number(reader, 2, sizes[child])];
            for (int k = 0, least = 0; k < classes.Length; k++, least = classes[k - 1] + 1) classes[k] = (ushort)Number(reader, least, sizes[child] - 1);
            var trees = new BoostedTree[classes.Length == 2 ? 1 : classes.Length][];
            for (int k = 0; k < trees.Length; k++)
            {
                trees[k] = new BoostedTree[Number(reader, 0, MostTrees)];
                for (int t = 0; t < trees[k].Length; t++) trees[k][t] = Tree(reader, child, sizes);
            }

            return reader.BaseStream.ReadByte() < 0 ? new BoostedConditional(child, classes, trees) : throw new FormatException("something follows boosted trees");
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException)
        {
            throw new FormatException("boosted trees are cut off", e);
        }
    }

    private static void Write(BinaryWriter writer, BoostedTree tree)
    {
        for (int node = 0; node < tree.Feature.Length; node++)
        {
            writer.Write7BitEncodedInt(tree.Feature[node] + 1);
            if (tree.Feature[node] < 0)
            {
                writer.Write(tree.Score[node]);
                continue;
            }

            int value = tree.Value[node];
            writer.Write((byte)(value >= 0 ? 0 : 1));
            writer.Write7BitEncodedInt(value >= 0 ? value : ~value);
        }
    }

    private static BoostedTree Tree(BinaryReader reader, int child, int[] sizes)
    {
        var feature = new List<short>();
        var value = new List<int>();
        var score = new List<float>();
        // Each split opens two subtrees, each leaf closes one.
        for (int open = 1, leaves = 0; open > 0;)
        {
            int split = Number(reader, 0, sizes.Length) - 1;
            if (split == child) throw new FormatException("boosted trees split on the column that they draw");
            feature.Add((short)split);
            if (split < 0)
            {
                if (++leaves > BoostedTree.MostLeaves) throw new FormatException("a boosted tree has too many leaves");
                value.Add(0);
                score.Add(reader.ReadSingle());
                if (!float.IsFinite(score[^1])) throw new FormatException("a boosted tree has a score that is no number");
                open--;
                continue;
            }

            if (++open > BoostedTree.MostLeaves) throw new FormatException("a boosted tree has too many leaves");
            value.Add(reader.ReadByte() == 0 ? Number(reader, 0, sizes[split]) : ~Number(reader, 0, sizes[split]));
            score.Add(0);
        }

        return new BoostedTree([.. feature], [.. value], [.. score]);
    }

    private static int Number(BinaryReader reader, int least, int most)
    {
        int number = reader.Read7BitEncodedInt();
        return number >= least && number <= most ? number : throw new FormatException("boosted trees have a number out of bounds");
    }
}
