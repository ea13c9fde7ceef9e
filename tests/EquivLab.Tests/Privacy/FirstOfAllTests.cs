using CsCheck;
using EquivLab.Privacy;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Privacy;

public sealed class FirstOfAllTests
{
    [Fact]
    public void With_nothing_tolerated_it_is_Fishers_test() =>
        Gen.Select(Gen.Int[1, 80], Gen.Int[1, 80]).SelectMany((n, m) => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Int[0, m - 1], Gen.Const(m))).Sample((above, n, accused, m) =>
            Assert.Equal(FisherExact.Greater(above, n, accused, m), FirstOfAll.PValue(above, n, accused, m, 1), 1e-9));

    /// <summary>Members whose scores are the highest of θ of a non-member's: 1 − (1 − f)^θ of them are above what a share f of the non-members is.</summary>
    [Theory]
    [InlineData(3, 120, 50, 0)]
    [InlineData(3, 350, 140, 1)]
    [InlineData(2, 300, 400, 4)]
    public void What_is_just_tolerated_is_refuted_no_more_often_than_alpha(int ratio, int members, int nonMembers, int accused)
    {
        const int Runs = 2000;
        int refuted = 0;
        for (ulong run = 0; run < Runs; run++)
        {
            var rng = new Rng(run, 4);
            double[] others = new double[nonMembers];
            for (int i = 0; i < nonMembers; i++) others[i] = rng.NextDouble();
            double threshold = others.OrderDescending().ElementAt(accused);
            int above = 0;
            for (int i = 0; i < members; i++)
            {
                double best = 0;
                for (int k = 0; k < ratio; k++) best = Math.Max(best, rng.NextDouble());
                if (best > threshold) above++;
            }

            if (FirstOfAll.PValue(above, members, accused, nonMembers, ratio) <= 0.05) refuted++;
        }

        // 5 % are 100, and three standard errors more are 129; an exact test of a count is not far below.
        Assert.InRange(refuted, 50, 129);
    }

    [Fact]
    public void A_copied_half_is_refuted_and_a_handful_is_not()
    {
        Assert.InRange(FirstOfAll.PValue(67, 116, 0, 51, 3), 0, 1e-4);
        Assert.InRange(FirstOfAll.PValue(8, 116, 0, 51, 3), 0.1, 1);
        Assert.Equal(1, FirstOfAll.PValue(0, 116, 0, 51, 3));
    }
}
