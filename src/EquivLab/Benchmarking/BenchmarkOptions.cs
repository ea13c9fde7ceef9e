using EquivLab.Data;

namespace EquivLab.Benchmarking;

/// <summary>How <see cref="Benchmark"/> runs a grid.</summary>
public sealed record BenchmarkOptions
{
    /// <summary>The most threads of a cell; no figure but the times depends on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told of each outcome as it is there.</summary>
    public IProgress<CellOutcome>? Progress { get; init; }

    /// <summary>Reads a table from its path, given the texts that mean "missing"; CSV unless said.</summary>
    public Func<string, IReadOnlyCollection<string>, RawTable> Read { get; init; } = CsvTableReader.Read;
}
