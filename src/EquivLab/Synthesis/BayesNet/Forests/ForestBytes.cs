using System.IO.Compression;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// The trees of a forest as compressed bytes. Numbers are written seven bits a byte, the lowest first. A forest is its number of
/// trees; a tree is its nodes in preorder, then its leaves in the same order. A node is 0 for a leaf, or one more than the column
/// that is split on, and then 0 and one more than the largest code that goes left, or 1 and the codes that go left, eight a
/// byte. A leaf is its number of rows, one more than the column that it follows or 0, and then the rows: differences of rising codes;
/// or the slope (four bytes), and for each row its code and one more than its zigzagged distance from the line, or 0 where it stays.
/// All of it is compressed by Brotli.
/// </summary>
internal static class ForestBytes
{
    /// <summary>Far more nodes, or rows, than any tree has: what claims more is no tree.</summary>
    private const int MostNodes = 1 << 26;

    public static byte[] Write(ForestTree[] trees)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var buffer = new BufferedStream(brotli, 1 << 16))
        using (var writer = new BinaryWriter(buffer))
        {
            writer.Write7BitEncodedInt(trees.Length);
            foreach (ForestTree tree in trees) Write(writer, tree);
        }

        return bytes.ToArray();
    }

    /// <param name="bytes">What was written.</param>
    /// <param name="child">The column that is drawn.</param>
    /// <param name="sizes">The number of codes of each column.</param>
    /// <exception cref="FormatException">It is not a forest over these columns.</exception>
    public static ForestTree[] Read(byte[] bytes, int child, int[] sizes)
    {
        try
        {
            using var reader = new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), 1 << 16));
            var trees = new ForestTree[Number(reader, 1, byte.MaxValue + 1)];
            for (int t = 0; t < trees.Length; t++) trees[t] = new ForestReader(reader, child, sizes).Tree();
            return reader.BaseStream.ReadByte() < 0 ? trees : throw new FormatException("something follows a forest");
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException)
        {
            throw new FormatException("a forest is cut off", e);
        }
    }

    /// <summary>A number within bounds.</summary>
    public static int Number(BinaryReader reader, int least, int most)
    {
        int number = reader.Read7BitEncodedInt();
        return number >= least && number <= most ? number : throw new FormatException("a forest has a number out of bounds");
    }

    /// <summary>The most nodes of a tree, and the most rows.</summary>
    public static int Most => MostNodes;

    private static void Write(BinaryWriter writer, ForestTree tree)
    {
        var open = new Stack<int>([0]);
        while (open.TryPop(out int node))
        {
            writer.Write7BitEncodedInt(tree.Feature[node] + 1);
            if (tree.Feature[node] < 0) continue;
            WriteCut(writer, tree, tree.Value[node]);
            open.Push(tree.Left[node] + 1);
            open.Push(tree.Left[node]);
        }

        for (int leaf = 0; leaf + 1 < tree.Start.Length; leaf++) WriteLeaf(writer, tree, leaf);
    }

    private static void WriteCut(BinaryWriter writer, ForestTree tree, int value)
    {
        writer.Write((byte)(value >= 0 ? 0 : 1));
        if (value >= 0)
        {
            writer.Write7BitEncodedInt(value);
            return;
        }

        bool[] mask = tree.Masks[~value];
        for (int first = 0; first < mask.Length; first += 8)
        {
            int bits = 0;
            for (int i = first; i < Math.Min(mask.Length, first + 8); i++) bits |= (mask[i] ? 1 : 0) << (i - first);
            writer.Write((byte)bits);
        }
    }

    private static void WriteLeaf(BinaryWriter writer, ForestTree tree, int leaf)
    {
        int start = tree.Start[leaf], end = tree.Start[leaf + 1];
        writer.Write7BitEncodedInt(end - start);
        int followed = tree.Lines?.Feature[leaf] ?? -1;
        writer.Write7BitEncodedInt(followed + 1);
        if (followed >= 0) writer.Write(tree.Lines!.Slope[leaf]);
        int before = 0;
        for (int i = start; i < end; i++)
        {
            writer.Write7BitEncodedInt(tree.Codes[i] - before);
            if (followed < 0) before = tree.Codes[i];
            else writer.Write7BitEncodedInt64(tree.Lines!.Off[i] == LeafLines.Stays ? 0 : Zigzag(tree.Lines.Off[i]) + 1);
        }
    }

    private static long Zigzag(int number) => ((long)number << 1) ^ (number >> 31);
}
