using EquivLab.Evaluation.Curves;

namespace EquivLab.Tests.Reporting;

/// <summary>Curves made by hand, of two classes and of a number.</summary>
internal static class CurveSamples
{
    public static ModelCurves Of(string model, string positive) => new()
    {
        Name = model,
        Roc = new CurvePair(0.927, 0.921, new([0, 0.1, 0.4, 1], [0, 0.7, 0.95, 1]), new([0, 0.12, 0.42, 1], [0, 0.69, 0.94, 1])),
        PrecisionRecall = new CurvePair(0.81, 0.79, new([0.1, 0.6, 1], [0.98, 0.8, 0.24]), new([0.1, 0.6, 1], [0.97, 0.78, 0.24])),
        Calibration = new CalibrationPair(
            0.95, new([new(7326, 0.08, 0.07, 0.06, 0.08), new(7327, 0.44, 0.41, 0.39, 0.43)], 0.0213, 0.0042, 0.0912), new([new(7326, 0.09, 0.07, 0.06, 0.08), new(7327, 0.4, 0.41, 0.39, 0.43)], 0.0317, 0.0043, 0.0934)),
        Confusion = new ConfusionPair(["<=50K", positive], [new("<=50K", [10_400, 700], [10_310, 790]), new(positive, [1_200, 2_353], [1_253, 2_300])], 0),
    };

    public static ModelCurves OfNumbers(string model) => new()
    {
        Name = model,
        Calibration = new CalibrationPair(
            0.95, new([new(7326, 31.5, 31.2, 30.8, 31.6), new(7327, 47.25, 48.1, 47.5, 48.7)], 0.58, 0.21, null), new([new(7326, 32.5, 31.4, 31, 31.8), new(7327, 46, 48, 47.4, 48.6)], 1.55, 0.22, null)),
    };
}
