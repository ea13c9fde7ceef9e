using BenchmarkDotNet.Attributes;
using EquivLab.Data;

namespace EquivLab.Benchmarks;

/// <summary>Reading, inferring and splitting a CSV file of 100,000 rows.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private string _path = "";

    [GlobalSetup]
    public void Setup()
    {
        _path = Path.Combine(Path.GetTempPath(), $"equivlab-{Guid.NewGuid():N}.csv");
        Table table = BenchmarkTable.Create(100_000);
        using FileStream stream = File.Create(_path);
        using var writer = new CsvTableWriter(stream, [.. table.Columns.Select(c => c.Schema)]);
        writer.Write(table);
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark]
    public RawTable Read() => CsvTableReader.Read(_path);

    [Benchmark]
    public TableSplit ReadAndSplit() => TableSplitter.Split(CsvTableReader.Read(_path), new SplitOptions(BenchmarkTable.Target));
}
