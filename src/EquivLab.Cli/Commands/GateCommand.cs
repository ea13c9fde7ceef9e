using System.ComponentModel;
using EquivLab.Evaluation;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab gate</c>: a result's verdict as an exit code, without computing anything again.</summary>
internal sealed class GateCommand : Command<GateCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Result result = ResultFile.Read(settings.Result);
        GateDecision decision = GateDecision.Of(result.Utility, result.Privacy, result.Controls, result.Repeats);
        Console.WriteLine(decision.Verdict.ToString().ToLowerInvariant());
        foreach (string reason in decision.Reasons) Console.WriteLine("- " + reason);
        return decision.ExitCode;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<RESULT>")]
        [Description("A result.json that 'run' or 'evaluate' wrote.")]
        public required string Result { get; init; }
    }
}
