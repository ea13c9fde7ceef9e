using EquivLab.Evaluation;
using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Tests.Reporting;

/// <summary>Answers, groups and rankings made by hand.</summary>
internal static class InsightSamples
{
    /// <summary>The section with answers of every look, each text from the data led by the given one.</summary>
    public static UtilitySection In(UtilitySection utility, string text) => utility with
    {
        Insights =
        [
            Answer(text + " by sex", InsightKind.Rate, text + " men", 0.302, 0.311, 0.006, 0.03),
            Answer(text + " by sex", InsightKind.Rate, text + " women", 0.112, 0.171, 0.012, 0.03) with { Note = "left out: 2 groups of fewer than 10 hold-out rows each" },
            Answer(text + " of capital", InsightKind.Mean, null, 1081.9, 1185.2, 130, 60) with { RequiredHoldoutRows = 91_000 },
            Answer(text + " of hours", InsightKind.LinearRegression, "age", 0.051, 0.066, 0.01, 0.5) with { Overlap = 0.62 },
            Answer(text + " of few", InsightKind.Quantile, null, double.NaN, 12, double.NaN, 1) with { RealRows = 7, Note = "fewer than 10 hold-out rows, so the answer is not shown" },
        ],
        Subgroups =
        [
            .. Samples.Passed.Utility.Models.Where(m => m.Gated).SelectMany(m => new[]
            {
                Group(m.Name, text + " many", 9000, 0.004, 0.008), Group(m.Name, text + " few", 90, 0.14, 0.07), Group(m.Name, "other (3 groups)", 25, 0.01, 0.11),
            }),
        ],
        Agreement = new AgreementSection
        {
            Models = new ModelAgreement("rocAuc", 0.67, [new(text + " lightgbm", 0.93, 0.92), new("fast-tree", 0.928, 0.925), new("logistic-regression", 0.9, double.NaN)]),
            Features = new FeatureAgreement { Model = "lightgbm", Metric = "rocAuc", Tau = null, Rows = 5000, Permutations = 3, Importances = [new(text + " age", 0.08, 0.06), new("sex", 0.01, -0.001)] },
        },
    };

    private static InsightResult Answer(string name, InsightKind kind, string? group, double real, double synthetic, double half, double margin)
    {
        double difference = synthetic - real;
        return new InsightResult
        {
            Name = name,
            Kind = kind,
            Group = group,
            Real = real,
            Synthetic = synthetic,
            Difference = difference,
            CiLow = difference - half,
            CiHigh = difference + half,
            Margin = margin,
            MarginKind = MarginKind.Absolute,
            Verdict = EquivalenceRule.Judge(new Interval(difference - half, difference + half, 0.9), margin),
            RealRows = 14_653,
            SyntheticRows = 34_189,
        };
    }

    private static SubgroupResult Group(string model, string group, int rows, double delta, double half) => new()
    {
        Column = "sex",
        Group = group,
        Model = model,
        Metric = "accuracy",
        Real = 0.85,
        Synthetic = 0.85 - delta,
        Delta = delta,
        CiLow = delta - half,
        CiHigh = delta + half,
        PValue = 0.01,
        AdjustedPValue = 0.03,
        AdjustedDifferencePValue = 1,
        Margin = 0.05,
        Verdict = EquivalenceRule.Judge(new Interval(delta - half, delta + half, 0.9), 0.05),
        Rows = rows,
    };
}
