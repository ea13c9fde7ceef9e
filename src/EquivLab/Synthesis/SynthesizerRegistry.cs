using EquivLab.Synthesis.Baselines;
using EquivLab.Synthesis.Baselines.Copula;
using EquivLab.Synthesis.Baselines.Masking;
using EquivLab.Synthesis.Baselines.Smote;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Synthesis;

/// <summary>The synthesizers that can be named, such as on the command line.</summary>
public static class SynthesizerRegistry
{
    /// <summary>The name that is used where none is given.</summary>
    public const string Default = "bayes-tree";

    private static readonly Dictionary<string, Func<ISynthesizer>> Known = new(StringComparer.Ordinal)
    {
        ["bayes-tree"] = static () => new BayesTreeSynthesizer(),
        ["bayes-chow-liu"] = static () => new ChowLiuSynthesizer(),
        ["copula"] = static () => new CopulaSynthesizer(),
        ["smote"] = static () => new SmoteSynthesizer(),
        ["independent"] = static () => new IndependentSynthesizer(),
        ["bootstrap"] = static () => new BootstrapSynthesizer(),
        [MaskedSynthesizer.RegisteredName] = static () => new MaskedSynthesizer(),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Creates a synthesizer with its default parameters.</summary>
    /// <param name="name">A registered name.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    public static ISynthesizer Create(string name) => Known.TryGetValue(name, out Func<ISynthesizer>? create)
        ? create()
        : throw new InputException($"--synthesizer: there is no '{name}'; choose one of {string.Join(", ", Names)}.");
}
