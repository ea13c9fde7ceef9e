using EquivLab.Privacy;
using EquivLab.Privacy.Risks;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Runs attribute inference, linkability and singling out, and judges their risks.</summary>
internal static class RiskEvaluation
{
    /// <param name="setting">Who is attacked.</param>
    /// <param name="options">Policy and level.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>One entry an attack and secret.</returns>
    public static IReadOnlyList<RiskResult> Run(
        AttackSetting setting, EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        RiskColumns columns = RiskColumns.Of(setting.Synthetic, options.Policy.Privacy);
        int records = setting.Budget == AttackBudget.Thorough ? int.MaxValue : MostRecords(setting.Synthetic), predicates = setting.Budget == AttackBudget.Thorough ? int.MaxValue : MostPredicates;
        var results = new List<RiskResult>();
        progress?.Report(new ProgressStep("attacking by attribute inference") { Stage = Stage.Risks });
        foreach ((string secret, RiskCounts counts) in AttributeInference.Run(setting, columns.Keys, columns.Secrets, records, cancellationToken))
            results.Add(Result(RiskAttack.Attribute, counts, options.Level) with { Secret = secret, Keys = [.. columns.Keys.Where(k => k != secret)] });
        progress?.Report("attacking by linkability");
        RiskCounts links = Linkability.Run(setting, columns.FirstFile, columns.SecondFile, records, cancellationToken);
        results.Add(Result(RiskAttack.Linkability, links, options.Level) with { Keys = columns.FirstFile, OtherKeys = columns.SecondFile });
        progress?.Report("attacking by singling out");
        var singling = new SinglingOut(setting, cancellationToken);
        results.Add(Result(RiskAttack.Univariate, singling.Univariate(predicates), options.Level));
        results.Add(Result(RiskAttack.Multivariate, singling.Multivariate(predicates), options.Level));
        return RiskRule.Judge(results, options.Policy.Privacy, options.Alpha, setting.Target);
    }

    /// <summary>A privacy section with these risks, and the verdict that follows.</summary>
    public static PrivacySection With(PrivacySection privacy, IReadOnlyList<RiskResult> risks) => privacy with
    {
        Risks = risks,
        Verdict = JointVerdict.Of([privacy.Verdict switch
        {
            Verdict.Passed => EquivalenceVerdict.Equivalent,
            Verdict.Failed => EquivalenceVerdict.Different,
            _ => EquivalenceVerdict.Inconclusive,
        }, .. risks.Where(r => r.Gated).Select(r => r.Verdict)]),
    };

    /// <summary>So many of either group that searching the released table for them takes some ten seconds on two cores, but not fewer than 2,000.</summary>
    private static int MostRecords(Data.Table synthetic) =>
        (int)Math.Clamp(AffordableSample.MostCells / (2.0 * synthetic.RowCount * synthetic.Columns.Count), 2_000, 16_384);

    private const int MostPredicates = 2_000;

    internal static RiskResult Result(string attack, RiskCounts counts, double level)
    {
        Interval interval = RiskEstimate.Interval(counts, level);
        return new RiskResult
        {
            Attack = attack,
            Attempts = counts.Attempts,
            Successes = counts.Successes,
            ControlAttempts = counts.ControlAttempts,
            ControlSuccesses = counts.ControlSuccesses,
            NaiveAttempts = counts.NaiveAttempts,
            NaiveSuccesses = counts.NaiveSuccesses,
            Risk = RiskEstimate.Of(counts),
            CiLow = interval.Low,
            CiHigh = interval.High,
            Tolerance = 0,
            IsWeak = counts.Attempts > 0 && !RiskEstimate.BeatsNaive(counts, level),
            Gated = false,
            Verdict = EquivalenceVerdict.Inconclusive,
        };
    }
}
