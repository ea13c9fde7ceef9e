using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Smote;

namespace EquivLab.Tests.Synthesis.Smote;

public sealed class SmoteSynthesizerTests
{
    [Fact]
    public void Every_row_lies_between_two_rows_of_its_class()
    {
        Gen.Select(Gen.Int[6, 60], Gen.ULong[1, 1UL << 40]).Sample((rows, seed) =>
        {
            Table train = Points(rows, seed), synthetic = Synthesize(train, "class", 200, seed);
            for (int row = 0; row < synthetic.RowCount; row++) Assert.True(IsBetween(train, synthetic, row, sameClass: true));
        }, iter: 20);
    }

    [Fact]
    public void A_numeric_target_is_interpolated_with_the_other_numbers()
    {
        Table train = Points(50, 3), synthetic = Synthesize(train, "y", 200, 4);
        for (int row = 0; row < synthetic.RowCount; row++) Assert.True(IsBetween(train, synthetic, row, sameClass: false));
        double[] known = Values(train, "y");
        Assert.True(Values(synthetic, "y").Count(v => !known.Contains(v)) > 190);
    }

    [Fact]
    public void The_ways_between_two_rows_are_equally_long()
    {
        var train = new Table([new NumericColumn(new ColumnSchema("x", ColumnType.Number) { Decimals = 9 }, [10, 30])]);
        double[] drawn = [.. Values(Synthesize(train, null, 20_000, 5), "x").Order()];
        // Kolmogorov's bound with 1 error in 10,000.
        for (int i = 0; i < drawn.Length; i++) Assert.Equal((drawn[i] - 10) / 20, (i + 0.5) / drawn.Length, 2.23 / Math.Sqrt(drawn.Length));
    }

    [Fact]
    public void Classes_keep_their_shares()
    {
        Table train = SampleTables.Mixed(2000), synthetic = Synthesize(train, "label", 50_000, 6);
        double real = SampleTables.Texts(train, "label").Count(t => t == "yes") / 2000.0;
        Assert.Equal(real, SampleTables.Texts(synthetic, "label").Count(t => t == "yes") / 50_000.0, 5 * Math.Sqrt(real * (1 - real) / 50_000));
    }

    [Fact]
    public void Numbers_keep_the_form_of_their_column()
    {
        var train = new Table(
        [
            new NumericColumn(new ColumnSchema("whole", ColumnType.Integer), [1, 4, 8, 20, 31]),
            new NumericColumn(new ColumnSchema("day", ColumnType.Date) { DateFormat = "yyyy-MM-dd" }, [19_000, 19_005, 19_123, 19_500, 20_000]),
            new NumericColumn(new ColumnSchema("price", ColumnType.Number) { Decimals = 2 }, [0.1, 0.25, 7.99, 3.33, 12]),
        ]);
        Table synthetic = Synthesize(train, null, 1000, 7);
        Assert.All(Values(synthetic, "whole").Concat(Values(synthetic, "day")), v => Assert.Equal(Math.Round(v), v));
        Assert.All(Values(synthetic, "price"), v => Assert.Equal(Math.Round(v, 2), v, 1e-12));
        Assert.All(SampleTables.Csv(synthetic).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.Matches(@"^\d+,\d{4}-\d\d-\d\d,\d+(\.\d{1,2})?\r?$", line));
        Assert.True(Values(synthetic, "day").Distinct().Count() > 100);
    }

    [Fact]
    public void Where_one_end_is_missing_the_nearer_end_decides()
    {
        var train = new Table([new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [7, double.NaN])]);
        double[] drawn = Values(Synthesize(train, null, 10_000, 8), "x");
        Assert.All(drawn, v => Assert.True(v == 7 || double.IsNaN(v)));
        Assert.Equal(0.5, drawn.Count(double.IsNaN) / 10_000.0, 0.025);
    }

    [Fact]
    public void The_only_row_of_a_class_is_copied()
    {
        var train = new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [3, 4, 99]),
            new CategoricalColumn(new ColumnSchema("colour", ColumnType.Category), [0, 0, 1], ["red", "blue"]),
            new CategoricalColumn(new ColumnSchema("class", ColumnType.Category), [0, 0, 1], ["a", "b"]),
        ]);
        Table synthetic = Synthesize(train, "class", 300, 9);
        string[] classes = SampleTables.Texts(synthetic, "class"), colours = SampleTables.Texts(synthetic, "colour");
        double[] x = Values(synthetic, "x");
        Assert.Contains("b", classes);
        for (int i = 0; i < 300; i++) Assert.Equal(classes[i] == "b", x[i] == 99 && colours[i] == "blue");
    }

    /// <summary>Whether a synthetic row lies on a line between two train rows, of its own class if asked for.</summary>
    private static bool IsBetween(Table train, Table synthetic, int row, bool sameClass)
    {
        double[] xs = Values(train, "x"), ys = Values(train, "y");
        string?[] classes = SampleTables.Texts(train, "class");
        double x = Values(synthetic, "x")[row], y = Values(synthetic, "y")[row];
        string own = SampleTables.Texts(synthetic, "class")[row];
        for (int a = 0; a < xs.Length; a++)
        {
            for (int b = 0; b < xs.Length; b++)
            {
                if (a == b || (sameClass && (classes[a] != own || classes[b] != own))) continue;
                double dx = xs[b] - xs[a], dy = ys[b] - ys[a], length = Math.Sqrt(dx * dx + dy * dy);
                double along = ((x - xs[a]) * dx + (y - ys[a]) * dy) / length, aside = ((x - xs[a]) * dy - (y - ys[a]) * dx) / length;
                if (along > -1e-9 && along < length + 1e-9 && Math.Abs(aside) < 1e-9) return true;
            }
        }

        return false;
    }

    /// <summary>Random points of three classes, at least two points each.</summary>
    private static Table Points(int rows, ulong seed)
    {
        var rng = new Rng(seed);
        double[] Numbers()
        {
            var values = new double[rows];
            for (int i = 0; i < rows; i++) values[i] = Math.Round(100 * rng.NextDouble(), 10);
            return values;
        }

        return new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Number) { Decimals = 10 }, Numbers()),
            new NumericColumn(new ColumnSchema("y", ColumnType.Number) { Decimals = 10 }, Numbers()),
            new CategoricalColumn(new ColumnSchema("class", ColumnType.Category), [.. Enumerable.Range(0, rows).Select(i => i % 3)], ["a", "b", "c"]),
        ]);
    }

    private static double[] Values(Table table, string column) => ((NumericColumn)table[column]).Values.ToArray();

    private static Table Synthesize(Table train, string? target, int rows, ulong seed) =>
        new SmoteSynthesizer().Fit(train, new FitOptions { Target = target }).Sample(rows, seed, 2);
}
