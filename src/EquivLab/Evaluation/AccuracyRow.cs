using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation;

/// <summary>The accuracy of two models on the same rows: score intervals for paired proportions, Tango's for the difference, Tang's for the ratio.</summary>
internal static class AccuracyRow
{
    /// <param name="row">The row to build.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="real">The class that the real model predicts.</param>
    /// <param name="synthetic">The class that the synthetic model predicts.</param>
    /// <param name="majority">The majority class of the real train set.</param>
    /// <param name="options">Level and margins.</param>
    public static ModelResult Build(MetricRow row, int[] labels, int[] real, int[] synthetic, int majority, EvaluationOptions options)
    {
        bool[] realRight = Right(labels, real), syntheticRight = Right(labels, synthetic);
        bool[] majorityRight = Array.ConvertAll(labels, l => l == majority);
        PairedCounts pair = PairedCounts.Of(realRight, syntheticRight);
        var skill = new Skill(Beats(realRight, majorityRight), Beats(syntheticRight, majorityRight));
        double n = labels.Length;
        var figures = new Figures(realRight.Count(r => r) / n, syntheticRight.Count(r => r) / n, majorityRight.Count(r => r) / n);
        bool isRatio = options.Scale == Scale.Ratio;
        return row.Build(
            "accuracy",
            gated: true,
            isRatio ? "tang" : "tango",
            figures,
            options.Scale.OfAccuracy(pair),
            PairedProportions.Interval(pair, options.Scale, options.Level),
            skill,
            standardError: Math.Sqrt(Math.Max(0, pair.Discordance - pair.Difference * pair.Difference) / n) / (isRatio ? figures.Real : 1),
            margin => options.Alternative.P(PairedProportions.Tost(pair, options.Scale, margin)),
            margin => RowsToSettle(pair, options.Scale.ToDifference(margin, figures.Real), options),
            margin => isRatio
                ? EvidenceRule.AccuracyRatio(AtStake(pair, options), margin, options.Alpha)
                : EvidenceRule.Accuracy(AtStake(pair, options), margin, options.Alpha));
    }

    /// <summary>Where only a loss counts, rows that the synthetic model alone gets right are no evidence against it.</summary>
    private static PairedCounts AtStake(PairedCounts pair, EvaluationOptions options) =>
        options.Alternative.IsOneSided() && pair.OnlyFirst == 0
            ? pair with { Both = pair.Both + pair.OnlySecond, OnlySecond = 0 } : pair;

    private static bool Beats(bool[] modelRight, bool[] majorityRight)
    {
        PairedCounts pair = PairedCounts.Of(modelRight, majorityRight);
        return Tango.Interval(pair.OnlyFirst, pair.OnlySecond, pair.Total, EvidenceRule.SkillLevel).Low > 0;
    }

    private static int? RowsToSettle(PairedCounts pair, double margin, EvaluationOptions options)
    {
        // With hardly any discordant pair the discordance itself is uncertain: half a pair stands in for none.
        double discordance = Math.Max(pair.Discordance, 0.5 / pair.Total);
        bool isOneSided = options.Alternative.IsOneSided();
        return (isOneSided ? pair.Difference : Math.Abs(pair.Difference)) < margin
            ? RequiredRows.ForAccuracy(discordance, pair.Difference, margin, alpha: options.Alpha, oneSided: isOneSided)
            : RequiredRows.ToSettle(pair.Difference, Math.Sqrt(discordance / pair.Total), (int)pair.Total, margin, alpha: options.Alpha, oneSided: isOneSided);
    }

    private static bool[] Right(int[] labels, int[] predicted)
    {
        var right = new bool[labels.Length];
        for (int i = 0; i < right.Length; i++) right[i] = labels[i] == predicted[i];
        return right;
    }
}
