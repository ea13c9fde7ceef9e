using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Evaluation.Attacks;

/// <summary>How often the most exposed fail a table by any of many attacks, none of which finds more than is tolerated.</summary>
public sealed class ExposedLevelTests
{
    private const int Attacks = 13;
    private const double Alpha = 0.05;

    /// <summary>The attacks share half of α, two tests each: 2.5 % of 400 tables are 10, and 20 would be 5 %.</summary>
    [Theory]
    [InlineData(0.5, 20, 20)]
    [InlineData(0.55, 20, 20)]
    [InlineData(0.55, 70, 30)]
    public void Attacks_at_the_tolerance_fail_few_tables(double auc, int members, int nonMembers)
    {
        const int Tables = 400;
        // Normal scores of equal spread with that area.
        double shift = Math.Sqrt(2) * StandardNormal.Quantile(auc);
        var rng = new Rng(1, 90);
        int failed = 0;
        for (int table = 0; table < Tables; table++)
        {
            var attacks = new List<ExposedAttack>();
            for (int a = 0; a < Attacks; a++)
            {
                double[] ours = new double[members], others = new double[nonMembers];
                for (int i = 0; i < members; i++) ours[i] = shift + ForestTables.Normal(ref rng);
                for (int i = 0; i < nonMembers; i++) others[i] = ForestTables.Normal(ref rng);
                attacks.Add(ExposedEvaluation.Figures("distance", new MembershipScores(ours, others), Level));
            }

            if (Judge(attacks, members, nonMembers).Verdict == EquivalenceVerdict.Different) failed++;
        }

        Assert.InRange(failed, 0, 20);
    }

    [Fact]
    public void A_leak_among_as_few_is_found()
    {
        double[] ours = [.. Enumerable.Range(0, 20).Select(i => i < 14 ? 10.0 + i : i)], others = [.. Enumerable.Range(0, 20).Select(i => i / 3.0)];
        Assert.Equal(EquivalenceVerdict.Different, Judge([ExposedEvaluation.Figures("distance", new MembershipScores(ours, others), Level)], 20, 20).Verdict);
    }

    private static double Level => Alpha / 2 / (2 * Attacks);

    private static ExposedRecords Judge(IReadOnlyList<ExposedAttack> attacks, int members, int nonMembers) => ExposedJudgement.Of(new ExposedRecords
    {
        Members = members,
        NonMembers = nonMembers,
        MemberCopies = 0,
        NonMemberCopies = 0,
        CopiesPValue = 1,
        CopiesAlpha = Alpha / 4,
        Alpha = Level,
        Attacks = attacks,
        Verdict = EquivalenceVerdict.Inconclusive,
    }, new PrivacyPolicy());
}
