using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Benchmarking.Files;

/// <summary>What is wrong with a synthesizer of a grid file, found before any cell would fail by it.</summary>
internal static class ProgramCheck
{
    // What the options of "equivlab run" are called in a grid file.
    private static readonly (string Option, string Property)[] Names =
        [("--synthesizer-command", "command"), ("--synthesizer-timeout", "timeLimit"), ("--synthesizer", "name"), ("--epsilon", "epsilon"), ("--delta", "delta")];

    /// <summary>The property that is wrong, and why; null where nothing is.</summary>
    public static (string Property, string Message)? Of(BenchSynthesizer synthesizer)
    {
        if (synthesizer.Command is not { } command)
            return synthesizer.HasBudget && SynthesizerRegistry.IsBuiltIn(synthesizer.Name) ? ("epsilon", $"epsilon: '{synthesizer.Name}' spends no privacy budget; leave it away") : null;
        if (SynthesizerRegistry.Names.Contains(synthesizer.Name)) return ("name", $"name: '{synthesizer.Name}' is a built-in synthesizer; call the program something else");
        if (command.Contains("{delta}", StringComparison.Ordinal)) return ("command", "command: has {delta}, which a grid does not say; write the number instead");
        try
        {
            var program = new ExternalSynthesizer(synthesizer.Name, command, new ExternalOptions { TimeLimit = synthesizer.TimeLimit ?? ExternalOptions.LongestTime });
            program.CheckBudget(synthesizer.HasBudget ? 1 : null);
            return null;
        }
        catch (InputException e)
        {
            string message = Names.Aggregate(e.Message, (text, name) => text.Replace(name.Option, name.Property, StringComparison.Ordinal));
            return (message[..message.IndexOf(':', StringComparison.Ordinal)], message);
        }
    }
}
