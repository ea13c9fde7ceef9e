using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Boosting;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Privacy;

/// <summary>
/// The Bayesian networks of forests by which attacks estimate densities: small leaves and no least gain. Each column's forest is
/// mixed with its marginal, so that a leaf without a value says little against it. Who knew the order in which a synthesizer
/// draws its columns would see most; an attacker does not, so that the mean of the log-densities under several orders is taken.
/// A target that was drawn by boosted trees is told from them best: they count as one more order's term of the target.
/// </summary>
/// <param name="trees">Trees a column and order.</param>
/// <param name="boosts">Whether the target is told from boosted trees too.</param>
internal sealed class AttackerForest(int trees = AttackerForest.UsualTrees, bool boosts = true) : IAttackerDensity
{
    public const int UsualTrees = 4;

    private const double MarginalShare = 0.1;
    private const int BlockRows = 1024;

    private static readonly BayesForestOptions Options = new()
    {
        RowShare = 1,
        MinLeaf = 25,
        RareLeaf = 25,
        Candidates = 2,
        MinGain = 0,
        MaxBins = 200,
        FollowsLines = false,
    };

    private readonly BayesForestSynthesizer[] _synthesizers =
        [.. Enum.GetValues<DrawingOrder>().Select(order => new BayesForestSynthesizer(Options with { Order = order, Trees = trees }))];

    public BinningOptions Binning(int rows, string target, int threads) => _synthesizers[0].Binning(threads) with { FewestOfCategory = 1 };

    public Func<CodedTable, double[]> Fit(CodedTable data, int target, ulong seed, int threads, CancellationToken cancellationToken)
    {
        double[,] information = ForestInformation.Of(data, threads);
        BayesNetwork[] networks = Array.ConvertAll(_synthesizers, s => s.Fit(data, information, target, seed, threads, cancellationToken));
        Conditional[] terms = [.. networks.SelectMany(n => n.Conditionals)];
        if (boosts && target >= 0 && BoostedFit.Of(data, target, seed, threads, cancellationToken) is { } boosted) terms = [.. terms, boosted];
        double[][] marginals = [.. data.Codes.Select((codes, c) => Marginal(codes, data.Codecs[c].Size))];
        return rows => LogDensity(terms, networks.Length, marginals, rows, threads, cancellationToken);
    }

    /// <summary>Shares of codes, none of them 0.</summary>
    private static double[] Marginal(ushort[] codes, int size)
    {
        var shares = new double[size];
        Array.Fill(shares, 0.5);
        foreach (ushort code in codes) shares[code]++;
        for (int c = 0; c < size; c++) shares[c] /= codes.Length + size / 2.0;
        return shares;
    }

    private static double[] LogDensity(
        Conditional[] terms, int orders, double[][] marginals, CodedTable rows, int threads, CancellationToken cancellationToken)
    {
        var sums = new double[rows.RowCount];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, (rows.RowCount + BlockRows - 1) / BlockRows, parallel, block =>
        {
            int start = block * BlockRows, end = Math.Min(rows.RowCount, start + BlockRows);
            foreach (Conditional term in terms) Add(term, marginals[term.Child], rows.Codes, start, sums.AsSpan(start, end - start), orders);
        });
        return sums;
    }

    private static void Add(Conditional conditional, double[] marginal, ushort[][] codes, int start, Span<double> sums, int orders)
    {
        ushort[] child = codes[conditional.Child];
        double unseen = marginal.Min();
        var probabilities = new double[sums.Length];
        if (conditional is ForestConditional forest) forest.Probabilities(codes, start, probabilities);
        else
            for (int i = 0; i < probabilities.Length; i++) probabilities[i] = conditional.Probability(codes, start + i, child[start + i]);
        for (int i = 0; i < sums.Length; i++)
        {
            ushort code = child[start + i];
            double any = code < marginal.Length ? marginal[code] : unseen;
            sums[i] += Math.Log((1 - MarginalShare) * probabilities[i] + MarginalShare * any) / orders;
        }
    }
}
