using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Privacy;

/// <summary>Random tables of one shape: a number, a whole number of few values, a constant and two categories, all but the constant with gaps.</summary>
internal static class MixedTables
{
    public static Gen<Table> Gen(int fewest, int most) =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[fewest, most], CsCheck.Gen.ULong[1, 1UL << 40], CsCheck.Gen.Double[0, 0.4], Make);

    public static Table Make(int rows, ulong seed, double gaps)
    {
        var rng = new Rng(seed, 55);
        double[] Numbers(Func<double, double> value)
        {
            var values = new double[rows];
            for (int i = 0; i < rows; i++) values[i] = rng.NextDouble() < gaps ? double.NaN : value(rng.NextDouble());
            return values;
        }

        // The order of the categories differs from table to table, so that equal codes do not mean equal texts.
        string[] Shuffled(int count)
        {
            string[] names = [.. Enumerable.Range(0, count).Select(i => $"k{i}")];
            rng.Shuffle<string>(names);
            return names;
        }

        CategoricalColumn Categories(string name, int count) => new(
            new ColumnSchema(name, ColumnType.Category),
            [.. Numbers(u => Math.Floor(u * count)).Select(v => double.IsNaN(v) ? CategoricalColumn.Missing : (int)v)],
            Shuffled(count));

        return new Table(
        [
            new NumericColumn(new ColumnSchema("number", ColumnType.Number) { Decimals = 6 }, Numbers(u => Math.Round(Math.Log(u + 1e-3), 6))),
            new NumericColumn(new ColumnSchema("few", ColumnType.Integer), Numbers(u => Math.Floor(3 * u) - 1)),
            new NumericColumn(new ColumnSchema("constant", ColumnType.Integer), [.. Enumerable.Repeat(4.0, rows)]),
            Categories("two", 2),
            Categories("many", 7),
        ]);
    }
}
