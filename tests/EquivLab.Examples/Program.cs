using EquivLab.Benchmarking;
using EquivLab.Data;
using EquivLab.Synthesis;

SynthesizerRegistry.Register("shuffled", () => new Shuffled());
var grid = new BenchGrid
{
    Tables = [new BenchTable("arrests", "datasets/arrests.csv", "released")],
    Synthesizers = [new BenchSynthesizer("shuffled"), new BenchSynthesizer("bayes-tree")],
};
foreach (CellOutcome row in Benchmark.Run(grid))
    Console.WriteLine($"{row.Cell.Synthesizer}: utility {row.Figures?.Utility}, privacy {row.Figures?.Privacy} {row.Error}");

internal sealed class Shuffled : ISynthesizer
{
    public string Name => "shuffled";
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) => new Generator(train);

    private sealed class Generator(Table train) : IGenerator
    {
        public IReadOnlyList<ColumnSchema> Columns { get; } = [.. train.Columns.Select(c => c.Schema)];
        public Table SampleBlock(int rows, ulong seed, long block)
        {
            var random = new Random(unchecked((int)seed + (int)block));
            return new Table([.. train.Columns.Select(c => c.Select([.. Enumerable.Range(0, rows).Select(_ => random.Next(train.RowCount))]))]);
        }
    }
}
