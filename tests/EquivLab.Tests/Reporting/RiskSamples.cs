using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Tests.Reporting;

/// <summary>Risks made by hand: a column that leaks, one that does not, one that is too easy, a weak attack, and too few predicates.</summary>
internal static class RiskSamples
{
    public static IReadOnlyList<RiskResult> Of(string secret) => RiskRule.Judge(
        [
            Row(RiskAttack.Attribute, 2000, 1200, 600, 300) with { Secret = secret, Keys = ["age"] },
            Row(RiskAttack.Attribute, 2000, 610, 600, 300) with { Secret = "age", Keys = ["sex"] },
            Row(RiskAttack.Attribute, 2000, 1990, 1991, 1700) with { Secret = "capital-loss", Keys = ["age"] },
            Row(RiskAttack.Linkability, 2000, 1, 0, 0) with { Keys = ["age"], OtherKeys = ["sex", secret] },
            Row(RiskAttack.Univariate, 7, 1, 0, 0),
            Row(RiskAttack.Multivariate, 2000, 260, 250, 60),
        ],
        new PrivacyPolicy(), 0.05, "target");

    private static RiskResult Row(string attack, int attempts, int right, int control, int naive) =>
        RiskEvaluation.Result(attack, new(attempts, right, attempts, control, attempts, naive), 0.9);
}
