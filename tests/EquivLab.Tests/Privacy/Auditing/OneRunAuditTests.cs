using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;

namespace EquivLab.Tests.Privacy.Auditing;

public sealed class OneRunAuditTests
{
    private const int Trials = 500;

    /// <summary>The figures that Steinke, Nasr and Jagielski print: appendix D, and section 7 of arXiv:2305.08846v1.</summary>
    [Theory]
    [InlineData(1000, 100, 75, 1e-4, 0.673)]
    [InlineData(100_000, 1510, 1439, 1e-5, 2.675)]
    public void Agrees_with_the_paper(int canaries, int guesses, int correct, double delta, double printed) =>
        Assert.Equal(printed, OneRunAudit.LowerBound(canaries, guesses, correct, delta, 0.05), 1e-3);

    [Fact]
    public void Without_a_delta_it_is_the_binomial_tail()
    {
        // At ε = 0 each guess is a coin: at least 8 of 10 with probability 56 / 1024.
        Assert.Equal(56 / 1024.0, OneRunAudit.PValue(10, 10, 8, 0, 0), 1e-12);
        Assert.Equal(1, OneRunAudit.PValue(10, 10, 0, 0, 0));
        Assert.Equal(1, OneRunAudit.PValue(10, 0, 0, 0, 0));
        // All of 100 right: the accuracy whose hundredth power is 0.05 is 0.9705.
        Assert.Equal(Math.Log(0.970487 / 0.029513), OneRunAudit.LowerBound(100, 100, 100, 0, 0.05), 1e-3);
    }

    [Fact]
    public void More_right_guesses_prove_more_and_a_delta_less()
    {
        double[] bounds = [.. Enumerable.Range(50, 51).Select(correct => OneRunAudit.LowerBound(200, 100, correct, 0, 0.05))];
        Assert.Equal(bounds.Order(), bounds);
        Assert.Equal(0, bounds[0]);
        Assert.InRange(OneRunAudit.LowerBound(200, 100, 90, 1e-3, 0.05), 0.1, OneRunAudit.LowerBound(200, 100, 90, 0, 0.05) - 0.01);
        Assert.Equal(0, OneRunAudit.LowerBound(200, 0, 0, 0, 0.05));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(11, 5)]
    [InlineData(5, 6)]
    public void Impossible_counts_are_refused(int guesses, int correct) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OneRunAudit.PValue(10, guesses, correct, 1, 0));

    [Theory]
    [InlineData(0.5, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, false)]
    [InlineData(1, 0.01, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(3, 0, true)]
    public void A_known_epsilon_is_overrated_no_more_often_than_alpha(double epsilon, double delta, bool isLaplace)
    {
        int wrong = 0;
        for (ulong seed = 0; seed < Trials; seed++)
        {
            MembershipScores scores = Scores(150, epsilon, delta, isLaplace, seed);
            int all = scores.Members.Length + scores.NonMembers.Length;
            int correct = OneRunAudit.CorrectGuesses(scores, 30, 30, seed);
            if (OneRunAudit.LowerBound(all, 60, correct, delta, 0.05) > epsilon) wrong++;
        }

        // Twice the standard error of a share of 0.05 is allowed for.
        Assert.InRange(wrong, 0, Trials * 0.07);
    }

    /// <summary>Who guesses all coins of 5,000 canaries proves nearly all of ε.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_bound_comes_close_to_epsilon_with_many_guesses(double epsilon)
    {
        MembershipScores scores = Scores(5000, epsilon, 0, isLaplace: false, 4);
        int ins = scores.Members.Concat(scores.NonMembers).Count(s => s > 0);
        int correct = OneRunAudit.CorrectGuesses(scores, ins, 5000 - ins, 1);
        Assert.InRange(OneRunAudit.LowerBound(5000, 5000, correct, 0, 0.05), 0.8 * epsilon, 1.02 * epsilon);
    }

    /// <summary>Canaries that were put in come first in the scores; with ties that must not help.</summary>
    [Fact]
    public void Ties_are_guesses()
    {
        var scores = new MembershipScores(new double[500], new double[500]);
        double mean = Enumerable.Range(0, 200).Average(seed => OneRunAudit.CorrectGuesses(scores, 100, 100, (ulong)seed));
        Assert.InRange(mean, 98, 102);
    }

    private static MembershipScores Scores(int canaries, double epsilon, double delta, bool isLaplace, ulong seed)
    {
        var rng = new Rng(seed, 9);
        List<double> members = [], others = [];
        for (int i = 0; i < canaries; i++)
        {
            bool isIn = rng.Next(2) == 1;
            (isIn ? members : others).Add(Mechanism.Score(isIn, epsilon, delta, isLaplace, ref rng));
        }

        return new MembershipScores([.. members], [.. others]);
    }
}
