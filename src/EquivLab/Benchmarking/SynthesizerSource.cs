using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Benchmarking;

/// <summary>Makes the synthesizers that a grid names.</summary>
public static class SynthesizerSource
{
    /// <summary>The synthesizer of a cell; the privacy budget is told when it is fitted.</summary>
    /// <param name="named">What the grid says of it.</param>
    /// <param name="missing">Texts that mean "missing" in what an outside program writes.</param>
    /// <exception cref="InputException">There is none of that name, or its command cannot be used.</exception>
    public static ISynthesizer Create(BenchSynthesizer named, IReadOnlyCollection<string> missing)
    {
        ArgumentNullException.ThrowIfNull(named);
        return named.Command is { } command
            ? new ExternalSynthesizer(named.Name, command, new ExternalOptions { TimeLimit = named.TimeLimit ?? ExternalOptions.LongestTime, MissingTokens = missing })
            : SynthesizerRegistry.Create(named.Name);
    }
}
