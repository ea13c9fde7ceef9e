using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Reporting;

/// <summary>Results made by hand, one of each kind that a report has to draw.</summary>
internal static class Samples
{
    private static readonly string[] ModelNames = ["lightgbm", "logistic-regression", "fast-forest", "sdca"];

    public static Result Passed { get; } = Make(TableTask.Binary, Verdict.Passed, Verdict.Passed, Verdict.Inconclusive,
        [
            .. ModelNames.Select((name, i) => Row(name, "accuracy", true, 0.8716 - (0.004 * i), 0.004 + (0.0011 * i), 0.0055)),
            .. ModelNames.Select((name, i) => Row(name, "rocAuc", false, 0.9271 - (0.004 * i), 0.006 + (0.001 * i), 0.003, "delong")),
            .. ModelNames.Select((name, i) => Row(name, "balancedAccuracy", false, 0.79 - (0.01 * i), 0.012 - (0.006 * i), 0.011, "bootstrap-bca")),
            .. ModelNames.Select((name, i) => Row(name, "logLoss", false, 0.28 + (0.01 * i), 0.01 + (0.004 * i), 0.006, "bootstrap-bca")),
        ]);

    public static Result Failed { get; } = Make(TableTask.Multiclass, Verdict.Failed, Verdict.Failed, Verdict.Failed,
        [.. ModelNames.Select((name, i) => Row(name, "accuracy", true, 0.81, 0.03 + (0.02 * i), 0.012)), .. ModelNames.Select((name, i) => Row(name, "macroF1", false, 0.71, 0.05 + (0.02 * i), 0.03, "bootstrap-bca"))]) with
    {
        Privacy = PrivacyOf(0.563, 0.511, 212, EquivalenceVerdict.Different),
        Reasons = ["sdca, accuracy: the loss of 9.0 points (7.8 to 10.2) is above the 5 points allowed.", "The attack distance reaches an AUC of 0.563 (0.556 to 0.570), above the 0.53 tolerated."],
    };

    public static Result Inconclusive { get; } = Make(TableTask.Regression, Verdict.Inconclusive, Verdict.Inconclusive, Verdict.Inconclusive,
        [
            .. ModelNames.Take(3).Select((name, i) => Row(name, "r2", true, 0.62, 0.02 + (0.01 * i), 0.028, "bootstrap-bca")),
            Row("poisson", "r2", true, 0.01, 0.002, 0.01, "bootstrap-bca") with { HasSkill = false, Verdict = EquivalenceVerdict.Inconclusive, StrictVerdict = EquivalenceVerdict.Inconclusive, Note = "the real model does not beat the mean" },
            .. ModelNames.Take(3).Select((name, i) => Row(name, "rmse", false, 4821.5, 0.03 + (0.01 * i), 0.02, "bootstrap-bca")),
            .. ModelNames.Take(3).Select((name, i) => Row(name, "mae", false, 3120.25, 0.02 + (0.01 * i), 0.02, "bootstrap-bca")),
        ]) with
    { Reasons = ["fast-forest, r2: the interval straddles the margin."] };

