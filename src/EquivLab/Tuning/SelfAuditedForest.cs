using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tuning;

/// <summary>
/// <c>bayes-forest</c>, the default: a Bayesian network of forests as loose as the table bears, which is measured on the train set
/// alone, see <see cref="SelfAudit"/>; then all rows are fitted with the setting that was chosen.
/// </summary>
/// <param name="options">The privacy target; null fits the middle setting without measuring anything.</param>
public sealed class SelfAuditedForest(SelfAuditOptions? options) : ISynthesizer
{
    /// <summary>Creates the synthesizer with its default privacy target.</summary>
    public SelfAuditedForest()
        : this(new SelfAuditOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => BayesForestSynthesizer.RegisteredName;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters => new BayesForestSynthesizer().Parameters;

    /// <summary>Whether settings are tried at all.</summary>
    internal bool IsAudited => options is not null;

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        (BayesForestSynthesizer chosen, SelfAuditReport? report) = Choose(train, options, cancellationToken);
        return (BayesNetwork)chosen.Fit(train, options, cancellationToken) with { Parameters = chosen.Parameters, SelfAudit = report };
    }

    /// <summary>The synthesizer with the setting that is chosen for a train set, which measures nothing any more.</summary>
    internal ISynthesizer ChosenFor(Table train, FitOptions options, CancellationToken cancellationToken) => Choose(train, options, cancellationToken).Synthesizer;

    private (BayesForestSynthesizer Synthesizer, SelfAuditReport? Report) Choose(Table train, FitOptions fit, CancellationToken cancellationToken)
    {
        if (options is null) return (new BayesForestSynthesizer(), null);
        (BayesForestOptions chosen, SelfAuditReport report) = SelfAudit.Run(train, options, fit, cancellationToken);
        return (new BayesForestSynthesizer(chosen), report);
    }
}
