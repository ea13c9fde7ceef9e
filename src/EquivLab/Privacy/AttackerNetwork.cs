using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Privacy;

/// <summary>
/// The network by which attacks estimate densities. It tells as much as it can: nothing raises its penalty, and it has
/// finer bins and more groups than what a synthesizer would release by.
/// </summary>
internal static class AttackerNetwork
{
    public static BayesTreeSynthesizer Synthesizer { get; } =
        new(new BayesTreeOptions { Penalty = 1.6, MostPenalty = 1.6, Groups = 16, RowsPerBin = 150 });
}