    /// <summary>Every text from the data tries to break out of its place.</summary>
    public static Result Nasty { get; } = Passed with
    {
        Data = Passed.Data with { Path = "a\"b'<script>alert(1)</script>.csv", Target = "</script><script>alert(2)</script>", LeftOut = ["<img src=x onerror=alert(3)>"] },
        Warnings = ["Column </style></script><script>alert(4)</script> & `code` | pipe @someone #1 was left out."],
        Synthesizer = Passed.Synthesizer with { Name = "x\u0001\u0000y]]>", Parameters = new Dictionary<string, string> { ["--real"] = "</dd><script>alert(5)</script>" }, SelfAudit = SelfAuditSamples.Hostile("</td><script>alert(12)</script>") },
        Fidelity = LikenessSamples.In(Passed.Fidelity, "</script><script>alert(10)</script><b>") with
        {
            Columns =
            [
                Column("</script><script>alert(6)</script>", ColumnType.Category, 0.2, 0.01, [new("<!--<script>", 0.5, 0.3), new("\"'><img src=x onerror=alert(7)>", 0.3, 0.5), new("--real", 0.2, 0.2), new("<a href=\"https://example.org/\">x</a>", 0.1, 0.1)]),
                Column("a very long name of a column that does not fit beside any axis and has_no_place_to_break_anywhere_at_all", ColumnType.Number, double.NaN, double.PositiveInfinity, [new("%{x}", double.NaN, 1)]),
                .. Passed.Fidelity.Columns.Take(1),
            ],
            Pairs = [new("</script><script>alert(6)</script>", "\"'", 0.2, 0.1, double.NaN, 0.4)],
        },
        Masking = Masking("</script><script>alert(9)</script>", 0.01, 0.6) with { Models = [Row("<b>bold</b>", "accuracy", true, 0.8, double.NaN, double.PositiveInfinity)] },
        Utility = InsightSamples.In(
            Passed.Utility with { Models = [Row("<b>bold</b>", "accuracy", true, 0.8, 0.01, 0.002), Row("<b>bold</b>", "my \"metric\"", false, 0.8, 0.01, double.PositiveInfinity)], PositiveClass = ">50K", Curves = [CurveSamples.Of("</script><script>alert(10)</script><b>", "<img src=x onerror=alert(11)>")] },
            "</script><script>alert(8)</script><b>"),
        Privacy = Passed.Privacy with { Risks = RiskSamples.Of("</script><script>alert(9)</script><b>") },
    };

    /// <summary>A masked table whose models all lose so much, with one attack of this AUC.</summary>
    public static MaskingSection Masking(string column, double loss, double auc) => new()
    {
        K = 5,
        QuasiIdentifiers = [column, "sex"],
        Columns = [new(column, false, 10, null, 0.93), new("sex", false, null, null, 0.01), new("occupation", true, null, null, 1)],
        Before = new(3120, 1, 1204),
        After = new(611, 5, 0),
        Models = [.. ModelNames.Select(name => Row(name, "accuracy", true, 0.8716, loss, 0.005))],
        Fidelity = 0.91,
        Privacy = PrivacyOf(auc, auc, 812, EquivalenceVerdict.Different),
    };

    /// <summary>A failed result with questions, groups, rankings and a self-audit.</summary>
    public static Result Asked { get; } = Failed with
    {
        Utility = InsightSamples.In(Failed.Utility, "Income"),
        Synthesizer = Failed.Synthesizer with { SelfAudit = SelfAuditSamples.Of("gain 4, boosted target") },
    };

    public static ModelResult Row(string name, string metric, bool gated, double real, double delta, double half, string method = "tango")
    {
        double low = delta - half, high = delta + half;
        EquivalenceVerdict At(double margin) => low > -margin && high < margin ? EquivalenceVerdict.Equivalent
            : low >= margin || high <= -margin ? EquivalenceVerdict.Different : EquivalenceVerdict.Inconclusive;
        bool error = metric is "rmse" or "mae", loss = metric == "logLoss";
        return new()
        {
            Name = name,
            Metric = metric,
            Gated = gated,
            Real = real,
            Synthetic = error ? real * (1 + delta) : loss ? real + delta : real - delta,
            Delta = delta,
            CiLow = low,
            CiHigh = high,
            PValue = method == "tango" ? 0.0002 : null,
            Method = method,
            Verdict = At(0.05),
            StrictVerdict = At(0.02),
            Baseline = error ? real * 1.7 : metric == "r2" ? 0 : 0.76,
            HasSkill = true,
            RequiredHoldoutRows = At(0.05) == EquivalenceVerdict.Inconclusive ? 31_400 : null,
        };
    }

