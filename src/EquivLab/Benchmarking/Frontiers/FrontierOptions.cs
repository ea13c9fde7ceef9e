using EquivLab.Data;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>How a frontier is traced.</summary>
public sealed record FrontierOptions
{
    /// <summary>Synthetic tables that were made elsewhere from the train set of the only table, whose hold-out is a file.</summary>
    public IReadOnlyList<GivenTable> Given { get; init; } = [];

    /// <summary>The most threads; no figure depends on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told what is being done.</summary>
    public IProgress<ProgressStep>? Progress { get; init; }

    /// <summary>Reads a table from its path, given the texts that mean "missing"; CSV unless said.</summary>
    public Func<string, IReadOnlyCollection<string>, RawTable> Read { get; init; } = CsvTableReader.Read;
}
