using CsCheck;
using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Tests.Fidelity;

/// <summary>Rare categories, tails and missing patterns.</summary>
public class RareTests
{
    [Fact]
    public void Rare_categories_by_hand()
    {
        int[] real = [890, 100, 9, 1, 0], made = [950, 50, 0, 0, 7];
        bool[] rare = RareCategories.Of(real, 1000, 0.01);
        Assert.Equal([false, false, true, true, false], rare);
        Assert.Equal(0, RareCategories.Present(rare, made));
        Assert.Equal(0.01, RareCategories.Mass(rare, real, 1000), 1e-12);
        Assert.Equal(0, RareCategories.Mass(rare, made, 1007));
        Assert.Equal(2, RareCategories.Present([true, true, true, true, false], made));
    }

    [Fact]
    public void Tails_by_hand()
    {
        double[] values = [.. Enumerable.Range(1, 1000).Select(i => (double)i)];
        Tails tails = Tails.Of(values, 0.01);
        Assert.Equal((11, 990), (tails.Low, tails.High));
        Assert.Equal((0.01, 0.01), tails.Beyond(values));
        Assert.Equal((0.5, 0.25), tails.Beyond([1, 2, 500, 2000, double.NaN]));
        // A number that is mostly 0 has no lower tail.
        double[] mostlyZero = [.. Enumerable.Range(0, 1000).Select(i => i < 900 ? 0.0 : i)];
        Assert.Equal((0, 0.01), Tails.Of(mostlyZero, 0.01).Beyond(mostlyZero));
        Assert.True(double.IsNaN(Tails.Of([double.NaN], 0.01).Low));
    }

    [Fact]
    public void Without_ties_as_many_values_are_beyond_either_end_as_the_level_says()
    {
        Gen.Select(Gen.Int[100, 2000], Gen.Double[0.005, 0.2]).Sample((rows, level) =>
        {
            double[] values = [.. Enumerable.Range(0, rows).Select(i => Math.Sin(i) * 1e3 + i * 1e-6)];
            var (below, above) = Tails.Of(values, level).Beyond(values);
            Assert.InRange(below, level - 1e-12, level + 1.0 / rows);
            Assert.Equal(below, above, 1e-12);
        }, iter: 200);
    }

    [Fact]
    public void Missing_patterns_by_hand()
    {
        double gap = double.NaN;
        var table = new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Number), [1, gap, gap, 4]),
            new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, -1, -1, 0], ["a"]),
            new CategoricalColumn(new ColumnSchema("d", ColumnType.Category), [0, 0, 0, -1], ["a"]),
        ]);
        Dictionary<string, int> counts = MissingPatterns.Count(table, ["x", "c", "d"]);
        Assert.Equal([("000", 1), ("001", 1), ("110", 2)], counts.Select(p => (p.Key, p.Value)).Order());
        Assert.Equal([0, 1], MissingPatterns.Missing("110"));
        Assert.Equal(0, MissingPatterns.Distance(counts, counts), 1e-12);
        Assert.Equal(0.75, MissingPatterns.Distance(counts, new() { ["000"] = 5 }), 1e-12);
    }
}
