using EquivLab.Data;
using EquivLab.Fidelity;
using MathNet.Numerics.Distributions;

namespace EquivLab.Tests.Fidelity;

public class ClassifierTwoSampleTests
{
    private static Table Normals(int rows, double shift, int seed, double gaps = 0)
    {
        var random = new Random(seed);
        double[] Column(double mean, double missing) => [.. Normal.Samples(random, mean, 1).Take(rows).Select(v => random.NextDouble() < missing ? double.NaN : v)];
        return new Table(
        [
            new NumericColumn(new ColumnSchema("same", ColumnType.Number), Column(0, 0)),
            new NumericColumn(new ColumnSchema("shifted", ColumnType.Number), Column(shift, gaps)),
            new CategoricalColumn(new ColumnSchema("coin", ColumnType.Category), [.. Enumerable.Range(0, rows).Select(_ => random.Next(2))], ["a", "b"]),
        ]);
    }

    private static ClassifierTwoSample Compare(Table a, Table b, int threads = 2) => ClassifierTwoSample.Compare(a, b, 1, threads, TestContext.Current.CancellationToken);

    /// <summary>The best classifier of two normals a shift apart has the AUC Φ(shift / √2); trees come close and not beyond.</summary>
    [Fact]
    public void A_shifted_column_is_found_and_named()
    {
        ClassifierTwoSample found = Compare(Normals(4000, 0, 1), Normals(4000, 1, 2));
        Assert.InRange(found.Auc, Normal.CDF(0, 1, 1 / Math.Sqrt(2)) - 0.03, Normal.CDF(0, 1, 1 / Math.Sqrt(2)) + 0.015);
        Assert.True(found.Interval.Low > 0.7);
        Assert.InRange(found.Importances[1], 0.2, 0.3);
        Assert.InRange(found.Importances[0], -0.01, 0.01);
        Assert.InRange(found.Importances[2], -0.01, 0.01);
    }

    [Fact]
    public void Missing_values_give_rows_away() =>
        Assert.Equal(0.7, Compare(Normals(3000, 0, 1), Normals(3000, 0, 2, gaps: 0.4)).Auc, 0.03);

    /// <summary>
    /// Where there is no difference, the interval holds 0.5 nearly always: in 375 of 400 such pairs. With both halves' errors
    /// taken as independent it did in 330, since a difference by chance raises both areas.
    /// </summary>
    [Fact]
    public void Rows_of_one_law_cannot_be_told()
    {
        ClassifierTwoSample[] none = [.. Enumerable.Range(0, 40).Select(i => Compare(Normals(400, 0, 10 + i), Normals(400, 0, 1000 + i)))];
        Assert.InRange(none.Count(n => n.Interval.Low <= 0.5 && n.Interval.High >= 0.5), 35, 40);
        Assert.Equal(0.5, none.Average(n => n.Auc), 0.02);
    }

    [Fact]
    public void Tables_without_anything_to_split_on_are_a_guess()
    {
        var constant = new Table([new NumericColumn(new ColumnSchema("x", ColumnType.Integer), new double[200])]);
        ClassifierTwoSample none = Compare(constant, constant);
        Assert.Equal(0.5, none.Auc);
        Assert.Equal([0.0], none.Importances);
    }

    [Fact]
    public void The_figures_do_not_depend_on_threads()
    {
        ClassifierTwoSample one = Compare(Normals(500, 0, 1), Normals(500, 0.5, 2), 1), two = Compare(Normals(500, 0, 1), Normals(500, 0.5, 2), 2);
        Assert.Equal(one.Auc, two.Auc);
        Assert.Equal(one.Importances, two.Importances);
    }
}
