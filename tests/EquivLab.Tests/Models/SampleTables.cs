using EquivLab.Data;

namespace EquivLab.Tests.Models;

/// <summary>Small tables in memory, with a target that depends on the features.</summary>
internal static class SampleTables
{
    public static NumericColumn Numbers(string name, params double[] values) => new(new ColumnSchema(name, ColumnType.Number), values);

    public static CategoricalColumn Texts(string name, params string?[] values) => Texts(name, ColumnType.Category, values);

    public static CategoricalColumn Texts(string name, ColumnType type, params string?[] values)
    {
        var categories = new List<string>();
        var codes = new int[values.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = values[i] is null ? CategoricalColumn.Missing : categories.IndexOf(values[i]!);
            if (values[i] is null || codes[i] >= 0) continue;
            codes[i] = categories.Count;
            categories.Add(values[i]!);
        }
        return new CategoricalColumn(new ColumnSchema(name, type), codes, [.. categories]);
    }

    /// <summary>Columns x and y (numbers, x with gaps), colour (three, sometimes missing), and target: yes or no.</summary>
    public static Table Binary(int rows, int seed)
        => Mixed(rows, seed, (x, y, colour, noise) => x + (colour == "red" ? 1 : 0) - (0.5 * y) + noise > 0.5 ? "yes" : "no");

    /// <summary>The same features with the target a, b or c.</summary>
    public static Table Multiclass(int rows, int seed)
        => Mixed(rows, seed, (x, y, colour, noise) => colour == "blue" ? "c" : x + noise > 0 ? "a" : "b");

    /// <summary>The same features with the target 100,000 + 5,000 x − 3,000 y + 4,000 [red] + noise of 500.</summary>
    public static Table Regression(int rows, int seed)
    {
        Features features = Draw(rows, seed);
        var target = new double[rows];
        for (int i = 0; i < rows; i++)
            target[i] = 100_000 + (5_000 * features.X[i]) - (3_000 * features.Y[i]) + (features.Colour[i] == "red" ? 4_000 : 0) + (1_000 * features.Noise[i]);
        return new Table([Numbers("x", features.X), Numbers("y", features.Y), Texts("colour", features.Colour), Numbers("target", target)]);
    }

    private static Table Mixed(int rows, int seed, Func<double, double, string?, double, string> rule)
    {
        Features features = Draw(rows, seed);
        var target = new string?[rows];
        for (int i = 0; i < rows; i++) target[i] = rule(features.X[i], features.Y[i], features.Colour[i], features.Noise[i]);
        double[] gappy = [.. features.X.Select((x, i) => i % 11 == 5 ? double.NaN : x)];
        string?[] colour = [.. features.Colour.Select((c, i) => i % 13 == 7 ? null : c)];
        return new Table([Numbers("x", gappy), Numbers("y", features.Y), Texts("colour", colour), Texts("target", target)]);
    }

    private sealed record Features(double[] X, double[] Y, string?[] Colour, double[] Noise);

    private static Features Draw(int rows, int seed)
    {
        var random = new Random(seed);
        string[] colours = ["red", "green", "blue"];
        double[] Uniform() => [.. Enumerable.Range(0, rows).Select(_ => (4 * random.NextDouble()) - 2)];
        return new Features(Uniform(), Uniform(), [.. Enumerable.Range(0, rows).Select(_ => colours[random.Next(3)])], [.. Uniform().Select(v => v / 4)]);
    }
}
