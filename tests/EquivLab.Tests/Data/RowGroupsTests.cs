using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class RowGroupsTests
{
    [Fact]
    public void A_union_joins_rows_that_a_chain_of_groups_ties_together_and_no_others()
    {
        Gen.Select(Gen.Int[0, 8].Array[1, 14], Gen.ULong).Sample((first, seed) =>
        {
            var rng = new Rng(seed, 1);
            int[] second = Array.ConvertAll(first, _ => rng.Next(9));
            int[] union = RowGroups.Union(first, second);
            bool[,] tied = new bool[first.Length, first.Length];
            for (int i = 0; i < first.Length; i++)
                for (int j = 0; j < first.Length; j++) tied[i, j] = first[i] == first[j] || second[i] == second[j];
            for (int k = 0; k < first.Length; k++)
                for (int i = 0; i < first.Length; i++)
                    for (int j = 0; j < first.Length; j++) tied[i, j] |= tied[i, k] && tied[k, j];
            for (int i = 0; i < first.Length; i++)
                for (int j = 0; j < first.Length; j++) Assert.Equal(tied[i, j], union[i] == union[j]);
        });
    }

    [Fact]
    public void A_row_without_a_value_is_a_group_of_its_own()
    {
        int[] groups = RowGroups.By(new RawColumn("who", [0, -1, 1, 0, -1], ["a", "b"]));
        Assert.Equal(groups[0], groups[3]);
        Assert.Equal(4, groups.Distinct().Count());
    }

    [Fact]
    public void An_order_by_groups_has_every_row_once_and_is_cut_between_groups()
    {
        Gen.Select(Gen.Int[0, 12].Array[2, 60], Gen.ULong).Sample((groups, seed) =>
        {
            var rng = new Rng(seed, 1);
            int[] order = RowOrder.Draw(groups.Length, groups, ref rng);
            Assert.Equal(Enumerable.Range(0, groups.Length), order.Order());
            int[] changes = [.. Enumerable.Range(1, order.Length - 1).Where(i => groups[order[i]] != groups[order[i - 1]])];
            Assert.Equal(groups.Distinct().Count() - 1, changes.Length);
            int cut = RowOrder.Cut(order, groups, order.Length / 2);
            if (changes.Length > 0) Assert.Equal(changes.Min(c => Math.Abs(c - order.Length / 2)), Math.Abs(cut - order.Length / 2));
        });
    }
}
