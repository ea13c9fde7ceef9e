using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class AdvantageTests
{
    [Fact]
    public void Perfect_scores_have_an_advantage_of_one_and_equal_ones_none()
    {
        Assert.Equal(1, Advantage.Of(new MembershipScores([.. Enumerable.Repeat(1.0, 50)], new double[50]), 0.9).Value);
        Assert.Equal(0, Advantage.Of(new MembershipScores(new double[50], new double[50]), 0.9).Value);
        Assert.True(double.IsNaN(Advantage.Of(new MembershipScores([1], [0, 0]), 0.9).Value));
    }

    [Fact]
    public void A_guess_has_none_on_average_though_the_best_threshold_always_seems_to_have_one()
    {
        double sum = 0;
        for (ulong run = 0; run < 200; run++)
        {
            var rng = new Rng(run, 6);
            double[] Draw()
            {
                var scores = new double[100];
                for (int i = 0; i < scores.Length; i++) scores[i] = rng.NextDouble();
                return scores;
            }

            sum += Advantage.Of(new MembershipScores(Draw(), Draw()), 0.9).Value / 200;
        }

        // The standard error of the mean is below 0.007.
        Assert.InRange(sum, -0.025, 0.025);
    }
}
