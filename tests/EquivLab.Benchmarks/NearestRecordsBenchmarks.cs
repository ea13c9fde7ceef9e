using BenchmarkDotNet.Attributes;
using EquivLab.Data;
using EquivLab.Records;

namespace EquivLab.Benchmarks;

/// <summary>The exact distance of 32,561 records to the closest of 32,561 others, 16 mixed columns.</summary>
public class NearestRecordsBenchmarks
{
    private float[][] _queries = [];
    private float[][] _references = [];

    [GlobalSetup]
    public void Setup()
    {
        Table table = BenchmarkTable.Create(2 * 32_561);
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        Table references = table.Select(rows.AsSpan(32_561));
        var space = new RecordSpace(references);
        _queries = space.Place(table.Select(rows.AsSpan(0, 32_561)));
        _references = space.Place(references);
    }

    [Benchmark]
    public double[] Distances() => NearestRecords.Distances(_queries, _references, Environment.ProcessorCount);
}
