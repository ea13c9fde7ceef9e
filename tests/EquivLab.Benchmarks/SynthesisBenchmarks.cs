using BenchmarkDotNet.Attributes;
using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarks;

/// <summary>Fitting and sampling 32,561 rows of 16 columns, the size of UCI Adult, and writing them as CSV.</summary>
[MemoryDiagnoser]
public class SynthesisBenchmarks
{
    private const int Rows = 32_561;

    private readonly FitOptions _options = new() { Target = BenchmarkTable.Target };
    private Table _train = null!;
    private IGenerator _generator = null!;

    [Params("bayes-tree", "bayes-chow-liu", "copula", "smote", "independent", "bootstrap")]
    public string Synthesizer { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _train = BenchmarkTable.Create(Rows);
        _generator = SynthesizerRegistry.Create(Synthesizer).Fit(_train, _options);
    }

    [Benchmark]
    public IGenerator Fit() => SynthesizerRegistry.Create(Synthesizer).Fit(_train, _options);

    [Benchmark]
    public Table Sample() => _generator.Sample(Rows, seed: 1, _options.Threads);

    [Benchmark]
    public long SampleMillionRowsToCsv()
    {
        long bytes = 0;
        _generator.Stream(1_000_000, seed: 1, _options.Threads, CsvTableWriter.Format, block => bytes += block.Length);
        return bytes;
    }
}
