using System.ComponentModel;
using EquivLab.Evaluation.Policies;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab policy</c>: writes the default policy for a person to edit, or the schema of policies.</summary>
internal sealed class PolicyCommand : Command<PolicyCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        string text = settings.Schema ? PolicyJson.Schema : PolicyJson.StartingPoint;
        if (settings.Out is null)
        {
            Console.Out.Write(text);
            return 0;
        }

        using var files = new StagedFiles();
        files.StageText(settings.Out, text);
        files.Commit();
        return 0;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandOption("--schema")]
        [Description("The JSON Schema of policies instead, for editors and other programs.")]
        public bool Schema { get; init; }

        [CommandOption("--out <FILE>")]
        [Description("Where to write; stdout unless said.")]
        public string? Out { get; init; }
    }
}
