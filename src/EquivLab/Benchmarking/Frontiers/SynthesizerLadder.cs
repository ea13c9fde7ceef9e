using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Copula;
using EquivLab.Synthesis.Baselines.Smote;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tuning;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>A setting of a synthesizer.</summary>
/// <param name="Setting">What sets it apart.</param>
/// <param name="Create">Creates the synthesizer with it.</param>
internal sealed record LadderRung(string Setting, Func<ISynthesizer> Create);

/// <summary>The settings of each synthesizer, from tight to loose, by the one parameter that decides how much of single rows is kept.</summary>
internal static class SynthesizerLadder
{
    /// <summary>The ladder of a synthesizer; its defaults alone where it has nothing to loosen.</summary>
    /// <param name="name">A registered name.</param>
    public static IReadOnlyList<LadderRung> Of(string name) => name switch
    {
        BayesForestSynthesizer.RegisteredName => [.. ForestLadder.Rungs.Select(r => new LadderRung(r.Name, () => new BayesForestSynthesizer(r.Options)))],
        "bayes-tree" => [Tree(16), Tree(8), Tree(4), Tree(2), Tree(1)],
        "bayes-chow-liu" => [ChowLiu(10), ChowLiu(30), ChowLiu(100)],
        "copula" => [Copula(20), Copula(100)],
        "smote" => [Smote(20), Smote(5), Smote(1)],
        _ => [new LadderRung("defaults", () => SynthesizerRegistry.Create(name))],
    };

    /// <summary>A penalty that is not raised.</summary>
    private static LadderRung Tree(double penalty) =>
        new(Text($"penalty {penalty}"), () => new BayesTreeSynthesizer(new BayesTreeOptions { Penalty = penalty, MostPenalty = penalty }));

    private static LadderRung ChowLiu(int bins) => new(Text($"{bins} bins"), () => new ChowLiuSynthesizer(new ChowLiuOptions { MaxBins = bins }));

    private static LadderRung Copula(int bins) => new(Text($"{bins} bins"), () => new CopulaSynthesizer(new CopulaOptions { MaxBins = bins }));

    private static LadderRung Smote(int neighbours) => new(Text($"{neighbours} neighbour{(neighbours == 1 ? "" : "s")}"), () => new SmoteSynthesizer(neighbours));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
