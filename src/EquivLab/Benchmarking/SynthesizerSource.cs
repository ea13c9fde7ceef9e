using System.Globalization;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking;

/// <summary>Makes the synthesizers that a grid names.</summary>
public static class SynthesizerSource
{
    private const string EpsilonPlace = "{epsilon}";

    /// <summary>The synthesizer of a cell.</summary>
    /// <param name="named">What the grid says of it.</param>
    /// <param name="epsilon">The privacy budget; null for one without.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    public static ISynthesizer Create(BenchSynthesizer named, double? epsilon)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (named.Command is not { } command) return SynthesizerRegistry.Create(named.Name);
        if (epsilon is { } budget) command = command.Replace(EpsilonPlace, budget.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Outside(named.Name, command, named.TimeLimit);
    }

    /// <summary>An outside program. The one place that knows how they are run.</summary>
    private static ISynthesizer Outside(string name, string command, TimeSpan? timeLimit) =>
        throw new InputException($"synthesizer '{name}': outside programs ({command.Split(' ')[0]}, {timeLimit?.TotalSeconds ?? 0} s) are not known to this build.");
}
