using EquivLab.Evaluation;

namespace EquivLab.Reporting.Words;

/// <summary>What a delta of a metric is counted in.</summary>
internal enum DeltaUnit
{
    /// <summary>Percentage points of a share.</summary>
    Points,

    /// <summary>The metric's own scale.</summary>
    Plain,

    /// <summary>Per cent of the baseline's error.</summary>
    Relative,

    /// <summary>Per cent of the real model's metric.</summary>
    OfReal,
}

/// <summary>How a metric is called, shown and explained.</summary>
/// <param name="Key">The name in a result.</param>
/// <param name="Label">The name for people.</param>
/// <param name="Unit">What a difference of it is counted in.</param>
/// <param name="Definition">What it measures, in a sentence or two.</param>
internal sealed record Metric(string Key, string Label, DeltaUnit Unit, string Definition)
{
    private static readonly Metric[] Known =
    [
        new("accuracy", "Accuracy", DeltaUnit.Points, "Share of hold-out rows whose class the model predicts correctly."),
        new("balancedAccuracy", "Balanced accuracy", DeltaUnit.Points, "The mean of the shares of each class that are predicted correctly. A rare class counts as much as a common one."),
        new("rocAuc", "ROC AUC", DeltaUnit.Plain, "Area under the ROC curve: the chance that the model ranks a random positive row above a random negative one. 0.5 is guessing, 1 is perfect."),
        new("macroRocAuc", "Macro ROC AUC", DeltaUnit.Plain, "The areas under the ROC curves of each class against all others, averaged with the same weight for every class. 0.5 is guessing, 1 is perfect."),
        new("averagePrecision", "Average precision", DeltaUnit.Plain, "Area under the precision–recall curve. It shows how well a rare class is found: that class where one is rare in the train set, else the positive one. A model that learned nothing scores the share of the class."),
        new("f1", "F1 score", DeltaUnit.Plain, "The harmonic mean of precision and recall of the positive class."),
        new("macroF1", "Macro F1", DeltaUnit.Plain, "The F1 of each class, averaged with the same weight for every class."),
        new("logLoss", "Log loss", DeltaUnit.Relative, "Mean negative logarithm of the probability that the model gave to the true class, in nats. Lower is better; it punishes confident errors."),
        new("r2", "R²", DeltaUnit.Plain, "Share of the target's variance that the model explains: 1 is perfect, 0 is no better than the mean."),
        new("rmse", "RMSE", DeltaUnit.Relative, "Root of the mean squared error, in the target's unit."),
        new("mae", "MAE", DeltaUnit.Relative, "Mean absolute error, in the target's unit."),
    ];

    private int Decimals => LossUnit == DeltaUnit.Plain ? 3 : 1;

    private double Factor => LossUnit == DeltaUnit.Plain ? 1 : 100;

    /// <summary>What its losses are counted in, and their margins.</summary>
    public Scale Scale { get; private init; }

    /// <summary>The unit of a loss on the scale.</summary>
    public DeltaUnit LossUnit => Scale == Scale.Ratio ? DeltaUnit.OfReal : Unit;

    /// <summary>What it measures, and what its loss is a share of.</summary>
    public string Meaning => LossUnit == DeltaUnit.Relative
        ? $"{Definition} Its loss is a share of the baseline's error, that of {(Key == "logLoss" ? "always giving the shares of the classes" : "always predicting the mean")}." : Definition;

    /// <summary>The metric of this name, its losses on a scale.</summary>
    public static Metric Of(string key, Scale scale) => Of(key) with { Scale = scale };

    /// <summary>How losses in groups are counted: in points, or as a share of the real model's figure.</summary>
    public static Metric OfGroups(Scale scale) => Of("accuracy", scale);

