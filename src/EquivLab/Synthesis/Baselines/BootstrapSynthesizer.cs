using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines;

/// <summary><c>bootstrap</c>: train rows drawn with replacement. Perfect utility, no privacy: the control that must fail the attacks.</summary>
public sealed class BootstrapSynthesizer : ISynthesizer
{
    /// <inheritdoc/>
    public string Name => "bootstrap";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) => new Generator(train);

    private sealed class Generator(Table train) : IGenerator
    {
        public IReadOnlyList<ColumnSchema> Columns { get; } = [.. train.Columns.Select(c => c.Schema)];

        public Table SampleBlock(int rows, ulong seed, long block)
        {
            var rng = new Rng(seed, Streams.Sample + (ulong)block);
            var drawn = new int[rows];
            for (int i = 0; i < rows; i++) drawn[i] = rng.Next(train.RowCount);
            return train.Select(drawn);
        }
    }
}
