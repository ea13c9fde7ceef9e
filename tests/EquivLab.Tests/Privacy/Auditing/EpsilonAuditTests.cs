using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;

namespace EquivLab.Tests.Privacy.Auditing;

public sealed class EpsilonAuditTests
{
    [Fact]
    public void A_perfect_attack_proves_a_large_epsilon()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, 400)], zeros = new double[400];
        // With 200 of 200 hits, no false alarm, and 0.05 split on two sides: log of 0.9817 over 0.0183.
        Assert.Equal(3.98, EpsilonAudit.OfReplacement(new MembershipScores(ones, zeros), 0.05), 0.01);
    }

    [Fact]
    public void The_same_score_for_everybody_proves_nothing()
    {
        double[] same = new double[400];
        Assert.Equal(0, EpsilonAudit.OfReplacement(new MembershipScores(same, same), 0.05));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 0.02)]
    public void Randomised_response_is_overrated_no_more_often_than_alpha(double epsilon, double delta) =>
        Assert.InRange(Overrated(epsilon, delta, isLaplace: false), 0, Trials * 0.05);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Laplace_noise_of_a_known_epsilon_is_overrated_no_more_often_than_alpha(double epsilon) =>
        Assert.InRange(Overrated(epsilon, 0, isLaplace: true), 0, Trials * 0.05);

    [Fact]
    public void Hits_at_the_top_and_misses_at_the_bottom_are_both_evidence()
    {
        // Two in ten members are found without a false alarm; or two in ten non-members are ruled out without a miss.
        double[] Scores(int marked, double mark) => [.. Enumerable.Range(0, 2000).Select(i => i < marked ? mark : 0)];
        double hits = EpsilonAudit.OfReplacement(new MembershipScores(Scores(400, 1), Scores(0, 1)), 0.05);
        double misses = EpsilonAudit.OfReplacement(new MembershipScores(Scores(0, -1), Scores(400, -1)), 0.05);
        Assert.InRange(hits, 3, 5);
        Assert.InRange(misses, 3, 5);
    }

    /// <summary>A leak of one in a hundred shows only at thresholds that hardly anybody reaches.</summary>
    [Fact]
    public void A_small_leak_is_found_at_the_very_top()
    {
        var rng = new Rng(5, 8);
        double[] members = new double[5000], others = new double[5000];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = i < 100 ? 2 : rng.NextDouble();
            others[i] = rng.NextDouble();
        }

        Assert.InRange(EpsilonAudit.OfReplacement(new MembershipScores(members, others), 0.05), 1.5, 6);
    }

    [Fact]
    public void The_order_of_the_records_matters_only_by_the_seed()
    {
        double[] members = [.. Enumerable.Range(0, 500).Select(i => i % 7 * 1.0)], others = [.. Enumerable.Range(0, 500).Select(i => i % 5 * 1.0)];
        var scores = new MembershipScores(members, others);
        Assert.Equal(EpsilonAudit.OfReplacement(scores, 0.05, 0, 3), EpsilonAudit.OfReplacement(scores, 0.05, 0, 3));
        // Sorted scores would put the best of both groups into one half, were the halves not random.
        double[] low = new double[1000], high = [.. Enumerable.Repeat(1.0, 1000)];
        Assert.InRange(EpsilonAudit.OfReplacement(new MembershipScores([.. low, .. high, .. high, .. high], [.. low, .. low, .. low, .. high]), 0.05), 0.8, Math.Log(3));
    }

    [Fact]
    public void A_delta_lowers_the_bound()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, 100), .. new double[900]], zeros = new double[1000];
        double Bound(double delta) => EpsilonAudit.OfReplacement(new MembershipScores(ones, zeros), 0.05, delta);
        Assert.InRange(Bound(0), 1.5, 4);
        Assert.InRange(Bound(0.05), 0.1, Bound(0));
        Assert.Equal(0, Bound(0.2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Hardly_anybody_attacked_proves_nothing(int people)
    {
        double[] high = [.. Enumerable.Repeat(1.0, people)], low = new double[people];
        Assert.Equal(0, EpsilonAudit.OfReplacement(new MembershipScores(high, low), 0.05));
    }

    /// <summary>Whoever claims ε for one record added or removed is refuted where twice as much is proved for one replaced.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    [InlineData(0.02)]
    [InlineData(0.29)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public void A_claim_about_additions_is_refuted_where_its_consequence_for_replacements_is(double delta)
    {
        double[] members = [.. Enumerable.Repeat(1.0, 600), .. new double[400]], others = [.. Enumerable.Repeat(1.0, 20), .. new double[980]];
        var scores = new MembershipScores(members, others);
        double bound = EpsilonAudit.LowerBound(scores, 0.05, delta);
        bool IsRefuted(double claim) => (1 + Math.Exp(claim)) * delta < 1 && EpsilonAudit.OfReplacement(scores, 0.05, delta == 0 ? 0 : (1 + Math.Exp(claim)) * delta) > 2 * claim;
        Assert.True(delta >= 0.29 ? bound == 0 : bound > 0.5 && IsRefuted(bound - 1e-6));
        Assert.False(IsRefuted(bound + 1e-6));
    }

    private const int Trials = 300;

    /// <summary>How often the bound exceeds the true ε, over seeds.</summary>
    private static int Overrated(double epsilon, double delta, bool isLaplace)
    {
        int wrong = 0;
        for (ulong seed = 0; seed < Trials; seed++)
        {
            var rng = new Rng(seed, 8);
            double[] members = new double[200], others = new double[200];
            for (int i = 0; i < members.Length; i++)
            {
                members[i] = Mechanism.Score(true, epsilon, delta, isLaplace, ref rng);
                others[i] = Mechanism.Score(false, epsilon, delta, isLaplace, ref rng);
            }

            if (EpsilonAudit.OfReplacement(new MembershipScores(members, others), 0.05, delta, seed) > epsilon) wrong++;
        }

        return wrong;
    }
}
