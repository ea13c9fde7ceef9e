using CsCheck;
using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class ShardTests
{
    [Fact]
    public void Shards_share_the_grid_out_evenly() => Gen.Select(Gen.Int[0, 60], Gen.Int[1, 12]).Sample((count, shards) =>
    {
        BenchCell[] cells = [.. Enumerable.Range(0, count).Select(i => new BenchCell("s", "t", (ulong)i))];
        IReadOnlyList<BenchCell>[] parts = [.. Enumerable.Range(1, shards).Select(i => new Shard(i, shards).Of(cells))];
        Assert.Equal(cells, parts.SelectMany(p => p).OrderBy(c => c.Seed));
        Assert.InRange(parts.Max(p => p.Count) - parts.Min(p => p.Count), 0, 1);
    });

    [Fact]
    public void A_shard_is_read_as_it_is_written() => Assert.Equal(new Shard(2, 8), Shard.Parse("--shard", "2/8"));

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("8")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("a/b")]
    public void What_is_no_share_is_refused(string text) =>
        Assert.Contains($"'{text}' is not a share", Assert.Throws<InputException>(() => Shard.Parse("--shard", text)).Message, StringComparison.Ordinal);
}
