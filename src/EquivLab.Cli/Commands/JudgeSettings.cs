using System.ComponentModel;
using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation;
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

    [CommandOption("--margin <SHARE>")]
    [Description("The largest loss that is still \"the same\".")]
    [DefaultValue(0.05)]
    public double Margin { get; init; }

    [CommandOption("--strict-margin <SHARE>")]
    [Description("The strict margin, judged beside it.")]
    [DefaultValue(0.02)]
    public double StrictMargin { get; init; }

    [CommandOption("--non-inferiority")]
    [Description("Only a loss counts: a gain of any size passes.")]
    public bool NonInferiority { get; init; }

    [CommandOption("--models <NAMES>")]
    [Description("Models to compare, separated by commas; all of the task unless said.")]
    public string? Models { get; init; }

    [CommandOption("--out <DIR>")]
    [Description("Where the report, the result and the synthetic table go.")]
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

    public EvaluationOptions Options()
    {
        if (!(Margin is > 0 and < 1)) throw new InputException(Text($"--margin: {Margin} is not a share; expected a number between 0 and 1, such as 0.05."));
        if (!(StrictMargin > 0 && StrictMargin <= Margin)) throw new InputException(Text($"--strict-margin: {StrictMargin} must be above 0 and at most the margin, {Margin}."));
        return new EvaluationOptions
        {
            Margin = Margin,
            StrictMargin = StrictMargin,
            Alternative = NonInferiority ? Alternative.NonInferiority : Alternative.Equivalence,
            Models = Models?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray(),
            Seed = Seed,
            Threads = Threads,
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
