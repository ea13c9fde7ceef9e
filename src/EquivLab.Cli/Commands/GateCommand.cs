using System.ComponentModel;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab gate</c>: judges a recorded result, by another policy if wanted, without computing anything again.</summary>
internal sealed class GateCommand : Command<GateCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Result result = ResultFile.Read(settings.Result);
        // The recorded verdicts are not taken at their word.
        result = Rejudgement.Of(result, settings.Policy is null ? PolicyJson.Read(PolicyJson.Write(result.Policy), $"{Path.GetFileName(settings.Result)}, its policy") : PolicyFile.Read(settings.Policy));
        GateDecision decision = GateDecision.Of(result);
        if (settings.Out is not null)
        {
            using var files = new StagedFiles(settings.Result, settings.Policy);
            ReportFiles.StageChecks(files, settings.Out, result with { Verdict = decision.Verdict, ExitCode = decision.ExitCode, Reasons = decision.Reasons });
            files.Commit();
        }

        if (settings.Json) Console.Out.Write(ResultJson.Write(decision));
        else CheckTable.Print(decision);
        return decision.ExitCode;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<RESULT>")]
        [Description("A result.json that 'run' or 'evaluate' wrote.")]
        public required string Result { get; init; }

        [CommandOption("--policy <FILE>")]
        [Description("The policy to judge by; the one that the result records unless said.")]
        public string? Policy { get; init; }

        [CommandOption("--out <DIR>")]
        [Description("Where junit.xml and summary.md go; neither is written unless said.")]
        public string? Out { get; init; }

        [CommandOption("--json")]
        [Description("The decision as a JSON document on stdout: verdict, exit code, reasons, checks.")]
        public bool Json { get; init; }
    }
}
