using CsCheck;
using EquivLab.Models.Metrics;
using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class TprAtFprTests
{
    private static readonly Gen<double[]> Scores = Gen.Int[0, 30].Select(i => (double)i).Array[1, 200];

    [Fact]
    public void The_rate_is_the_best_recall_within_the_limit_and_lies_in_its_interval() =>
        Gen.Select(Scores, Scores, Gen.Int[0, 3].Select(i => new[] { 0.001, 0.01, 0.1, 0.25 }[i])).Sample((members, others, fpr) =>
        {
            TprEstimate estimate = TprAtFpr.Of(members, others, fpr, 0.9);
            bool[] isMember = [.. members.Select(_ => true), .. others.Select(_ => false)];
            int allowed = TprAtFpr.Allowed(others.Length, fpr);
            Assert.InRange(allowed, 0, fpr * others.Length);
            Assert.True((allowed + 1) / (double)others.Length > fpr);
            double strict = BinaryMetrics.RecallAtFpr(isMember, [.. members, .. others], fpr).Value();
            double threshold = others.OrderDescending().ElementAt(allowed);
            // No lower than without the tied ones, no higher than with all of them.
            Assert.InRange(estimate.Rate, strict, members.Count(s => s >= threshold) / (double)members.Length);
            if (!members.Contains(threshold)) Assert.Equal(strict, estimate.Rate);
            Assert.InRange(estimate.Rate, estimate.Interval.Low, estimate.Interval.High);
        });

    [Fact]
    public void Several_rates_at_once_are_the_same_as_one_by_one_and_rise() =>
        Gen.Select(Scores, Scores).Sample((members, others) =>
        {
            double[] fprs = [0.0001, 0.001, 0.01, 0.2, 0.5];
            TprEstimate[] curve = TprAtFpr.Of(members, others, fprs, 0.9);
            Assert.Equal(fprs.Select(f => TprAtFpr.Of(members, others, f, 0.9)), curve);
            Assert.Equal(curve.Select(e => e.Rate).Order(), curve.Select(e => e.Rate));
            Assert.Equal(curve.Select(e => e.Interval.Low).Order(), curve.Select(e => e.Interval.Low));
            Assert.Equal(curve.Select(e => e.Interval.High).Order(), curve.Select(e => e.Interval.High));
        });

    /// <summary>Members shifted by 1 standard deviation: the true rate at 1 % is Φ(1 − 2.326) = 0.0924.</summary>
    [Theory]
    [InlineData(60, 200)]
    [InlineData(300, 300)]
    [InlineData(300, 3000)]
    [InlineData(2000, 500)]
    public void The_interval_covers_the_true_rate(int nonMembers, int members)
    {
        static double Normal(ref Rng rng) => Math.Sqrt(-2 * Math.Log(1 - rng.NextDouble())) * Math.Cos(2 * Math.PI * rng.NextDouble());
        Covers(0.0924, nonMembers, members, 5, Normal, static (ref rng) => 1 + Normal(ref rng));
    }

    /// <summary>Two scores: 30 % of the members and 5 % of the non-members have the higher one, so that the true rate at 1 % is 6 %.</summary>
    [Theory]
    [InlineData(300, 300)]
    [InlineData(3000, 1000)]
    public void The_interval_covers_the_true_rate_of_ties(int nonMembers, int members) =>
        Covers(0.06, nonMembers, members, 6, static (ref rng) => rng.NextDouble() < 0.05 ? 1 : 0, static (ref rng) => rng.NextDouble() < 0.3 ? 1 : 0);

    private delegate double Score(ref Rng rng);

    /// <summary>One-sided errors of at most 5 %.</summary>
    private static void Covers(double truth, int nonMembers, int members, ulong stream, Score other, Score own)
    {
        const int Runs = 400;
        int below = 0, above = 0;
        for (ulong run = 0; run < Runs; run++)
        {
            var rng = new Rng(run, stream);
            double[] others = new double[nonMembers], ours = new double[members];
            for (int i = 0; i < nonMembers; i++) others[i] = other(ref rng);
            for (int i = 0; i < members; i++) ours[i] = own(ref rng);
            TprEstimate estimate = TprAtFpr.Of(ours, others, 0.01, 0.9);
            if (estimate.Interval.Low > truth) below++;
            if (estimate.Interval.High < truth) above++;
        }

        // 5 % are 20 of 400, and 3.3 standard errors more 34.
        Assert.InRange(below, 0, 34);
        Assert.InRange(above, 0, 34);
    }

    [Fact]
    public void A_leak_that_is_found_at_no_false_alarm_is_shown_with_enough_non_members_only()
    {
        double[] members = [.. Enumerable.Range(0, 1000).Select(i => i < 100 ? 1.0 : 0)];
        Assert.Equal(0, TprAtFpr.Of(members, new double[300], 0.01, 0.9).Interval.Low);
        Assert.InRange(TprAtFpr.Of(members, new double[400], 0.01, 0.9).Interval.Low, 0.07, 0.1);
        // 1 % of those who tie with the non-members are accused too, by lot.
        Assert.Equal(0.109, TprAtFpr.Of(members, new double[300], 0.01, 0.9).Rate, 1e-12);
    }

    [Fact]
    public void Ties_with_non_members_count_by_the_share_that_may_be_accused()
    {
        // 60 % of the members and 5 % of the non-members tie at the top: accusing one in five of them by lot accuses 1 % of the non-members.
        double[] members = [.. Enumerable.Range(0, 1000).Select(i => i < 600 ? 1.0 : 0)], others = [.. Enumerable.Range(0, 1000).Select(i => i < 50 ? 1.0 : 0)];
        TprEstimate estimate = TprAtFpr.Of(members, others, 0.01, 0.9);
        Assert.Equal(0.12, estimate.Rate, 1e-12);
        Assert.InRange(estimate.Interval.Low, 0.02, 0.1);
        Assert.InRange(estimate.Interval.High, 0.14, 0.3);
        Assert.Equal(0.01, TprAtFpr.Of(new double[1000], new double[1000], 0.01, 0.9).Rate, 1e-12);
    }

    [Fact]
    public void Infinite_scores_are_scores()
    {
        double[] members = [.. Enumerable.Repeat(double.PositiveInfinity, 30), .. new double[70]], others = [.. Enumerable.Repeat(double.PositiveInfinity, 20), .. Enumerable.Repeat(double.NegativeInfinity, 980)];
        TprEstimate estimate = TprAtFpr.Of(members, others, 0.01, 0.9);
        Assert.Equal(0.15, estimate.Rate, 1e-12);
        Assert.InRange(estimate.Rate, estimate.Interval.Low, estimate.Interval.High);
        Assert.Equal(1, TprAtFpr.Of(members, others, 0.5, 0.9).Rate, 1e-12);
    }

    [Fact]
    public void Nobody_is_undefined() => Assert.False(TprAtFpr.Of([], [1], 0.01, 0.9).Interval.IsDefined || TprAtFpr.Of([1], [], 0.01, 0.9).Interval.IsDefined);
}
