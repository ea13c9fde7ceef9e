using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Privacy;

/// <summary>
/// The Bayesian network of single trees by which attacks estimate densities. It tells as much as it can: nothing raises its
/// penalty, and it has finer bins and more groups than what a synthesizer would release by.
/// </summary>
internal sealed class AttackerNetwork : IAttackerDensity
{
    public static BayesTreeSynthesizer Synthesizer { get; } =
        new(new BayesTreeOptions { Penalty = 1.6, MostPenalty = 1.6, Groups = 16, RowsPerBin = 150 });

    public BinningOptions Binning(int rows, string target, int threads) => Synthesizer.Binning(rows, target, threads) with { FewestOfCategory = 1 };

    public Func<CodedTable, double[]> Fit(CodedTable data, int target, ulong seed, int threads, CancellationToken cancellationToken) =>
        Synthesizer.Fit(data, target, threads, cancellationToken).LogProbability;
}
