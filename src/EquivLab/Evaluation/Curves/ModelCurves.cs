namespace EquivLab.Evaluation.Curves;

/// <summary>What a model trained on real and one trained on synthetic rows look like on the same hold-out, beyond single figures. For information.</summary>
public sealed record ModelCurves
{
    /// <summary>The model.</summary>
    public required string Name { get; init; }

    /// <summary>ROC curves: false-positive against true-positive rate. Of several classes the macro average, each against the rest; null for regression, or where no class can be told from the rest.</summary>
    public CurvePair? Roc { get; init; }

    /// <summary>Recall against precision of the positive class, its area the average precision; null where it is not rare, or the task is another.</summary>
    public CurvePair? PrecisionRecall { get; init; }

    /// <summary>Predicted against observed in bins of equally many rows; null with too few rows.</summary>
    public CalibrationPair? Calibration { get; init; }

    /// <summary>True against called classes; null for regression, or where fewer than two classes may be named.</summary>
    public ConfusionPair? Confusion { get; init; }
}

/// <summary>A curve of each of the two models.</summary>
/// <param name="RealArea">The area under the full curve of the model trained on real rows.</param>
/// <param name="SyntheticArea">The area under the full curve of the model trained on synthetic rows.</param>
/// <param name="Real">The curve of the model trained on real rows.</param>
/// <param name="Synthetic">The curve of the model trained on synthetic rows.</param>
/// <param name="Classes">Of a macro average the classes that it is over, those of at least 10 rows; null otherwise.</param>
public sealed record CurvePair(double RealArea, double SyntheticArea, CurveLine Real, CurveLine Synthetic, int? Classes = null);

/// <summary>A curve in the unit square, thinned to at most 100 points with no point of the full curve visibly off it.</summary>
/// <param name="X">Rising abscissae, four decimals.</param>
/// <param name="Y">The ordinate of each.</param>
public sealed record CurveLine(IReadOnlyList<double> X, IReadOnlyList<double> Y);

/// <summary>The calibration of each of the two models.</summary>
/// <param name="Level">The level of each bin's interval.</param>
/// <param name="Real">Of the model trained on real rows.</param>
/// <param name="Synthetic">Of the model trained on synthetic rows.</param>
public sealed record CalibrationPair(double Level, CalibrationCurve Real, CalibrationCurve Synthetic);

/// <summary>
/// Whether predictions come true: of two classes the probability of the positive one, of more that of the called class
/// (C. Guo and others, ICML 2017), of a number the value itself.
/// </summary>
/// <param name="Bins">Bins of about equally many rows, by rising prediction.</param>
/// <param name="Error">The expected calibration error: the mean over rows of the gap between predicted and observed in their bin, in the unit of the prediction.</param>
/// <param name="ChanceError">What that error would be about for a perfectly calibrated model, by the chance of so few rows.</param>
/// <param name="Brier">The mean squared error of the probabilities; null for numbers.</param>
public sealed record CalibrationCurve(IReadOnlyList<CalibrationBin> Bins, double Error, double ChanceError, double? Brier);

/// <summary>Hold-out rows of similar prediction.</summary>
/// <param name="Rows">How many, at least 10.</param>
/// <param name="Predicted">Their mean prediction.</param>
/// <param name="Observed">The share for whom it came true, or the mean of the true values.</param>
/// <param name="Low">Lower end of the interval of what was observed (Wilson for shares, Student's t for means).</param>
/// <param name="High">Upper end.</param>
public sealed record CalibrationBin(int Rows, double Predicted, double Observed, double Low, double High);

/// <summary>The confusion matrices of both models. Classes of fewer than 10 hold-out rows have no name here.</summary>
/// <param name="Called">The classes that rows can be called, in the order of the counts.</param>
/// <param name="Rows">One row a true class, in the same order; the joined classes only where they have 10 rows together.</param>
/// <param name="Joined">How many classes are joined in the last one of <paramref name="Called"/>; 0 for none.</param>
public sealed record ConfusionPair(IReadOnlyList<string> Called, IReadOnlyList<ConfusionRow> Rows, int Joined);

/// <summary>What became of the rows of one class.</summary>
/// <param name="Class">The true class.</param>
/// <param name="Real">How many of its rows the model trained on real rows called each class.</param>
/// <param name="Synthetic">How many the model trained on synthetic rows did.</param>
public sealed record ConfusionRow(string Class, IReadOnlyList<int> Real, IReadOnlyList<int> Synthetic);