    private static Result Make(TableTask task, Verdict verdict, Verdict utility, Verdict strict, IReadOnlyList<ModelResult> models) => new()
    {
        Verdict = verdict,
        ExitCode = verdict switch { Verdict.Passed => 0, Verdict.Failed => 1, _ => 3 },
        Reasons = ["Every gated check holds: four models are equivalent within 5 points, and no attack is above its tolerance."],
        Warnings = verdict == Verdict.Passed ? ["Column fnlwgt was left out: it looks like an identifier."] : [],
        Data = new()
        {
            Path = "adult.csv",
            Sha256 = new string('a', 64),
            SyntheticSha256 = new string('b', 64),
            Rows = 48842,
            Columns = 14,
            Target = task == TableTask.Regression ? "hours-per-week" : "income",
            Task = task,
            TrainRows = 34189,
            HoldoutRows = 14653,
            SyntheticRows = 34189,
            Seed = 42,
            LeftOut = ["fnlwgt"],
        },
        Synthesizer = new()
        {
            Name = "bayes-net",
            Parameters = new Dictionary<string, string> { ["minLeafRows"] = "20", ["quantileBins"] = "100", ["order"] = "target first" },
            FitSeconds = 1.62,
            SampleSeconds = 0.08,
            Epsilon = task == TableTask.Multiclass ? 1.5 : null,
            Delta = task == TableTask.Multiclass ? 1e-6 : null,
            Ledger = task == TableTask.Multiclass ? [new("marginal of age", 0.01), new("marginal of age × income", 0.02)] : [],
        },
        Utility = new()
        {
            Margin = 0.05,
            StrictMargin = 0.02,
            Alpha = 0.05,
            TestRows = 14653,
            PositiveClass = task == TableTask.Binary ? ">50K" : null,
            Verdict = utility,
            StrictVerdict = strict,
            Models = models,
            Curves = task == TableTask.Regression ? [CurveSamples.OfNumbers("lightgbm")] : [CurveSamples.Of("lightgbm", ">50K"), CurveSamples.Of("logistic-regression", ">50K")],
            Pipelines = new Dictionary<string, string> { ["lightgbm"] = "one-hot, missing indicator; LightGBM, 200 trees, 31 leaves, learning rate 0.1", ["logistic-regression"] = "one-hot, standardised; L-BFGS, L2 = 1" },
        },
        Fidelity = Fidelity(),
        Privacy = PrivacyOf(0.508, 0.504, 3, EquivalenceVerdict.Equivalent),
        Environment = new()
        {
            EquivlabVersion = "0.1.0",
            Dotnet = ".NET 10.0.0",
            Platform = "Linux x64",
            Packages = new Dictionary<string, string> { ["Microsoft.ML"] = "5.0.1", ["Plotly.NET"] = "6.0.0" },
            Command = "equivlab run adult.csv --target income --seed 42",
            StartedAt = new(2026, 3, 14, 9, 26, 0, TimeSpan.Zero),
            WallSeconds = 73.4,
            PeakMemoryMb = 812.6,
        },
    };

    private static FidelitySection Fidelity()
    {
        (string Name, ColumnType Type)[] names =
        [
            ("age", ColumnType.Integer), ("workclass", ColumnType.Category), ("education", ColumnType.Category), ("education-num", ColumnType.Integer), ("marital-status", ColumnType.Category),
            ("occupation", ColumnType.Category), ("relationship", ColumnType.Category), ("race", ColumnType.Category), ("sex", ColumnType.Boolean), ("capital-gain", ColumnType.Number),
            ("capital-loss", ColumnType.Number), ("hours-per-week", ColumnType.Integer), ("native-country", ColumnType.Category), ("income", ColumnType.Boolean),
        ];
        var random = new Random(7);
        ColumnFidelity[] columns = [.. names.Select((n, i) => Column(n.Name, n.Type, 0.004 + (0.05 * random.NextDouble() * random.NextDouble()), 0.004 + (0.006 * random.NextDouble()), Bars(n.Type, random), i is 1 or 5 or 12 ? 0.056 : 0))];
        var pairs = new List<PairFidelity>();
        for (int a = 0; a < names.Length; a++)
            for (int b = a + 1; b < names.Length; b++)
            {
                double association = Math.Pow(random.NextDouble(), 3);
                pairs.Add(new(names[a].Name, names[b].Name, 0.02 + (0.1 * random.NextDouble() * random.NextDouble()), 0.02, association, Math.Max(0, association - (0.08 * random.NextDouble()))));
            }
        return LikenessSamples.In(new() { Overall = 0.974, ColumnScore = 0.988, PairScore = 0.961, Columns = columns, Pairs = pairs }, "age");
    }

