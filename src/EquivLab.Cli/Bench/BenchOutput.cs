using System.ComponentModel;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary>Where the commands that add outcomes put them, and what they print.</summary>
internal class BenchOutput : CommandSettings
{
    [CommandOption("--out <DIR>")]
    [Description("The folder of the results. What is there already stays; a benchmark goes on where it was.")]
    [DefaultValue("bench")]
    public string Out { get; init; } = "bench";

    [CommandOption("--json")]
    [Description("The outcomes on stdout, as a document.")]
    public bool Json { get; init; }

    [CommandOption("--quiet")]
    [Description("No progress and no summary.")]
    public bool Quiet { get; init; }
}
