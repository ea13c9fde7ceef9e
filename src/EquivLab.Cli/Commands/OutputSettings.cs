using System.ComponentModel;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>What every command that works for a while understands.</summary>
internal class OutputSettings : CommandSettings
{
    [CommandOption("--seed <N>")]
    [Description("The same seed gives the same synthetic bytes and the same figures.")]
    [DefaultValue(1UL)]
    public ulong Seed { get; init; }

    [CommandOption("--threads <N>")]
    [Description("The most threads; results do not depend on it. All processors unless said.")]
    public int? ThreadLimit { get; init; }

    [CommandOption("--quiet")]
    [Description("No progress and no summary.")]
    public bool Quiet { get; init; }

    public int Threads => ThreadLimit switch
    {
        null => Environment.ProcessorCount,
        < 1 => throw new InputException($"--threads: {ThreadLimit} is not a number of threads; expected 1 or more."),
        _ => ThreadLimit.Value,
    };
}
