using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class StraddlingRowsTests
{
    /// <summary>Tables with few and with many natural repetitions.</summary>
    [Theory]
    [InlineData("arrests.csv", "released", false)]
    [InlineData("slid.csv", "wages", true)]
    [InlineData("flchain.csv", "death", true)]
    [InlineData("marketing-income.csv", "INCOME", true)]
    public void A_tables_own_repetitions_are_chance_and_repeated_rows_are_not(string file, string target, bool showsWhereRepeated)
    {
        RawTable raw = CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", file));
        int[] twice = [.. Enumerable.Range(0, raw.RowCount).SelectMany(r => new[] { r, r })];
        var repeated = new RawTable(raw.Name, raw.Sha256, [.. raw.Columns.Select(c => c with { Codes = Array.ConvertAll(twice, r => c.Codes[r]) })], Array.ConvertAll(twice, r => raw.LineNumbers[r]));
        for (ulong seed = 1; seed <= 5; seed++)
        {
            StraddlingRows own = Of(raw, target, seed), two = Of(repeated, target, seed);
            Assert.False(own.IsNoteworthy, $"{own.Shared} shared, {own.Alone} alone, {own.ByChance} by chance of {own.Examined}");
            Assert.True(two.IsNoteworthy == showsWhereRepeated, $"{two.Shared} shared, {two.Alone} alone, {two.ByChance} by chance of {two.Examined}");
        }
    }

    [Fact]
    public void Twenty_four_different_rows_alarm_nobody_even_where_each_column_stands_twice()
    {
        var rng = new Rng(1, 1);
        int[][] codes = [.. new[] { 4, 2, 2, 2 }.Select(k => Enumerable.Range(0, 2201).Select(_ => Math.Min(rng.Next(k), rng.Next(k))).ToArray())];
        Table Titanic(int copies) => new([.. Enumerable.Range(0, copies).SelectMany(copy => codes.Select((c, i) =>
            new CategoricalColumn(new ColumnSchema($"c{copy}{i}", ColumnType.Category), [.. c], ["a", "b", "c", "d"])))]);
        foreach (int copies in new[] { 1, 2 })
        {
            Table table = Titanic(copies);
            StraddlingRows rows = StraddlingRows.Of(table.Select([.. Enumerable.Range(0, 1500)]), table.Select([.. Enumerable.Range(1500, 701)]), 2);
            Assert.InRange(rows.Shared, 690, 701);
            Assert.False(rows.IsNoteworthy, $"{rows.Alone} alone, {rows.ByChance} by chance");
        }
    }

    [Fact]
    public void One_row_in_thirty_that_stands_twice_is_enough_and_threads_change_nothing()
    {
        Table table = Unrepeated(3000);
        int[] rows = [.. Enumerable.Range(0, 3000), .. Enumerable.Range(0, 100)];
        var rng = new Rng(4, 4);
        rng.Shuffle<int>(rows);
        Table train = table.Select(rows.AsSpan(0, 2000)), holdout = table.Select(rows.AsSpan(2000));
        StraddlingRows found = StraddlingRows.Of(train, holdout, 1);
        Assert.True(found.IsNoteworthy, $"{found.Shared} shared, {found.Alone} alone, {found.ByChance} by chance");
        StraddlingRows again = StraddlingRows.Of(train, holdout, 2);
        Assert.Equal((found.Alone, found.ByChance, found.Shared), (again.Alone, again.ByChance, again.Shared));
    }

    private static StraddlingRows Of(RawTable raw, string target, ulong seed)
    {
        TableSplit split = TableSplitter.Split(raw, new SplitOptions(target) { Seed = seed });
        return StraddlingRows.Of(split.Train, split.Holdout, 2);
    }

    private static Table Unrepeated(int rows)
    {
        var rng = new Rng(9, 9);
        return new Table([.. Enumerable.Range(0, 4).Select(c => new NumericColumn(
            new ColumnSchema($"x{c}", ColumnType.Number) { Decimals = 3 }, [.. Enumerable.Range(0, rows).Select(_ => Math.Round(rng.NextDouble(), 3))]))]);
    }
}
