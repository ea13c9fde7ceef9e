using System.ComponentModel;
using EquivLab.Evaluation;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab report</c>: draws the reports of a result again.</summary>
internal sealed class ReportCommand : Command<ReportCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Result result = ResultFile.Read(settings.Result);
        string folder = settings.Out ?? Path.GetDirectoryName(Path.GetFullPath(settings.Result))!;
        using var files = new StagedFiles();
        ReportFiles.StageDrawings(files, folder, result);
        files.Commit();
        Console.Error.WriteLine($"wrote {Path.Combine(folder, ReportFiles.Html)}");
        return 0;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<RESULT>")]
        [Description("A result.json that 'run' or 'evaluate' wrote.")]
        public required string Result { get; init; }

        [CommandOption("--out <DIR>")]
        [Description("Where the reports go; beside the result unless said.")]
        public string? Out { get; init; }
    }
}
