using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Boosting;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Synthesis.Boosting;

public sealed class BoostedBytesTests
{
    private static readonly Table Train = ForestTables.Lines(600, 1);

    private static readonly BayesNetwork Network = ForestTables.Fit(Train, new BayesForestOptions { Trees = 2, BoostedTarget = true });

    private static readonly int[] Sizes = [.. Network.Codecs.Select(c => c.Size)];

    private static BoostedConditional Boosted => (BoostedConditional)Network.Redrawn!;

    [Fact]
    public void A_saved_model_draws_the_same_table_and_is_saved_as_the_same_bytes()
    {
        byte[] saved = Save(Network);
        IGenerator loaded = ModelJson.Load(new MemoryStream(saved), "model.json");
        Assert.Equal(SampleTables.Csv(Network.Sample(2000, 1, 1)), SampleTables.Csv(loaded.Sample(2000, 1, 1)));
        Assert.Equal(saved, Save(loaded));
    }

    [Fact]
    public void The_same_seed_gives_the_same_model_on_any_number_of_threads()
    {
        byte[] Of(int threads) => Save(ForestTables.Fit(Train, new BayesForestOptions { Trees = 2, BoostedTarget = true }, threads: threads));
        Assert.Equal(Of(1), Of(2));
    }

    [Fact]
    public void What_was_changed_is_refused_or_gives_probabilities() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            byte[] bytes = BoostedBytes.Write(Boosted);
            bytes[(int)(at * (bytes.Length - 1))] ^= (byte)(1 << bit);
            try
            {
                BoostedConditional read = BoostedBytes.Read(bytes, Boosted.Child, Sizes);
                ushort[][] codes = [.. Sizes.Select(_ => new ushort[1])];
                Assert.Equal(1, Enumerable.Range(0, Sizes[read.Child]).Sum(c => read.Probability(codes, 0, (ushort)c)), 1e-9);
            }
            catch (FormatException)
            {
            }
        }, iter: 500);

    [Fact]
    public void What_is_cut_off_or_of_other_columns_is_refused()
    {
        byte[] bytes = BoostedBytes.Write(Boosted);
        for (int length = 0; length < bytes.Length - 8; length += 7)
            Assert.Throws<FormatException>(() => BoostedBytes.Read(bytes[..length], Boosted.Child, Sizes));
        Assert.Throws<FormatException>(() => BoostedBytes.Read(bytes, Boosted.Child, [.. Sizes.Select(_ => 2)]));
        Assert.Throws<FormatException>(() => BoostedBytes.Read(bytes, 0, Sizes));
    }

    private static byte[] Save(IGenerator network)
    {
        using var stream = new MemoryStream();
        ModelJson.Save(stream, network, "bayes-forest");
        return stream.ToArray();
    }
}
