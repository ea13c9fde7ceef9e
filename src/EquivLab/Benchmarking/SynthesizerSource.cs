using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Benchmarking;

/// <summary>Makes the synthesizers that a grid names.</summary>
public static class SynthesizerSource
{
    /// <summary>The synthesizer of a cell; the privacy budget is told when it is fitted.</summary>
    /// <param name="named">What the grid says of it.</param>
    /// <param name="table">The cell's table: what "missing" is written as, and which columns an outside program may write besides.</param>
    /// <exception cref="InputException">There is none of that name, or its command cannot be used.</exception>
    public static ISynthesizer Create(BenchSynthesizer named, BenchTable table)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(table);
        return named.Command is { } command
            ? new ExternalSynthesizer(named.Name, command, new ExternalOptions { TimeLimit = named.TimeLimit ?? ExternalOptions.LongestTime, MissingTokens = table.Missing, LeaveOut = table.LeaveOut })
            : SynthesizerRegistry.Create(named.Name);
    }
}
