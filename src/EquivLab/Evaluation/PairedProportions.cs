using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation;

/// <summary>Score intervals and tests of two accuracies on the same rows: Tango's on the scale of differences, Tang's on that of ratios.</summary>
internal static class PairedProportions
{
    public static Interval Interval(PairedCounts pair, Scale scale, double level) =>
        scale == Scale.Ratio ? Tang.Interval(pair, level) : Tango.Interval(pair.OnlyFirst, pair.OnlySecond, pair.Total, level);

    public static TwoOneSidedTests Tost(PairedCounts pair, Scale scale, double margin) =>
        scale == Scale.Ratio ? Tang.Tost(pair, margin) : Tango.Tost(pair.OnlyFirst, pair.OnlySecond, pair.Total, margin);
}
