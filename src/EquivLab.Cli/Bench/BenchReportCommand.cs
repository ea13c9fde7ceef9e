using System.ComponentModel;
using EquivLab.Benchmarking.Frontiers;
using EquivLab.Storage;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary><c>equivlab bench report</c>: writes again what is drawn from a benchmark's database, or from a frontier.</summary>
internal sealed class BenchReportCommand : Command<BenchReportCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (FrontierFiles.IsIn(settings.Folder))
        {
            Frontier frontier = FrontierFiles.Redraw(settings.Folder);
            if (!settings.Json) FrontierFiles.Tell(frontier, settings.Folder);
            else Console.Out.Write(FrontierJson.Write(frontier));
            // The folder may be that of a benchmark too.
            if (!File.Exists(Path.Combine(settings.Folder, BenchStore.FileName))) return 0;
        }

        using var store = BenchStore.OpenToRead(Path.Combine(settings.Folder, BenchStore.FileName));
        BenchFolder.Write(settings.Folder, store, settings.Json, quiet: false);
        return 0;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<DIR>")]
        [Description("The folder that 'bench' or 'bench merge' wrote.")]
        public required string Folder { get; init; }

        [CommandOption("--json")]
        [Description("The outcomes on stdout, as a document.")]
        public bool Json { get; init; }
    }
}
