using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Synthesis.Baselines;

/// <summary><c>independent</c>: every column from its marginal distribution, all dependence lost. The floor of utility.</summary>
public sealed class IndependentSynthesizer : ISynthesizer
{
    private static readonly BayesTreeSynthesizer Tree = new();

    /// <inheritdoc/>
    public string Name => "independent";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CodedTable data = CodedTable.Fit(train, Tree.Binning(train.RowCount, options.Target, options.Threads));
        return new BayesNetwork(data.Codecs, [.. data.Codes.Select((codes, c) =>
        {
            SparseDistribution marginal = SparseDistribution.Count(codes, data.Codecs[c].Size);
            return (Conditional)new TableConditional(c, -1, [marginal], marginal, 0);
        })]);
    }
}
