using CsCheck;
using EquivLab.Data;
using EquivLab.Privacy.Copies;

namespace EquivLab.Tests.Privacy.Copies;

public sealed class ExactCopiesTests
{
    [Fact]
    public void Copies_are_counted_as_by_comparing_texts()
    {
        Gen.Select(MixedTables.Gen(1, 300), MixedTables.Gen(1, 300)).Sample((synthetic, records) =>
        {
            Table Coarse(Table table) => table.Where(c => c.Name != "number");
            int found = Count(Coarse(synthetic), Coarse(records));
            var released = new HashSet<string>(Rows(Coarse(synthetic)));
            Assert.Equal(Rows(Coarse(records)).Count(released.Contains), found);
        }, iter: 200);
    }

    [Fact]
    public void Every_row_is_a_copy_of_itself_whatever_the_order_of_columns_and_categories()
    {
        Table table = MixedTables.Make(500, 9, 0.3);
        int[] backwards = [.. Enumerable.Range(0, 500).Reverse()];
        var turned = new Table([.. table.Select(backwards).Columns.Reverse()]);
        Assert.Equal(500, Count(turned, table));
    }

    [Fact]
    public void One_different_cell_is_no_copy()
    {
        NumericColumn Column(params double[] values) => new(new ColumnSchema("x", ColumnType.Number), values);
        var released = new Table([Column(0.0, 1.5, double.NaN)]);
        Assert.Equal(3, Count(released, new Table([Column(-0.0, 1.5, double.NaN)])));
        Assert.Equal(0, Count(released, new Table([Column(double.Epsilon, Math.BitIncrement(1.5), double.MaxValue)])));
    }

    /// <summary>How many records stand in a table value for value.</summary>
    internal static int Count(Table released, Table records) => NearCopySearch.Run(released, records, records, CancellationToken.None).Members.Exact.Count(e => e);

    private static IEnumerable<string> Rows(Table table)
    {
        string[][] columns = [.. table.Columns.Select(c => SampleTables.Texts(table, c.Name))];
        return Enumerable.Range(0, table.RowCount).Select(r => string.Join('\u001f', columns.Select(c => c[r])));
    }
}
