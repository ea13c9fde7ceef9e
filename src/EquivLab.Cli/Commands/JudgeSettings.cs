using System.ComponentModel;
using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>How an evaluation judges and where it writes.</summary>
internal class JudgeSettings : TableSettings
{
    [CommandOption("--target <COLUMN>", isRequired: true)]
    [Description("The column that models predict.")]
    public required string Target { get; init; }

    [CommandOption("--task <TASK>")]
    [Description("binary, multiclass or regression; inferred from the target unless said.")]
    public string? TaskName { get; init; }

    [CommandOption("--policy <FILE>")]
    [Description("What is required of the synthetic table, as 'equivlab policy' writes it; the options below go before it.")]
    public string? PolicyPath { get; init; }

    [CommandOption("--margin <SHARE>")]
    [Description("The largest loss that is still \"the same\"; the policy's unless said, which is 0.05 by default.")]
    public double? Margin { get; init; }

    [CommandOption("--strict-margin <SHARE>")]
    [Description("The strict margin, judged beside it; the policy's unless said, which is 0.02 by default.")]
    public double? StrictMargin { get; init; }

    [CommandOption("--non-inferiority")]
    [Description("Only a loss counts: a gain of any size passes.")]
    public bool NonInferiority { get; init; }

    [CommandOption("--models <NAMES>")]
    [Description("Models to compare, separated by commas; the policy's unless said, or all of the task.")]
    public string? Models { get; init; }

    [CommandOption("--no-controls")]
    [Description("Skip the controls: real against real, independent marginals, a bootstrap copy.")]
    public bool NoControls { get; init; }

    [CommandOption("--attack-budget <NAME>")]
    [Description("quick: no other training of the synthesizer; standard: shadow models too; thorough: many of them.")]
    [DefaultValue("quick")]
    public string AttackBudgetName { get; init; } = "quick";

    [CommandOption("--claimed-epsilon <E>")]
    [Description("The epsilon of differential privacy that is claimed of the synthetic table; fails where the attacks refute it.")]
    public double? ClaimedEpsilon { get; init; }

    [CommandOption("--claimed-delta <D>")]
    [Description("The delta that goes with the claimed epsilon; 0 unless said.")]
    public double? ClaimedDelta { get; init; }

    [CommandOption("--out <DIR>")]
    [Description("The folder for everything that is written.")]
    [DefaultValue("out")]
    public string Out { get; init; } = "out";

    [CommandOption("--json")]
    [Description("The result document on stdout.")]
    public bool Json { get; init; }

    public TableTask? Task => TaskName switch
    {
        null => null,
        "binary" => TableTask.Binary,
        "multiclass" => TableTask.Multiclass,
        "regression" => TableTask.Regression,
        _ => throw new InputException($"--task: there is no '{TaskName}'; choose binary, multiclass or regression."),
    };

    public EvaluationOptions Options() => new()
    {
        Policy = EffectivePolicy(),
        Alternative = NonInferiority ? Alternative.NonInferiority : Alternative.Equivalence,
        RunControls = !NoControls,
        Attacks = Attacks(),
        Seed = Seed,
        Threads = Threads,
    };

    /// <summary>Holds the policy file against the table, so that a mistake has its line and column.</summary>
    public void RequirePolicyOf(TableSplit split)
    {
        if (PolicyPath is not null) PolicyFile.RequireMasking(PolicyPath, split);
    }

    private AttackOptions Attacks()
    {
        if (ClaimedEpsilon is { } epsilon && !(epsilon >= 0 && double.IsFinite(epsilon)))
            throw new InputException(Text($"--claimed-epsilon: {epsilon} is not a privacy budget; expected a number from 0 on."));
        if (ClaimedDelta is { } delta && !(delta is >= 0 and < 1)) throw new InputException(Text($"--claimed-delta: {delta} is not a probability; expected a number from 0 to below 1."));
        if (ClaimedDelta is not null && ClaimedEpsilon is null) throw new InputException("--claimed-delta: goes with --claimed-epsilon, which is not given.");
        return new AttackOptions { Budget = Budget, ClaimedEpsilon = ClaimedEpsilon, ClaimedDelta = ClaimedDelta ?? 0 };
    }

    private AttackBudget Budget => AttackBudgetName switch
    {
        "quick" => AttackBudget.Quick,
        "standard" => AttackBudget.Standard,
        "thorough" => AttackBudget.Thorough,
        _ => throw new InputException($"--attack-budget: there is no '{AttackBudgetName}'; choose quick, standard or thorough."),
    };

    /// <summary>The policy file, overridden by what was said on the command line.</summary>
    private Policy EffectivePolicy()
    {
        Policy policy = PolicyPath is null ? new Policy() : PolicyFile.Read(PolicyPath);
        double margin = Margin ?? policy.Margin, strict = StrictMargin ?? policy.StrictMargin;
        if (!(margin is > 0 and < 1)) throw new InputException(Text($"--margin: {margin} is not a share; expected a number between 0 and 1, such as 0.05."));
        if (StrictMargin is null && strict > margin) throw new InputException(Text($"--margin: {margin} is below the strict margin, {strict}; give --strict-margin too."));
        if (!(strict > 0 && strict <= margin)) throw new InputException(Text($"--strict-margin: {strict} must be above 0 and at most the margin, {margin}."));
        string[]? models = Models?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (models is []) throw new InputException("--models: names no model; leave the option away for all of the task.");
        return policy with { Margin = margin, StrictMargin = strict, Models = models ?? policy.Models };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
