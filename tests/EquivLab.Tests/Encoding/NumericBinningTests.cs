using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Tests.Encoding;

public sealed class NumericBinningTests
{
    private static readonly ColumnSchema Schema = new("x", ColumnType.Number) { Decimals = 3 };

    [Fact]
    public void Codes_keep_the_order_of_values_outside_spikes()
    {
        Gen.Double[-1000, 1000].Array[50, 400].Sample(values =>
        {
            NumericCodec codec = Fit(values);
            ushort[] codes = codec.Encode(new NumericColumn(Schema, [.. values.Where(v => !codec.Spikes.ContainsKey(v)).Order()]));
            Assert.Equal(codes.Order(), codes);
            Assert.All(codes, c => Assert.InRange(c, 0, codec.Size - 1));
        }, iter: 100);
    }

    [Fact]
    public void A_decoded_value_has_the_code_it_was_drawn_from()
    {
        Gen.Double[-1000, 1000].Select(v => Math.Round(v, 1)).Array[50, 400].Sample(values =>
        {
            NumericCodec codec = Fit(values);
            ushort[] codes = codec.Encode(new NumericColumn(Schema, values));
            var rng = new Rng(1);
            NumericColumn drawn = codec.Decode(codes, ref rng);
            Assert.All(drawn.Values.ToArray(), v => Assert.InRange(v, values.Min(), values.Max()));
            double[] sortedReal = [.. values.Order()], sortedDrawn = [.. drawn.Values.ToArray().Order()];
            // Bins hold at most max(20, n/100) rows and a run, so ranks move by no more than two bins.
            for (int i = 45; i < values.Length; i++) Assert.True(sortedDrawn[i] >= sortedReal[i - 45]);
        }, iter: 100);
    }

    [Fact]
    public void A_rare_value_is_never_kept_and_a_frequent_one_is()
    {
        var rng = new Rng(3);
        double[] values = new double[2000];
        for (int i = 0; i < values.Length; i++) values[i] = i % 4 == 0 ? 0 : i % 40 == 1 ? 777.125 : Math.Round(1000 * rng.NextDouble(), 3);
        NumericCodec codec = Fit(values);
        double[] kept = [.. codec.Bins.SelectMany(b => b.Values)];
        Assert.Contains(0.0, kept);
        Assert.Contains(777.125, kept);
        Assert.All(kept, v => Assert.True(values.Count(x => x == v) >= 10));
        // The spike keeps its share.
        ushort[] codes = codec.Encode(new NumericColumn(Schema, values));
        NumericColumn drawn = codec.Decode(codes, ref rng);
        Assert.Equal(500, drawn.Values.ToArray().Count(v => v == 0), 2.0);
    }

    /// <summary>Eight rows below a run of frequent values and fourteen above it share a bin, which neither those nor their neighbours may take rows from.</summary>
    [Fact]
    public void Values_on_both_sides_of_spikes_keep_their_bin()
    {
        double[] low = [.. Enumerable.Range(0, 8).Select(i => 1 + i / 1000.0)], high = [.. Enumerable.Range(0, 14).Select(i => 90 + i / 1000.0)];
        double[] spikes = [.. Enumerable.Range(0, 200).Select(i => 20.0 + i % 10)], between = [.. Enumerable.Range(0, 40).Select(i => 10 - i / 1000.0)];
        foreach (double[] values in new double[][] { [.. low, .. spikes, .. high], [.. between, .. low.Select(v => v + 11), .. spikes, .. high] })
        {
            NumericCodec codec = NumericBinning.Fit(new NumericColumn(Schema, values), 50, 20, 10);
            ushort[] codes = codec.Encode(new NumericColumn(Schema, values));
            for (int i = 0; i < values.Length; i++) Assert.Equal(codec.Spikes.ContainsKey(values[i]), codec.Bins[codes[i]].Knots.Length == 0);
            var rng = new Rng(1);
            double[] drawn = codec.Decode(codes, ref rng).Values.ToArray();
            foreach (double spike in codec.Spikes.Keys) Assert.Equal(20, drawn.Count(v => v == spike), 2.0);
            Assert.Equal(codes.TakeLast(14).Distinct(), codes.AsSpan(values.Length - 222, 8).ToArray().Distinct());
        }
    }

    /// <summary>Nine rows of each value: pieces of five rows lie within one value.</summary>
    [Fact]
    public void A_value_that_several_rows_have_is_not_kept_either()
    {
        double[] values = [.. Enumerable.Range(0, 900).Select(i => Math.Round(Math.Sqrt(1 + i / 9), 10))];
        NumericCodec codec = NumericBinning.Fit(new NumericColumn(new ColumnSchema("x", ColumnType.Number) { Decimals = 10 }, values), 50, 20, 10);
        var rng = new Rng(1);
        double[] drawn = codec.Decode(codec.Encode(new NumericColumn(Schema, values)), ref rng).Values.ToArray();
        Assert.Empty(drawn.Intersect(values));
    }

    [Fact]
    public void Drawn_values_rarely_coincide_with_rare_real_ones()
    {
        var rng = new Rng(5);
        double[] values = [.. Enumerable.Range(0, 3000).Select(_ => Math.Round(1000 * rng.NextDouble(), 3))];
        NumericCodec codec = Fit(values);
        double[] drawn = codec.Decode(codec.Encode(new NumericColumn(Schema, values)), ref rng).Values.ToArray();
        var real = values.ToHashSet();
        // By chance alone 3,000 of a million grid values are hit 3,000 · 3,000 / 1,000,000 = 9 times.
        Assert.InRange(drawn.Count(real.Contains), 0, 27);
    }

    [Fact]
    public void Integers_stay_whole_and_missing_stays_missing()
    {
        var schema = new ColumnSchema("k", ColumnType.Integer);
        double[] values = [.. Enumerable.Range(0, 300).Select(i => i % 5 == 0 ? double.NaN : i * 7 % 101)];
        NumericCodec codec = NumericBinning.Fit(new NumericColumn(schema, values), 10, 20, 10);
        Assert.True(codec.HasMissing);
        var rng = new Rng(1);
        double[] drawn = codec.Decode(codec.Encode(new NumericColumn(schema, values)), ref rng).Values.ToArray();
        for (int i = 0; i < drawn.Length; i++)
        {
            Assert.Equal(double.IsNaN(values[i]), double.IsNaN(drawn[i]));
            if (!double.IsNaN(drawn[i])) Assert.Equal(Math.Round(drawn[i]), drawn[i]);
        }
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 5.0 })]
    [InlineData(new[] { double.NaN, double.NaN })]
    [InlineData(new[] { 7.0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8 })]
    public void Degenerate_columns_are_coded(double[] values)
    {
        NumericCodec codec = Fit(values);
        ushort[] codes = codec.Encode(new NumericColumn(Schema, values));
        Assert.All(codes, c => Assert.InRange(c, 0, codec.Size - 1));
        var rng = new Rng(1);
        Assert.Equal(values.Length, codec.Decode(codes, ref rng).Count);
        Assert.Equal(ColumnCodec.Unknown, codec.EncodeText("abc"));
    }

    private static NumericCodec Fit(double[] values) => NumericBinning.Fit(new NumericColumn(Schema, values), 100, 20, 10);
}
