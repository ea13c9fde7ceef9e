using System.Globalization;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// <c>bayes-chow-liu</c>: the tree-shaped Bayesian network that loses least information (Chow and Liu 1968), a maximum
/// spanning tree over the mutual information of all pairs of columns, with a table a column. The simple model that
/// everybody can check; conditioning is exact.
/// </summary>
/// <param name="options">Parameters.</param>
public sealed class ChowLiuSynthesizer(ChowLiuOptions options) : ISynthesizer
{
    private const int InformationGroups = 32;

    /// <summary>Creates the synthesizer with its default parameters.</summary>
    public ChowLiuSynthesizer()
        : this(new ChowLiuOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => "bayes-chow-liu";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["maxBins"] = options.MaxBins.ToString(CultureInfo.InvariantCulture),
        ["minRowsPerBin"] = options.MinRowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["frequentRows"] = options.FrequentRows.ToString(CultureInfo.InvariantCulture),
        ["backoff"] = options.Backoff.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CodedTable data = CodedTable.Fit(train, Binning(options.Threads));
        return Fit(data, options.Target is null ? 0 : train.IndexOf(options.Target), options.Threads);
    }

    internal BayesNetwork Fit(CodedTable data, int root, int threads)
    {
        CodeGroups[] groups = [.. data.Codecs.Select((codec, c) =>
            CodeGroups.Of(data.Codes[c], codec.Size, codec.ValueCodes, codec.IsOrdered, InformationGroups))];
        double[,] information = PairInformation.Matrix(data, groups, threads);
        (int Node, int Parent)[] tree = SpanningTree.Maximum(information, root);
        return new BayesNetwork(data.Codecs, [.. tree.Select(t => (Conditional)Table(data, t.Node, t.Parent))]);
    }

    private BinningOptions Binning(int threads) => new(options.MaxBins, options.MinRowsPerBin, options.FrequentRows, threads);

    private TableConditional Table(CodedTable data, int child, int parent)
    {
        SparseDistribution marginal = SparseDistribution.Count(data.Codes[child], data.Codecs[child].Size);
        if (parent < 0) return new TableConditional(child, parent, [marginal], marginal, 0);

        var counts = new Dictionary<ushort, int>[data.Codecs[parent].Size];
        for (int p = 0; p < counts.Length; p++) counts[p] = [];
        ushort[] childCodes = data.Codes[child], parentCodes = data.Codes[parent];
        for (int row = 0; row < data.RowCount; row++)
        {
            Dictionary<ushort, int> counted = counts[parentCodes[row]];
            counted[childCodes[row]] = counted.GetValueOrDefault(childCodes[row]) + 1;
        }

        SparseDistribution[] rows = Array.ConvertAll(counts, counted =>
        {
            ushort[] codes = [.. counted.Keys.Order()];
            return new SparseDistribution(codes, [.. codes.Select(c => (double)counted[c])]);
        });
        return new TableConditional(child, parent, rows, marginal, options.Backoff);
    }
}
