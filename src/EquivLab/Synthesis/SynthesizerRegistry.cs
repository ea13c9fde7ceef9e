using EquivLab.Synthesis.Baselines;
using EquivLab.Synthesis.Baselines.Copula;
using EquivLab.Synthesis.Baselines.Masking;
using EquivLab.Synthesis.Baselines.Smote;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tuning;

namespace EquivLab.Synthesis;

/// <summary>The synthesizers that can be named, such as on the command line. Safe for use by several threads at once.</summary>
public static class SynthesizerRegistry
{
    /// <summary>The name that is used where none is given.</summary>
    public const string Default = BayesForestSynthesizer.RegisteredName;

    private static readonly OrderedDictionary<string, Func<ISynthesizer>> Known = new(StringComparer.Ordinal)
    {
        [BayesForestSynthesizer.RegisteredName] = static () => new SelfAuditedForest(),
        ["bayes-tree"] = static () => new BayesTreeSynthesizer(),
        ["bayes-chow-liu"] = static () => new ChowLiuSynthesizer(),
        ["copula"] = static () => new CopulaSynthesizer(),
        ["smote"] = static () => new SmoteSynthesizer(),
        ["independent"] = static () => new IndependentSynthesizer(),
        ["bootstrap"] = static () => new BootstrapSynthesizer(),
        [MaskedSynthesizer.RegisteredName] = static () => new MaskedSynthesizer(),
    };

    // None of them spends a privacy budget.
    private static readonly HashSet<string> BuiltIn = [.. Known.Keys];

    private static readonly Lock Guard = new();

    /// <summary>All names, in order of registration.</summary>
    public static IReadOnlyCollection<string> Names
    {
        get
        {
            lock (Guard) return [.. Known.Keys];
        }
    }

    /// <summary>Whether a name is that of a synthesizer of this library.</summary>
    internal static bool IsBuiltIn(string name) => BuiltIn.Contains(name);

    /// <summary>Registers a synthesizer, for as long as the process lives.</summary>
    /// <param name="name">A name that is not taken: lower-case letters, digits and hyphens, a letter first.</param>
    /// <param name="create">Creates it with its default parameters; what it creates must have that name.</param>
    /// <exception cref="ArgumentException">The name is taken, or is not a name.</exception>
    public static void Register(string name, Func<ISynthesizer> create)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(create);
        if (!SynthesizerName.IsValid(name)) throw new ArgumentException($"'{name}' is not a name for a synthesizer; expected {SynthesizerName.Rule}.", nameof(name));
        lock (Guard)
        {
            if (!Known.TryAdd(name, create)) throw new ArgumentException($"There is a synthesizer '{name}' already; choose another name.", nameof(name));
        }
    }

    /// <summary>Creates a synthesizer with its default parameters.</summary>
    /// <param name="name">A registered name.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    /// <exception cref="InvalidOperationException">What was registered gives none of that name.</exception>
    public static ISynthesizer Create(string name)
    {
        Func<ISynthesizer>? create;
        lock (Guard) Known.TryGetValue(name, out create);
        if (create is null) throw new InputException($"--synthesizer: there is no '{name}'; choose one of {string.Join(", ", Names)}.");
        ISynthesizer synthesizer = create();
        return synthesizer?.Name == name ? synthesizer : throw new InvalidOperationException($"What is registered as '{name}' creates {(synthesizer is null ? "nothing" : $"a synthesizer named '{synthesizer.Name}'")}; the names must be the same.");
    }
}
