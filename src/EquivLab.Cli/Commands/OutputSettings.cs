using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>What every command that works for a while understands.</summary>
internal class OutputSettings : CommandSettings
{
    [CommandOption("--seed <N>")]
    [Description("The same seed gives the same synthetic bytes and the same figures.")]
    [DefaultValue("1")]
    public string SeedText { get; init; } = "1";

    [CommandOption("--threads <N>")]
    [Description("The most threads; results do not depend on it. All processors unless said.")]
    public string? ThreadsText { get; init; }

    [CommandOption("--quiet")]
    [Description("No progress and no summary.")]
    public bool Quiet { get; init; }

    public ulong Seed => NumberOption.Seed("--seed", SeedText);

    public int Threads => (int?)NumberOption.Count("--threads", ThreadsText, "threads") ?? Environment.ProcessorCount;

    /// <summary>Reads every option once, before any work is done.</summary>
    /// <exception cref="InputException">One cannot be.</exception>
    public override ValidationResult Validate()
    {
        Check();
        return base.Validate();
    }

    protected virtual void Check()
    {
        _ = Seed;
        _ = Threads;
    }
}
