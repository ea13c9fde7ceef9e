using System.ComponentModel;
using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Files;
using EquivLab.Cli.Commands;
using EquivLab.Privacy;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary>What a benchmark compares, from options and a grid file; options go before the file.</summary>
internal sealed class BenchSettings : BenchOutput
{
    /// <summary>The share of the machine's memory that cells may hold unless said.</summary>
    private const double MemoryShare = 0.8;

    [CommandOption("--data <DIR>")]
    [Description("A folder whose every CSV and Parquet file is a table. NAME.schema.json beside it may name its target; else it is the last column.")]
    public string? Data { get; init; }

    [CommandOption("--grid <FILE>")]
    [Description("A grid file, .json or .yaml; the other options go before it.")]
    public string? Grid { get; init; }

    [CommandOption("--synthesizers <NAMES>")]
    [Description("Synthesizers, separated by commas; every built-in one unless said.")]
    public string? Synthesizers { get; init; }

    [CommandOption("--seeds <N>")]
    [Description("How many seeds, from 1 on; 1 unless said.")]
    public string? SeedsText { get; init; }

    [CommandOption("--epsilon <NUMBERS>")]
    [Description("Privacy budgets, separated by commas, for the synthesizers that spend one.")]
    public string? EpsilonText { get; init; }

    [CommandOption("--policy <FILE>")]
    [Description("What is required of every table; the default policy unless said.")]
    public string? Policy { get; init; }

    [CommandOption("--models <NAMES>")]
    [Description("Models to compare, separated by commas; all of a table's task unless said.")]
    public string? Models { get; init; }

    [CommandOption("--attack-budget <NAME>")]
    [Description("quick: no other training of the synthesizer; standard: shadow models too; thorough: many of them. quick unless said.")]
    public string? AttackBudgetName { get; init; }

    [CommandOption("--controls")]
    [Description("Evaluate the controls in every cell too; about three times the work.")]
    public bool Controls { get; init; }

    [CommandOption("--time-limit <TIME>")]
    [Description("The longest that a cell may run, such as 90s, 30m or 2h; 1h unless said.")]
    public string? TimeLimitText { get; init; }

    [CommandOption("--memory-limit <SIZE>")]
    [Description("The most memory that a cell may hold, such as 512M or 4G; 80 % of the machine's, shared by the jobs, unless said.")]
    public string? MemoryLimitText { get; init; }

    [CommandOption("--shard <I/N>")]
    [Description("Run only the i-th of n equal shares of the grid.")]
    public string? ShardText { get; init; }

    [CommandOption("--jobs <N>")]
    [Description("How many cells run at once; 1 unless said.")]
    public string? JobsText { get; init; }

    [CommandOption("--threads <N>")]
    [Description("The most threads of a cell; the processors, shared by the jobs, unless said. Figures do not depend on it.")]
    public string? ThreadsText { get; init; }

    [CommandOption("--retry-failed")]
    [Description("Run the cells again that did not complete.")]
    public bool RetryFailed { get; init; }

    [CommandOption("--no-reports")]
    [Description("Keep no report.html of each cell (4 MB), only its result.json.")]
    public bool NoReports { get; init; }

    [CommandOption("--frontier")]
    [Description("Trace utility lost against the strongest quick attack instead, over the settings of each synthesizer: writes frontier.json and frontier.html. --data may be one table, and --seeds, --models, --policy, --threads count.")]
    public bool Frontier { get; init; }

    [CommandOption("--holdout <FILE>")]
    [Description("With --frontier and one table: hold-out rows in a file of their own, if the table's sidecar does not name them.")]
    public string? Holdout { get; init; }

    [CommandOption("--synthetic <NAME=FILE>")]
    [Description("With --frontier and one table with a hold-out file: a synthetic table made elsewhere, as one point; may be repeated.")]
    public string[] Synthetic { get; init; } = [];

    public int Jobs => (int?)NumberOption.Count("--jobs", JobsText, "jobs") ?? 1;

    public int Threads => (int?)NumberOption.Count("--threads", ThreadsText, "threads") ?? Math.Max(1, Environment.ProcessorCount / Jobs);

    public Shard Shard => ShardText is null ? Shard.Whole : Shard.Parse("--shard", ShardText);

    public CellLimits Limits(GridOrder order) => new(
        order.TimeLimit ?? TimeSpan.FromHours(1),
        order.MemoryLimit ?? (long)(MemoryShare * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Jobs));

    /// <summary>The grid as it was ordered.</summary>
    public GridOrder Order()
    {
        if (Data is null && Grid is null) throw new InputException("bench: no table is named; give --data DIR or --grid FILE.");
        if (Data is "") throw new InputException("--data: is empty; expected a folder.");
        if (Grid is "") throw new InputException("--grid: is empty; expected a grid file.");
        if (Out is "") throw new InputException("--out: is empty; expected a folder.");
        GridOrder file = Grid is null ? new GridOrder() : GridFile.Read(Grid);
        return file with
        {
            Folder = Data ?? file.Folder,
            Tables = Data is null ? file.Tables : [],
            Synthesizers = List("--synthesizers", "synthesizer", Synthesizers)?.Select(n => Named(n, file)).ToArray() ?? file.Synthesizers,
            Seeds = NumberOption.Count("--seeds", SeedsText, "seeds", most: BenchGrid.MostSeeds) is { } count ? [.. Enumerable.Range(1, (int)count).Select(i => (ulong)i)] : file.Seeds,
            Epsilons = List("--epsilon", "budget", EpsilonText)?.Select(e => NumberOption.Number("--epsilon", e, "privacy budgets, such as 1,10")!.Value).ToArray() ?? file.Epsilons,
            Policy = Policy ?? file.Policy,
            Models = List("--models", "model", Models) ?? file.Models,
            AttackBudget = Budget ?? file.AttackBudget,
            Controls = Controls ? true : file.Controls,
            TimeLimit = TimeLimitText is null ? file.TimeLimit : CellLimits.ReadTime("--time-limit", TimeLimitText),
            MemoryLimit = MemoryLimitText is null ? file.MemoryLimit : CellLimits.ReadMemory("--memory-limit", MemoryLimitText),
        };
    }

    /// <summary>Reads every option once, before any work is done.</summary>
    public override ValidationResult Validate()
    {
        _ = (Threads, Shard, Order());
        if (Frontier) FrontierOrder.Require(this);
        else if (Holdout is not null || Synthetic.Length > 0) throw new InputException($"{(Holdout is not null ? "--holdout" : "--synthetic")}: counts with --frontier only.");
        return base.Validate();
    }

    private AttackBudget? Budget => AttackBudgetName switch
    {
        null => null,
        "quick" => AttackBudget.Quick,
        "standard" => AttackBudget.Standard,
        "thorough" => AttackBudget.Thorough,
        _ => throw new InputException($"--attack-budget: there is no '{AttackBudgetName}'; choose quick, standard or thorough."),
    };

    /// <summary>An outside program is chosen by the name that the grid file gives it.</summary>
    private static BenchSynthesizer Named(string name, GridOrder file) => file.Synthesizers?.FirstOrDefault(s => s.Name == name) ?? new BenchSynthesizer(name);

    private static string[]? List(string option, string what, string? text)
    {
        string[]? names = text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        return names is [] ? throw new InputException($"{option}: names no {what}; leave the option away for the default.") : names;
    }
}
