using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>
/// <c>masked</c>: the train rows themselves, masked, as has long been done instead of synthesis: columns blanked or made
/// coarser, and the quasi-identifiers recoded so that each of their combinations is shared by at least k rows
/// (k-anonymity, Samarati 2001, Sweeney 2002). It hides who a row belongs to, not that it is there, and columns that are
/// no quasi-identifiers stay as they are. A sample is the masked rows in random order; rows beyond their number are drawn
/// with replacement, and of a sample of fewer rows fewer than k may share a combination.
/// </summary>
/// <param name="masking">How to mask.</param>
public sealed class MaskedSynthesizer(MaskingOptions masking) : ISynthesizer
{
    /// <summary>The name under which it is registered.</summary>
    public const string RegisteredName = "masked";

    /// <summary>Without a policy: nothing is redacted or generalised, and all columns but the target are quasi-identifiers, with k = 5.</summary>
    public MaskedSynthesizer()
        : this(new MaskingOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => RegisteredName;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["k"] = masking.K.ToString(CultureInfo.InvariantCulture),
        ["quasiIdentifiers"] = masking.QuasiIdentifiers is null ? "all but the target" : List(masking.QuasiIdentifiers),
        ["redacted"] = List(masking.Redact),
        ["generalised"] = List(masking.Generalise.Select(g => g.Column)),
    };

    /// <inheritdoc/>
    /// <exception cref="InputException">The options do not fit the table.</exception>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) =>
        new MaskedGenerator(MaskedTable.Of(train, masking, options.Target, cancellationToken));

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.DefaultIfEmpty("none"));
}
