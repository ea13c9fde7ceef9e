using System.IO.Compression;
using System.Text.Json.Nodes;
using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

public sealed class ForestBytesTests
{
    private static readonly BayesNetwork Network = ForestTables.Fit(
        ForestTables.Lines(300, 1), new BayesForestOptions { Trees = 3, MinLeaf = 8, MinGain = 0.5, MaxBins = 12, MinRowsPerBin = 10 });

    private static readonly byte[] Model = Save(Network);

    [Fact]
    public void The_same_seed_gives_the_same_model_and_table_on_any_number_of_threads()
    {
        Table train = ForestTables.Lines(1500, 2);
        (byte[] Model, string Table) Made(int threads, ulong seed)
        {
            BayesNetwork network = ForestTables.Fit(train, new BayesForestOptions(), seed: seed, threads: threads);
            return (Save(network), SampleTables.Csv(network.Sample(40_000, seed, threads)));
        }

        (byte[] model, string table) = Made(1, 7);
        (byte[] sameModel, string sameTable) = Made(2, 7);
        Assert.Equal(model, sameModel);
        Assert.Equal(table, sameTable);
        Assert.NotEqual(model, Made(2, 8).Model);
    }

    [Fact]
    public void A_saved_forest_draws_the_same_table_and_is_saved_as_the_same_bytes() =>
        Gen.Select(Gen.Int[15, 300], Gen.ULong[1, 1000], Gen.Bool, Gen.Bool).Sample((rows, seed, followsLines, isLoose) =>
        {
            BayesForestOptions options = new() { Trees = 3, FollowsLines = followsLines, MinLeaf = isLoose ? 2 : 20, MinGain = isLoose ? 0 : 4 };
            BayesNetwork network = ForestTables.Fit(ForestTables.Lines(rows, seed), options, seed: seed);
            byte[] saved = Save(network);
            IGenerator loaded = Load(saved);
            Assert.Equal(SampleTables.Csv(network.Sample(500, seed, 1)), SampleTables.Csv(loaded.Sample(500, seed, 1)));
            Assert.Equal(saved, Save(loaded));
        }, iter: 40);

    /// <summary>What is not refused must be a model that works.</summary>
    [Fact]
    public void A_forest_with_changed_bytes_is_refused_or_draws() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Byte, Gen.Int[1, 3], Gen.ULong[1, 1 << 20]).Sample((column, at, value, changes, seed) =>
        {
            byte[] plain = Decompressed(Forest(column));
            var rng = new Rng(seed, 83);
            plain[(int)(at * (plain.Length - 1))] = value;
            for (int i = 1; i < changes; i++) plain[rng.Next(plain.Length)] ^= (byte)(1 << rng.Next(8));
            RefusedOrDraws(column, Compressed(plain));
        }, iter: 1500);

    [Fact]
    public void A_forest_with_changed_compressed_bytes_is_refused_or_draws() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Int[0, 7]).Sample((column, at, bit) =>
        {
            byte[] bytes = [.. Forest(column)];
            bytes[(int)(at * (bytes.Length - 1))] ^= (byte)(1 << bit);
            RefusedOrDraws(column, bytes);
        }, iter: 500);

    [Fact]
    public void A_forest_that_is_cut_off_is_refused()
    {
        byte[] bytes = Forest(1), plain = Decompressed(bytes);
        for (int length = 0; length < plain.Length; length += 7)
            Assert.Throws<InputException>(() => Load(WithForest(1, Compressed(plain[..length]))));
        for (int length = 0; length < bytes.Length - 8; length += 7)
            Assert.Throws<InputException>(() => Load(WithForest(1, bytes[..length])));
    }

    [Fact]
    public void A_forest_with_something_after_its_end_is_refused() =>
        Assert.Throws<InputException>(() => Load(WithForest(1, Compressed([.. Decompressed(Forest(1)), 0]))));

    [Fact]
    public void A_line_of_a_column_without_numbers_is_refused()
    {
        int at = Array.FindLastIndex(Network.Conditionals, c => !Network.Codecs[c.Child].IsOrdered);
        int x = Array.FindIndex(Network.Codecs, c => c.Schema.Name == "x");
        Assert.Contains(Network.Conditionals.Take(at), c => c.Child == x);
        var tree = new ForestTree
        {
            Feature = [-1],
            Value = [0],
            Left = [0],
            Masks = [],
            Start = [0, 1],
            Codes = [0],
            Lines = new LeafLines { Feature = [(short)x], Slope = [1], Off = [0] },
        };
        Assert.Throws<InputException>(() => Load(WithForest(at, ForestBytes.Write([tree]))));
    }

    private static void RefusedOrDraws(int column, byte[] forest)
    {
        IGenerator loaded;
        try
        {
            loaded = Load(WithForest(column, forest));
        }
        catch (InputException)
        {
            return;
        }

        Assert.Equal(200, loaded.Sample(200, 1, 1).RowCount);
        var changed = (BayesNetwork)loaded;
        Assert.All(changed.LogProbability(ForestTables.Lines(20, 9)), l => Assert.True(double.IsFinite(l)));
        foreach (Conditional conditional in changed.Conditionals)
            for (int code = 0; code < changed.Codecs[conditional.Child].Size; code++) Assert.InRange(conditional.LargestProbability((ushort)code), 0, 1 + 1e-12);
    }

    private static byte[] Save(IGenerator generator)
    {
        using var stream = new MemoryStream();
        ModelJson.Save(stream, generator, BayesForestSynthesizer.RegisteredName);
        return stream.ToArray();
    }

    private static IGenerator Load(byte[] model)
    {
        using var stream = new MemoryStream(model);
        return ModelJson.Load(stream, "m.json");
    }

    private static byte[] Forest(int at) => ForestBytes.Write(((ForestConditional)Network.Conditionals[at]).Trees);

    private static byte[] WithForest(int at, byte[] forest)
    {
        JsonNode document = JsonNode.Parse(Model)!;
        document["conditionals"]![at]!["forest"] = Convert.ToBase64String(forest);
        return System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static byte[] Decompressed(byte[] bytes)
    {
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)) brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Compressed(byte[] plain)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(plain);
        return bytes.ToArray();
    }
}
