using CsCheck;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Statistics;

public sealed class FisherExactTests
{
    [Fact]
    public void Known_values()
    {
        // Fisher's tea: all four of eight guessed right, 1/70; three or four, 17/70.
        Assert.Equal(1 / 70.0, FisherExact.Greater(4, 4, 0, 4), 1e-12);
        Assert.Equal(17 / 70.0, FisherExact.Greater(3, 4, 1, 4), 1e-12);
        Assert.Equal(1, FisherExact.Greater(0, 10, 0, 10), 1e-12);
        Assert.Equal(1, FisherExact.Greater(0, 10, 4, 10), 1e-12);
    }

    /// <summary>By R 4.2.2: fisher.test(matrix(c(a, n - a, b, m - b), 2), alternative = "greater")$p.value.</summary>
    [Theory]
    [InlineData(1441, 25763, 660, 12999, 0.017744685463838)]
    [InlineData(3426, 5419, 0, 2315, 0)]
    [InlineData(20587, 32561, 13, 16281, 0)]
    [InlineData(15000, 30000, 7480, 15000, 0.398718627047291)]
    [InlineData(22, 5000, 0, 2000, 0.000601778132854)]
    public void Large_tables_do_not_overflow(int a, int n, int b, int m, double expected) => Assert.Equal(expected, FisherExact.Greater(a, n, b, m), 1e-8);

    [Fact]
    public void Both_sides_share_the_probability_of_what_was_seen() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[1, 200]).SelectMany((n, m) => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Int[0, m], Gen.Const(m))).Sample((a, n, b, m) =>
        {
            double more = FisherExact.Greater(a, n, b, m), moreThan = a == n || b == 0 ? 0 : FisherExact.Greater(a + 1, n, b - 1, m), fewer = FisherExact.Greater(b, m, a, n);
            Assert.Equal(1, moreThan + fewer, 1e-9);
            Assert.InRange(more, moreThan, 1);
        });

    [Fact]
    public void Impossible_counts_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FisherExact.Greater(5, 4, 0, 4));
}