    private static HistogramBar[] Bars(ColumnType type, Random random)
    {
        int count = type is ColumnType.Boolean ? 2 : type is ColumnType.Category ? 4 + random.Next(12) : 20;
        string[] words = ["Private", "Self-employed, not incorporated", "Local government", "Never married", "Husband", "Professional specialty", "United States", "Mexico", "Tech support", "Widowed", "Sales", "HS-grad", "Bachelors", "Doctorate", "Other", "Armed forces"];
        double[] real = [.. Enumerable.Range(0, count).Select(i => type is ColumnType.Category or ColumnType.Boolean ? Math.Exp(-0.5 * i) : Math.Exp(-Math.Pow((i - 6) / 5.0, 2)) + (0.02 * random.NextDouble()))];
        double[] made = [.. real.Select(r => r * (0.85 + (0.3 * random.NextDouble())))];
        double realSum = real.Sum(), madeSum = made.Sum();
        return [.. real.Select((r, i) => new HistogramBar(type switch { ColumnType.Category => words[i], ColumnType.Boolean => i == 0 ? "no" : "yes", _ => $"{17 + (4 * i)} – {20 + (4 * i)}" }, r / realSum, made[i] / madeSum))];
    }

    private static ColumnFidelity Column(string name, ColumnType type, double value, double reference, HistogramBar[] bars, double missing = 0) => new()
    {
        Name = name,
        Type = type,
        Metric = type is ColumnType.Category or ColumnType.Boolean ? "tv" : "ks",
        Value = value,
        Reference = reference,
        RealMissing = missing,
        SyntheticMissing = missing * 0.94,
        Bars = bars,
    };

    private static PrivacySection PrivacyOf(double distance, double density, int copies, EquivalenceVerdict verdict) => new()
    {
        Verdict = verdict == EquivalenceVerdict.Equivalent ? Verdict.Passed : Verdict.Failed,
        ExactMatches = new() { Members = 10000, MemberMatches = copies, NonMembers = 10000, NonMemberMatches = 2, Difference = (copies - 2) / 10000.0, CiLow = ((copies - 2) / 10000.0) - 0.0006, CiHigh = ((copies - 2) / 10000.0) + 0.0007, Tolerance = 0.005, Verdict = verdict },
        Dcr = new([0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 1], [0, 0.004, 0.011, 0.031, 0.052, 0.081, 0.142, 0.31], [0.001, 0.004, 0.012, 0.032, 0.053, 0.082, 0.141, 0.30]),
        Attacks = [Attack("distance", distance, verdict), Attack("density-ratio-network", density, EquivalenceVerdict.Equivalent)],
    };

    private static AttackResult Attack(string name, double auc, EquivalenceVerdict verdict) => new()
    {
        Name = name,
        Members = 10000,
        NonMembers = 10000,
        Auc = auc,
        AucLow = auc - 0.007,
        AucHigh = auc + 0.007,
        Tolerance = 0.53,
        Advantage = 2 * (auc - 0.5),
        AdvantageLow = 2 * (auc - 0.51),
        AdvantageHigh = 2 * (auc - 0.49),
        TprAtFpr01 = 0.0112,
        TprAtFpr01Low = 0.0088,
        TprAtFpr01High = 0.0139,
        TprTolerance = 0.03,
        TprAtFpr10 = 0.1057,
        TprAtFpr10Low = 0.0981,
        TprAtFpr10High = 0.1136,
        TprAtFpr001 = 0.0013,
        TprAtFpr001Low = 0.0005,
        TprAtFpr001High = 0.0024,
        EpsilonLowerBound = verdict == EquivalenceVerdict.Different ? 0.62 : 0,
        Verdict = verdict,
        Roc = [new(0, 0), .. Enumerable.Range(0, 120).Select(i => Math.Pow(10, -4 + (i / 119.0 * 4))).Select(f => new RocPoint(f, Math.Pow(f, (1 - auc) / auc)))],
        RocBand = [.. Enumerable.Range(-16, 16).Select(i => Math.Pow(10, i / 4.0)).Select(f => (Fpr: f, Tpr: Math.Pow(f, (1 - auc) / auc)))
            .Select(p => new RocBandPoint(p.Fpr, p.Tpr, p.Tpr * (1 - (0.02 / Math.Sqrt(p.Fpr))), Math.Min(1, p.Tpr * (1 + (0.02 / Math.Sqrt(p.Fpr))))))],
    };
}
