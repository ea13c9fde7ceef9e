using EquivLab.Data;
using EquivLab.Fidelity;
using EquivLab.Statistics.Numerics;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Copula;

namespace EquivLab.Tests.Synthesis.Copula;

public sealed class CopulaSynthesizerTests
{
    [Theory]
    [InlineData(-0.9)]
    [InlineData(-0.3)]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void A_bivariate_normal_keeps_its_correlations(double correlation)
    {
        const int Rows = 20_000;
        Table train = Normal(Rows, correlation, 3), synthetic = Synthesize(train, Rows);
        double[] x = Values(synthetic, "x"), y = Values(synthetic, "y");
        // Five standard errors of two samples, and what is lost within the bins of the tails.
        double tolerance = 5 * Math.Sqrt(2.0 / Rows) * (1 - correlation * correlation) + 0.01;
        Assert.Equal(correlation, Correlation.Pearson(x, y), tolerance);
        Assert.Equal(6 / Math.PI * Math.Asin(correlation / 2), Correlation.Spearman(x, y), tolerance);
        Assert.Equal(Correlation.Spearman(Values(train, "x"), Values(train, "y")), Correlation.Spearman(x, y), tolerance);
    }

    [Fact]
    public void Each_column_follows_its_own_distribution()
    {
        const int Rows = 100_000;
        Table train = SampleTables.Mixed(6000), synthetic = Synthesize(train, Rows);
        foreach (string name in new[] { "group", "note", "label" })
        {
            ILookup<string, string> real = SampleTables.Texts(train, name).ToLookup(t => t), drawn = SampleTables.Texts(synthetic, name).ToLookup(t => t);
            Assert.Equal(real.Select(g => g.Key).Order(), drawn.Select(g => g.Key).Order());
            foreach (IGrouping<string, string> category in real) AssertShare(category.Count() / 6000.0, drawn[category.Key].Count(), Rows);
        }

        AssertShare(Values(train, "amount").Count(v => v == 0) / 6000.0, Values(synthetic, "amount").Count(v => v == 0), Rows);
        // Kolmogorov's bound with 1 error in 10,000, and the pieces of a bin.
        foreach (string name in new[] { "amount", "age" })
            Assert.True(KolmogorovSmirnov.Distance(Values(train, name), Values(synthetic, name)) < 2.23 / Math.Sqrt(Rows) + 0.005);
    }

    [Fact]
    public void Independent_columns_stay_independent()
    {
        const int Rows = 20_000;
        Table train = Normal(Rows, 0, 5), synthetic = Synthesize(train, Rows);
        Assert.InRange(Correlation.Spearman(Values(synthetic, "x"), Values(synthetic, "y")), -5 * Math.Sqrt(2.0 / Rows), 5 * Math.Sqrt(2.0 / Rows));
    }

    [Fact]
    public void A_point_mass_keeps_its_dependence()
    {
        // Zero in the lower two thirds of x, else as x: the rank correlation is exact for the codes.
        Table normal = Normal(20_000, 0.7, 6);
        double[] y = Array.ConvertAll(Values(normal, "y"), v => v < 0.43 ? 0 : v);
        Table train = new([normal["x"], new NumericColumn(normal["y"].Schema, y)]), synthetic = Synthesize(train, 20_000);
        Assert.Equal(Correlation.Spearman(Values(train, "x"), y), Correlation.Spearman(Values(synthetic, "x"), Values(synthetic, "y")), 0.02);
        AssertShare(y.Count(v => v == 0) / 20_000.0, Values(synthetic, "y").Count(v => v == 0), 20_000);
    }

