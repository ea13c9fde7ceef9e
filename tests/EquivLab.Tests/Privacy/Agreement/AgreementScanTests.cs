using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Privacy.Agreement;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Privacy.Agreement;

public sealed class AgreementScanTests
{
    [Fact]
    public void The_strongest_agreement_is_that_of_all_pairs() =>
        Gen.Select(MixedTables.Gen(1, 90), MixedTables.Gen(1, 150), Gen.Int[1, 3]).Sample((asked, released, threads) =>
        {
            var space = new AgreementSpace(released, threads);
            ushort[] start = [.. Enumerable.Range(0, released.RowCount).Select(r => (ushort)(r * 37 % 1000))];
            foreach (ushort[]? from in new[] { null, start })
            {
                int[] found = AgreementScan.Strongest(space, space.Place(asked), space.Released, from, threads, CancellationToken.None);
                Assert.Equal(Enumerable.Range(0, asked.RowCount).Select(q => Enumerable.Range(0, released.RowCount).Max(r => Sum(space, asked, q, released, r) + (from?[r] ?? 0))), found);
            }
        });

    [Fact]
    public void Values_so_many_that_their_positions_fold_do_not_meet()
    {
        const int Rows = 140_000;
        Table released = new([ForestTables.Number("x", [.. Enumerable.Range(0, Rows).Select(i => (double)i)])]);
        Table asked = new([ForestTables.Number("x", [0, 65_535, 131_070, 0.5])]), only = released.Select([65_535, 131_070]);
        var space = new AgreementSpace(released, 2);
        int[] found = AgreementScan.Strongest(space, space.Place(asked), space.Place(only), null, 1, CancellationToken.None);
        Assert.Equal(0, found[0]);
        Assert.Equal(found[1], found[2]);
        Assert.True(found[1] > space.Weights[0][0]);
        Assert.Equal(0, found[3]);
    }

    [Fact]
    public void A_rare_value_counts_more_than_a_common_one_and_missing_agrees_with_missing_alone()
    {
        Table released = new([ForestTables.Category("c", [0, 0, 0, 0, 0, 0, 1, CategoricalColumn.Missing], "common", "rare")]);
        Table asked = new([ForestTables.Category("c", [0, 1, CategoricalColumn.Missing, 2], "common", "rare", "unheard of")]);
        var space = new AgreementSpace(released, 1);
        int[] found = AgreementScan.Strongest(space, space.Place(asked), space.Released, null, 1, CancellationToken.None);
        Assert.True(found[1] > found[0] && found[0] > 0);
        Assert.Equal(found[1], found[2]);
        Assert.Equal(0, found[3]);
        // Half of −log(1/8) − log(38/64).
        Assert.Equal((Math.Log(8) + Math.Log(64 / 38.0)) / 2, found[1] * space.Unit, 2);
    }

    [Fact]
    public void Sums_over_many_columns_stay_within_sixteen_bits()
    {
        Column[] columns = [.. Enumerable.Range(0, 600).Select(c => ForestTables.Number($"x{c}", [.. Enumerable.Range(0, 300).Select(r => (double)((r * (c + 1)) % 301))]))];
        Table table = new(columns);
        var space = new AgreementSpace(table, 2);
        ushort[] start = [.. Enumerable.Repeat((ushort)32_000, 300)];
        int[] found = AgreementScan.Strongest(space, space.Released, space.Released, start, 2, CancellationToken.None);
        Assert.All(found, f => Assert.InRange(f, 60_000, ushort.MaxValue));
    }

    /// <summary>Written down without codes: texts and numbers are compared.</summary>
    private static int Sum(AgreementSpace space, Table asked, int q, Table released, int r)
    {
        int sum = 0;
        for (int c = 0; c < space.Columns.Length; c++)
        {
            AgreementColumn column = space.Columns[c];
            Column one = asked[column.Name], two = released[column.Name];
            ushort code = column.Codec.Encode(two)[r];
            if (one is CategoricalColumn a && two is CategoricalColumn b)
            {
                if (a[q] == b[r]) sum += space.Weights[c][code];
                continue;
            }

            double value = ((NumericColumn)two).Values[r], ours = ((NumericColumn)one).Values[q];
            bool isAlone = ((NumericCodec)column.Codec).Spikes.ContainsKey(value);
            if (one.IsMissing(q) != two.IsMissing(r) || column.Codec.Encode(one)[q] != code || (isAlone && ours != value)) continue;
            sum += space.Weights[c][code];
            if (ours == value) sum += space.ValueWeights[c][Array.IndexOf(column.Values, value)];
        }

        return sum;
    }
}
