using System.Globalization;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>
/// <c>copula</c>: a Gaussian copula with empirical margins. Each column is a standard normal variable cut into the
/// column's codes, bins of numbers in their order and categories in the order of their frequency, as in the Synthetic
/// Data Vault (Patki, Wedge and Veeramachaneni 2016) and DPSynthesizer (Li, Xiong and Jiang 2014); a correlation matrix
/// is all that is kept of the dependence. Correlations are those at which the codes have the rank correlations of the
/// train set (<see cref="LatentCorrelation"/>).
/// </summary>
/// <param name="options">Parameters.</param>
public sealed class CopulaSynthesizer(CopulaOptions options) : ISynthesizer
{
    /// <summary>Creates the synthesizer with its default parameters.</summary>
    public CopulaSynthesizer()
        : this(new CopulaOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => "copula";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["maxBins"] = options.MaxBins.ToString(CultureInfo.InvariantCulture),
        ["minRowsPerBin"] = options.MinRowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["frequentRows"] = options.FrequentRows.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CodedTable data = CodedTable.Fit(train, Binning(options.Threads));
        LatentColumn[] columns = [.. data.Codecs.Select((codec, c) => LatentColumn.Of(codec, data.Codes[c]))];
        double[,] correlations = Correlations([.. columns.SelectMany(c => c.Variables)], options.Threads, cancellationToken);
        return new CopulaGenerator(columns, NearestCorrelation.Factor(correlations));
    }

    private BinningOptions Binning(int threads) => new(options.MaxBins, options.MinRowsPerBin, options.FrequentRows, threads);

    /// <summary>The correlation of each two variables, over the rows in which both are seen.</summary>
    private static double[,] Correlations(LatentVariable[] variables, int threads, CancellationToken cancellationToken)
    {
        var correlations = new double[variables.Length, variables.Length];
        for (int v = 0; v < variables.Length; v++) correlations[v, v] = 1;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, variables.Length * (variables.Length - 1) / 2, parallel, pair =>
        {
            // Pairs are numbered (1, 0), (2, 0), (2, 1), (3, 0) and so on.
            int a = (int)((1 + Math.Sqrt(1 + 8.0 * pair)) / 2), b = pair - a * (a - 1) / 2;
            correlations[a, b] = correlations[b, a] = LatentCorrelation.Estimate(LatentVariable.Count(variables[a], variables[b]));
        });
        return correlations;
    }
}
