using CsCheck;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Tests.Statistics;

public class RadixSortTests
{
    private static readonly double[] Odd = [0.0, -0.0, 1, double.MaxValue, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly Gen<double> Any = Gen.OneOf(
        Gen.Double[-1, 1], Gen.Double, Gen.Float.Select(f => (double)f), Gen.Int[0, 6].Select(i => Odd[i])).Where(d => !double.IsNaN(d));

    [Fact]
    public void Sorts_as_numbers_compare_and_takes_the_items_along() => Any.Array[1024, 3000].Sample(
        values =>
        {
            double[] keys = [.. values];
            int[] items = [.. Enumerable.Range(0, keys.Length)];
            RadixSort.Sort(keys, items);
            Assert.Equal(values.Order(), keys);
            Assert.All(items.Zip(keys), pair => Assert.Equal(pair.Second, values[pair.First]));
            Assert.Equal(keys.Length, items.Distinct().Count());
        },
        iter: 30);

    [Fact]
    public void Sorts_equal_numbers_at_once()
    {
        double[] keys = [.. Enumerable.Repeat(0.25, 2000)];
        int[] items = [.. Enumerable.Range(0, 2000)];
        RadixSort.Sort(keys, items);
        Assert.All(keys, key => Assert.Equal(0.25, key));
        Assert.Equal(2000, items.Distinct().Count());
    }
}
