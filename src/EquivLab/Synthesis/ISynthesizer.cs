using EquivLab.Data;

namespace EquivLab.Synthesis;

/// <summary>Fits a table and gives a generator of tables like it.</summary>
public interface ISynthesizer
{
    /// <summary>The name under which it is registered, such as <c>bayes-tree</c>.</summary>
    string Name { get; }

    /// <summary>The parameters in force, by name, for the record.</summary>
    IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>Fits a table.</summary>
    /// <param name="train">The train set; nothing else of the real data is seen.</param>
    /// <param name="options">Target, seed and threads.</param>
    /// <param name="cancellationToken">Stops fitting.</param>
    IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default);
}

/// <summary>What a synthesizer is told beside the table.</summary>
public sealed record FitOptions
{
    /// <summary>The column that models will predict, or null where none is known.</summary>
    public string? Target { get; init; }

    /// <summary>The seed of whatever is random in fitting.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The privacy budget ε, for a synthesizer that has one; null for others.</summary>
    public double? Epsilon { get; init; }

    /// <summary>The group of each train row, where rows of a group are kept together in whatever parts the table; null is a group for each.</summary>
    public IReadOnlyList<int>? Groups { get; init; }

    /// <summary>Told what is being done, where fitting takes long.</summary>
    public IProgress<ProgressStep>? Progress { get; init; }

    /// <summary>The most threads to use; results must not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