    /// <summary>The metric of this name. One we do not know is shown by its own name, as plain numbers.</summary>
    public static Metric Of(string key) =>
        Array.Find(Known, m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))
        ?? (key.StartsWith("recallAt", StringComparison.OrdinalIgnoreCase)
            ? new(key, key, DeltaUnit.Points, "Share of the positive rows that are found at a fixed false-positive rate.")
            : new(key, key, DeltaUnit.Plain, "A metric of the evaluation, by the name it has there."));

    /// <summary>A value of the metric.</summary>
    public string Value(double value) => Unit switch
    {
        DeltaUnit.Points => Numbers.Percent(value),
        DeltaUnit.Relative => Math.Abs(value) >= 1000 ? Numbers.Plain(value, 0) : Numbers.Plain(value),
        _ => Numbers.Plain(value),
    };

    /// <summary>A delta, with its sign and without its unit.</summary>
    public string Delta(double delta) => Numbers.Signed(delta * Factor, Decimals + 1);

    /// <summary>What a delta is counted in, for headings and axes.</summary>
    public string DeltaUnitName => LossUnit switch
    {
        DeltaUnit.Points => "points",
        DeltaUnit.Relative => "% of the baseline's error",
        DeltaUnit.OfReal => "% of the real model's metric",
        _ => "the metric's unit",
    };

    /// <summary>A delta in the unit it is drawn in.</summary>
    public double Drawn(double delta) => delta * Factor;

    /// <summary>A margin, with its unit, where what it is a share of has been said.</summary>
    public string ShortMargin(double margin) => WithUnit(Numbers.Round(margin * Factor));

    /// <summary>A margin, with its unit.</summary>
    public string Margin(double margin) => ShortMargin(margin) + (LossUnit == DeltaUnit.OfReal ? " of the real metric" : "");

    /// <summary>"at most 1.3 points less accurate", rounded up: the claim must hold after rounding.</summary>
    public string AtMost(double loss) => $"at most {Amount(Numbers.Up(loss * Factor, Decimals))} {Worse}";

    /// <summary>"at least 6.1 points less accurate", rounded down.</summary>
    public string AtLeast(double loss) => $"at least {Amount(Numbers.Down(loss * Factor, Decimals))} {Worse}";

    /// <summary>"at least 6.1 points more accurate", rounded down.</summary>
    public string AtLeastBetter(double gain) => $"at least {Amount(Numbers.Down(gain * Factor, Decimals))} {Better}";

    /// <summary>"7.2 points less accurate", rounded up.</summary>
    public string AsMuchAs(double loss) => $"{Amount(Numbers.Up(loss * Factor, Decimals))} {Worse}";

    /// <summary>"6.0 points less accurate", or of a gain "more accurate", rounded to the nearest.</summary>
    public string By(double loss) => $"{Size(loss)} {(loss < 0 ? Better : Worse)}";

    /// <summary>"less accurate", or "worse in ROC AUC".</summary>
    public string Worse => IsAccuracy ? "less accurate" : $"worse in {Label}";

    private string Better => IsAccuracy ? "more accurate" : $"better in {Label}";

    private bool IsAccuracy => Key == "accuracy";

    /// <summary>"lost 0.9 points of accuracy", "gained 0.012 of ROC AUC", "lost nothing of R²", rounded to the nearest.</summary>
    public string Fate(double loss)
    {
        string what = IsAccuracy ? "accuracy" : Label;
        return Changes(loss) ? $"{(loss < 0 ? "gained" : "lost")} {Size(loss)} of {what}" : $"lost nothing of {what}";
    }

    /// <summary>"0.9 points", whatever the sign, rounded to the nearest.</summary>
    public string Size(double loss) => Amount(Math.Abs(loss * Factor));

    /// <summary>Whether a loss is any at the decimals that it is shown with.</summary>
    public bool Changes(double loss) => Math.Round(loss * Factor, Decimals) != 0;

    private string Amount(double scaled) => WithUnit(Numbers.Plain(scaled, Decimals));

    private string WithUnit(string number) => LossUnit switch
    {
        DeltaUnit.Points => number + (number is "1" or "1.0" ? " point" : " points"),
        DeltaUnit.Relative or DeltaUnit.OfReal => number + "\u00A0%",
        _ => number,
    };
}
