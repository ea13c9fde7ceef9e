using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;

namespace EquivLab.Tests.Privacy;

public sealed class EpsilonAuditTests
{
    [Fact]
    public void A_perfect_attack_proves_a_large_epsilon()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, 400)], zeros = new double[400];
        // With 200 of 200 hits, no false alarm, and 0.05 split on two sides: log of 0.9817 over 0.0183.
        Assert.Equal(3.98, EpsilonAudit.LowerBound(new MembershipScores(ones, zeros), 0.05), 0.01);
    }

    [Fact]
    public void The_same_score_for_everybody_proves_nothing()
    {
        double[] same = new double[400];
        Assert.Equal(0, EpsilonAudit.LowerBound(new MembershipScores(same, same), 0.05));
    }

    /// <summary>The threshold is chosen on one half and tested on the other, so that choosing does not count as evidence.</summary>
    [Fact]
    public void Noise_proves_something_no_more_often_than_alpha()
    {
        const int Trials = 200;
        int wrong = 0;
        for (ulong seed = 0; seed < Trials; seed++)
        {
            var rng = new Rng(seed, 8);
            double[] Draw()
            {
                var scores = new double[100];
                for (int i = 0; i < scores.Length; i++) scores[i] = rng.NextDouble();
                return scores;
            }

            if (EpsilonAudit.LowerBound(new MembershipScores(Draw(), Draw()), 0.05) > 0) wrong++;
        }

        Assert.InRange(wrong, 0, Trials * 0.05);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Hardly_anybody_attacked_proves_nothing(int people)
    {
        double[] high = [.. Enumerable.Repeat(1.0, people)], low = new double[people];
        Assert.Equal(0, EpsilonAudit.LowerBound(new MembershipScores(high, low), 0.05));
    }
}
