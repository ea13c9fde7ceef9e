using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Smote;

/// <summary>
/// <c>smote</c>: rows between a train row and one of its nearest of the same class (SMOTE-NC, Chawla, Bowyer, Hall and
/// Kegelmeyer 2002, section 6.1), made for the whole table rather than for the rare class alone, as a baseline that
/// deep generators are compared with (TabDDPM, Kotelnikov and others 2023). Useful and leaky: every synthetic row lies
/// beside a real one. Where the target is a number or none is known, neighbours are sought in the whole table and the
/// target is interpolated like any other number. A class of a single row has no neighbours: that row is copied.
/// </summary>
/// <param name="neighbours">How many nearest rows one is drawn from; at least 1.</param>
public sealed class SmoteSynthesizer(int neighbours) : ISynthesizer
{
    private const int UsualNeighbours = 5;

    /// <summary>Creates the synthesizer with five neighbours.</summary>
    public SmoteSynthesizer()
        : this(UsualNeighbours)
    {
    }

    /// <inheritdoc/>
    public string Name => "smote";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["neighbours"] = neighbours.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) =>
        new SmoteGenerator(train, ClassNeighbours.Find(train, options.Target, neighbours, options.Threads, cancellationToken));
}
