using System.ComponentModel;
using System.Globalization;
using EquivLab.Evaluation;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary>What is asked of a plan, and what it may assume.</summary>
internal sealed class PlanSettings : TableSettings
{
    private const string Share = "a share between 0 and 1, such as 0.02";

    [CommandOption("--margin <SHARE>")]
    [Description("The margin to prove; the answer is the hold-out rows that it needs.")]
    public string? MarginText { get; init; }

    [CommandOption("--holdout-rows <N>")]
    [Description("The hold-out rows there are; the answer is the smallest margin that they can prove. With --margin: the power.")]
    public string? HoldoutRowsText { get; init; }

    [CommandOption("--relative")]
    [Description("Margin and loss are shares of the real model's metric, which is --accuracy or --auc, or the pilot's.")]
    public bool Relative { get; init; }

    [CommandOption("--non-inferiority")]
    [Description("Only a loss counts: the verdict is \"not inferior\", and a gain of any size passes.")]
    public bool NonInferiority { get; init; }

    [CommandOption("--accuracy <SHARE>")]
    [Description("Accuracy, with --relative: what the real model's is expected to be.")]
    public string? AccuracyText { get; init; }

    [CommandOption("--metric <METRIC>")]
    [Description("accuracy or auc.")]
    [DefaultValue("accuracy")]
    public string Metric { get; init; } = "accuracy";

    [CommandOption("--discordance <SHARE>")]
    [Description("Accuracy: the share of rows on which exactly one model is right; 2 to 30 % unless said.")]
    public string? DiscordanceText { get; init; }

    [CommandOption("--auc <AUC>")]
    [Description("AUC: the real model's area.")]
    [DefaultValue("0.9")]
    public string AucText { get; init; } = "0.9";

    [CommandOption("--positives <SHARE>")]
    [Description("AUC: the share of positive rows.")]
    [DefaultValue("0.5")]
    public string PositivesText { get; init; } = "0.5";

    [CommandOption("--correlation <R>")]
    [Description("AUC: the correlation of the two models' scores within a class; 0.5 to 0.95 unless said.")]
    public string? CorrelationText { get; init; }

    [CommandOption("--delta <SHARE>")]
    [Description("The true loss to assume.")]
    [DefaultValue("0")]
    public string DeltaText { get; init; } = "0";

    [CommandOption("--power <P>")]
    [Description("The probability of the verdict \"equivalent\".")]
    [DefaultValue("0.9")]
    public string PowerText { get; init; } = "0.9";

    [CommandOption("--alpha <A>")]
    [Description("The level of each one-sided test.")]
    [DefaultValue("0.05")]
    public string AlphaText { get; init; } = "0.05";

    [CommandOption("--data <DATA>")]
    [Description("A table to estimate discordance and correlation from, by a pilot: fit, train, test on held-out rows.")]
    public string? Data { get; init; }

    [CommandOption("--target <COLUMN>")]
    [Description("With --data: the column that models predict.")]
    public string? Target { get; init; }

    [CommandOption("--group-equal-rows")]
    [Description("With --data: keep equal rows on one side of the split.")]
    public bool GroupEqualRows { get; init; }

    [CommandOption("--out <FILE>")]
    [Description("A drawn curve of the margin over hold-out rows, as an HTML file.")]
    public string? Out { get; init; }

    [CommandOption("--json")]
    [Description("The plan as a JSON document on stdout.")]
    public bool Json { get; init; }

    public double? MarginShare => NumberOption.Number("--margin", MarginText, Share);

    public int? RowCount => (int?)NumberOption.Count("--holdout-rows", HoldoutRowsText, "rows");

    public double? Discordance => NumberOption.Number("--discordance", DiscordanceText, "a share from |delta| to 1");

    public double? Correlation => NumberOption.Number("--correlation", CorrelationText, "a correlation from 0 to below 1");

    public double Auc => NumberOption.Number("--auc", AucText, "an area above 0.5 and below 1")!.Value;

    public double Positives => NumberOption.Number("--positives", PositivesText, "a share between 0 and 1")!.Value;

    public double Delta => NumberOption.Number("--delta", DeltaText, "a share between -1 and 1")!.Value;

