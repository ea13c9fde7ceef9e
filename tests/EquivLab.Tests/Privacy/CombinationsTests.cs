using CsCheck;
using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class CombinationsTests
{
    [Fact]
    public void Counts_what_grouping_by_text_counts() => Gen.Select(MixedTables.Gen(1, 60), Gen.Int[1, 31]).Sample((table, bits) =>
    {
        string[] names = [.. table.Columns.Select(c => c.Name).Where((_, i) => (bits >> i & 1) == 1)];
        string[][] texts = [.. names.Select(n => SampleTables.Texts(table, n))];
        int[] sizes = [.. Enumerable.Range(0, table.RowCount).GroupBy(row => string.Join('|', texts.Select(t => t[row]))).Select(g => g.Count())];
        Assert.Equal(new Combinations(sizes.Length, sizes.Min(), sizes.Count(s => s == 1)), Combinations.Of(table, names));
    }, iter: 200);
}