    [Fact]
    public void Missing_numbers_keep_their_share_their_reason_and_the_correlation_of_the_others()
    {
        const int Rows = 30_000;
        Table normal = Normal(Rows, 0.8, 7);
        var rng = new Rng(8);
        double[] why = new double[Rows], x = Values(normal, "x");
        for (int i = 0; i < Rows; i++)
        {
            // More often where 'why' is high, whatever x and y are.
            (why[i], double chance) = rng.NextNormals();
            if (0.8 * why[i] + 0.6 * chance > 0.5) x[i] = double.NaN;
        }

        var schema = new ColumnSchema("why", ColumnType.Number) { Decimals = 6 };
        Table train = new([new NumericColumn(normal["x"].Schema, x), normal["y"], new NumericColumn(schema, why)]), synthetic = Synthesize(train, Rows);
        double[] drawn = Values(synthetic, "x"), y = Values(synthetic, "y"), reason = Values(synthetic, "why");
        AssertShare(x.Count(double.IsNaN) / (double)Rows, drawn.Count(double.IsNaN), Rows);
        int[] seen = [.. Enumerable.Range(0, Rows).Where(i => !double.IsNaN(drawn[i]))];
        Assert.Equal(0.8, Correlation.Pearson([.. seen.Select(i => drawn[i])], [.. seen.Select(i => y[i])]), 0.02);
        Assert.Equal(MissingWhere(x, why, high: true), MissingWhere(drawn, reason, high: true), 0.02);
        Assert.Equal(MissingWhere(x, why, high: false), MissingWhere(drawn, reason, high: false), 0.02);
    }

    [Fact]
    public void A_number_that_few_rows_share_is_not_repeated()
    {
        double[] known = Values(Normal(3000, 0.5, 9, decimals: 12), "x");
        double[] drawn = Values(Synthesize(Normal(3000, 0.5, 9, decimals: 12), 50_000), "x");
        Assert.Empty(drawn.Intersect(known));
        Assert.All(drawn, v => Assert.InRange(v, known.Min(), known.Max()));
    }

    [Fact]
    public void Correlations_that_no_vector_can_have_are_mended()
    {
        // Each two columns are seen together in a part of the rows of their own, with correlations 0.9, 0.9 and −0.9.
        const int Part = 4000;
        var columns = new double[3][];
        for (int c = 0; c < 3; c++) columns[c] = [.. Enumerable.Repeat(double.NaN, 3 * Part)];
        var rng = new Rng(10);
        for (int i = 0; i < 3 * Part; i++)
        {
            (double a, double b) = rng.NextNormals();
            int part = i / Part;
            columns[part][i] = a;
            columns[(part + 1) % 3][i] = (part == 2 ? -0.9 : 0.9) * a + Math.Sqrt(0.19) * b;
        }

        Table train = new([.. columns.Select((values, c) => new NumericColumn(new ColumnSchema($"x{c}", ColumnType.Number) { Decimals = 6 }, values))]);
        Table synthetic = Synthesize(train, 20_000);
        for (int c = 0; c < 3; c++) Assert.Equal(1 / 3.0, Values(synthetic, $"x{c}").Count(double.IsNaN) / 20_000.0, 0.05);
    }

    private static double MissingWhere(double[] values, double[] reason, bool high)
    {
        int[] rows = [.. Enumerable.Range(0, values.Length).Where(i => reason[i] > 0 == high)];
        return rows.Count(i => double.IsNaN(values[i])) / (double)rows.Length;
    }

    private static void AssertShare(double expected, int count, int rows) =>
        Assert.Equal(expected, count / (double)rows, 5 * Math.Sqrt(expected * (1 - expected) / rows));

    private static Table Normal(int rows, double correlation, ulong seed, int decimals = 6)
    {
        var rng = new Rng(seed);
        double[] x = new double[rows], y = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            (x[i], double other) = rng.NextNormals();
            y[i] = Math.Round(correlation * x[i] + Math.Sqrt(1 - correlation * correlation) * other, decimals);
            x[i] = Math.Round(x[i], decimals);
        }

        return new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Number) { Decimals = decimals }, x),
            new NumericColumn(new ColumnSchema("y", ColumnType.Number) { Decimals = decimals }, y),
        ]);
    }

    private static double[] Values(Table table, string column) => ((NumericColumn)table[column]).Values.ToArray();

    private static Table Synthesize(Table train, int rows) => new CopulaSynthesizer().Fit(train, new FitOptions()).Sample(rows, 1, 2);
}