    public double Power => NumberOption.Number("--power", PowerText, "a probability between 0 and 1, such as 0.9")!.Value;

    public double Alpha => NumberOption.Number("--alpha", AlphaText, "a level between 0 and 0.5, such as 0.05")!.Value;

    public double? Accuracy => NumberOption.Number("--accuracy", AccuracyText, "a share above 0, such as 0.87");

    public bool IsAuc => Metric == "auc";

    /// <summary>The true loss as a difference of a metric.</summary>
    public double LossOf(double metric) => Relative ? Delta * metric : Delta;

    public Scale Scale => Relative ? Scale.Ratio : Scale.Difference;

    public Alternative Alternative => NonInferiority ? Alternative.NonInferiority : Alternative.Equivalence;

    /// <summary>The plan of a case whose real model has such a metric.</summary>
    public PlanCase Case(PlanCase difference, double metric) => Relative ? new RelativeCase(difference, metric) : difference;

    protected override void Check()
    {
        base.Check();
        _ = Auc;
        if (Metric is not ("accuracy" or "auc")) throw new InputException($"--metric: there is no '{Metric}'; choose accuracy or auc.");
        if (MarginShare is null && RowCount is null) throw new InputException("plan: say --margin, for the rows that it needs, or --holdout-rows, for the margin that they prove.");
        if (MarginShare is { } margin && !(margin is > 0 and < 1)) throw Bad("--margin", margin, "expected " + Share);
        if (!(Power is > 0 and < 1)) throw Bad("--power", Power, "expected a probability between 0 and 1, such as 0.9");
        if (!(Alpha is > 0 and < 0.5)) throw Bad("--alpha", Alpha, "expected a level between 0 and 0.5, such as 0.05");
        if (!(Delta is > -1 and < 1)) throw Bad("--delta", Delta, "expected a share between -1 and 1");
        if (Accuracy is { } accuracy && !(accuracy is > 0 and <= 1)) throw Bad("--accuracy", accuracy, "expected a share above 0, such as 0.87");
        if (Accuracy is not null && (IsAuc || !Relative || Data is not null)) throw new InputException("--accuracy: is what --relative takes shares of; it needs --relative, --metric accuracy and no --data.");
        if (Relative && !IsAuc && Data is null && Accuracy is null) throw new InputException("--relative: say --accuracy too, the real model's expected accuracy that the margin is a share of.");
        if (MarginShare is { } wanted && (NonInferiority ? Delta : Math.Abs(Delta)) >= wanted) throw Bad("--delta", Delta, "no hold-out proves a loss within a margin that it reaches");
        if (Discordance is { } discordance && !(discordance >= Math.Abs(LossOf(Accuracy ?? 1)) && discordance <= 1)) throw Bad("--discordance", discordance, "expected a share from |delta| to 1");
        if (IsAuc && !(Auc is > 0.5 and < 1 && Auc - LossOf(Auc) is > 0 and < 1)) throw Bad("--auc", Auc, "expected an area above 0.5 and below 1, with the delta taken off too");
        if (!(Positives is > 0 and < 1)) throw Bad("--positives", Positives, "expected a share between 0 and 1");
        if (Correlation is { } correlation && !(correlation is >= 0 and < 1)) throw Bad("--correlation", correlation, "expected a correlation from 0 to below 1");
        if (Data is not null && Target is null) throw new InputException("--data: say --target too, the column that models predict.");
        if (Data is null && Target is not null) throw new InputException("--target: say --data too, the table that it is a column of.");
        if (Data is null && (Group is not null || GroupEqualRows)) throw new InputException($"{(Group is not null ? "--group" : "--group-equal-rows")}: say --data too, the table whose rows are kept together.");
        if (Data is not null && (Discordance ?? Correlation) is not null) throw new InputException("--data: estimates discordance and correlation itself; leave --discordance and --correlation out.");
        if (Discordance is not null && IsAuc) throw new InputException("--discordance: is about accuracy; say --correlation for --metric auc.");
        if (Correlation is not null && !IsAuc) throw new InputException("--correlation: is about AUC; say --discordance for accuracy.");
    }

    private static InputException Bad(string option, double value, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{option}: {value} cannot be; {expected}."));
}
