using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarks;

/// <summary>A table of realistic shape and any length: rows sampled from a model of <c>datasets/marketing-income.csv</c> (14 columns) with two numeric columns added.</summary>
internal static class BenchmarkTable
{
    public const string Target = "INCOME";

    public static Table Create(int rows)
    {
        RawTable raw = CsvTableReader.Read(Path.Combine(Datasets(), "marketing-income.csv"));
        TableSchema schema = TableSplitter.Infer(raw, target: Target);
        Table real = TableParser.Parse(raw, schema, Enumerable.Range(0, raw.RowCount).ToArray());
        IGenerator generator = SynthesizerRegistry.Create("bayes-tree").Fit(real, new FitOptions { Target = Target });
        Table sampled = generator.Sample(rows, seed: 1, Environment.ProcessorCount);
        var rng = new Rng(7);
        double[] amount = new double[rows], age = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            amount[i] = rng.NextDouble() < 0.6 ? 0 : Math.Round(Math.Exp(8 * rng.NextDouble()), 2);
            age[i] = 18 + rng.Next(60);
        }

        return new Table(
        [
            .. sampled.Columns,
            new NumericColumn(new ColumnSchema("amount", ColumnType.Number) { Decimals = 2 }, amount),
            new NumericColumn(new ColumnSchema("age", ColumnType.Integer), age),
        ]);
    }

    /// <summary>The folder is looked for upwards: BenchmarkDotNet runs in a folder of its own below the project.</summary>
    private static string Datasets()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "datasets");
            if (File.Exists(Path.Combine(candidate, "marketing-income.csv"))) return candidate;
        }

        throw new DirectoryNotFoundException("datasets/marketing-income.csv was not found above the program.");
    }
}
