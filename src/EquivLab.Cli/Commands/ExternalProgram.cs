using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Cli.Commands;

/// <summary>The outside program that the options of <c>equivlab run</c> describe.</summary>
internal static class ExternalProgram
{
    private const string Name = "external";

    /// <param name="settings">The options.</param>
    /// <param name="leaveOut">Columns that the program may write besides.</param>
    /// <returns>Null where the options name none.</returns>
    /// <exception cref="InputException">The options do not go together, or one cannot be used.</exception>
    public static ExternalSynthesizer? Of(RunCommand.Settings settings, IReadOnlyCollection<string> leaveOut)
    {
        if (settings.SynthesizerCommand is not { } command)
        {
            (string Option, string? Text)[] others = [("--synthesizer-timeout", settings.SynthesizerTimeoutText), ("--epsilon", settings.EpsilonText), ("--delta", settings.DeltaText)];
            if (others.FirstOrDefault(o => o.Text is not null).Option is { } lonely) throw new InputException($"{lonely}: goes with --synthesizer-command, which is not given.");
            return null;
        }

        if (settings.PrivacyTargetText is not null || settings.NoSelfAudit)
            throw new InputException($"{(settings.NoSelfAudit ? "--no-self-audit" : "--privacy-target")}: is for the default synthesizer and cannot go with --synthesizer-command.");
        string name = settings.SynthesizerName ?? Name;
        if (SynthesizerRegistry.Names.Contains(name)) throw new InputException($"--synthesizer: '{name}' is one of EquivLab's own; give the program another name.");
        var options = new ExternalOptions
        {
            MissingTokens = settings.Missing.Split(','),
            LeaveOut = leaveOut,
            Delta = NumberOption.Number("--delta", settings.DeltaText, "a probability, such as 1e-5"),
        };
        if (NumberOption.Count("--synthesizer-timeout", settings.SynthesizerTimeoutText, "seconds") is { } seconds) options = options with { TimeLimit = TimeSpan.FromSeconds(seconds) };
        var program = new ExternalSynthesizer(name, command, options);
        program.CheckBudget(settings.Epsilon);
        return program;
    }
}
