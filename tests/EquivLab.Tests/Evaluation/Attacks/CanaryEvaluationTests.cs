using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Privacy.Canaries;
using EquivLab.Statistics.Deciding;
using EquivLab.Synthesis;

namespace EquivLab.Tests.Evaluation.Attacks;

public sealed class CanaryEvaluationTests
{
    [Fact]
    public void A_bootstrap_copy_is_caught()
    {
        CanaryResult canaries = Plant(SynthesizerRegistry.Create("bootstrap"), 100, 1);
        Assert.Equal(EquivalenceVerdict.Different, canaries.Verdict);
        Assert.InRange(canaries.Auc, 0.7, 0.95);
        // A row is drawn at least once with probability 0.63.
        Assert.InRange(canaries.Exact / (double)canaries.Included, 0.4, 0.85);
        Assert.Equal(0, canaries.ExactLeftOut);
        Assert.InRange(canaries.EpsilonLowerBound, 1.5, 4);
    }

    /// <summary>Twenty records in thousands: no average shows them, but they are the ones that stand out.</summary>
    [Fact]
    public void A_generator_that_copies_only_its_20_most_isolated_records_is_caught_at_every_seed()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            CanaryResult canaries = Plant(new IsolatedCopySynthesizer(20), 100, seed, rows: 3000);
            Assert.Equal(EquivalenceVerdict.Different, canaries.Verdict);
            Assert.InRange(canaries.Exact, 10, 20);
            Assert.InRange(canaries.EpsilonLowerBound, 0.6, 3);
        }
    }

    [Fact]
    public void Synthesizers_that_copy_nobody_are_not_accused()
    {
        int accused = 0;
        foreach (string name in new[] { "independent", "bayes-tree" })
            for (ulong seed = 0; seed < 15; seed++)
                if (Plant(SynthesizerRegistry.Create(name), 60, seed).Verdict == EquivalenceVerdict.Different) accused++;
        Assert.InRange(accused, 0, 1);
    }

    [Fact]
    public void Few_canaries_settle_nothing_and_crash_nothing()
    {
        for (ulong seed = 0; seed < 6; seed++)
        {
            CanaryResult canaries = Plant(SynthesizerRegistry.Create("independent"), 2, seed);
            Assert.Equal(2, canaries.Canaries);
            Assert.Equal(EquivalenceVerdict.Inconclusive, canaries.Verdict);
        }
    }

    [Fact]
    public void Without_being_asked_nothing_is_planted()
    {
        Assert.Null(CanaryEvaluation.Run(Split(100, 1), 100, new EvaluationOptions { Attacks = new() { Synthesizer = SynthesizerRegistry.Create("independent") } }, null, CancellationToken.None));
        Assert.Null(CanaryEvaluation.Run(Split(100, 1), 100, new EvaluationOptions { Attacks = new() { Canaries = 10 } }, null, CancellationToken.None));
    }

    /// <summary>A mechanism of a known ε says of each canary whether it is in: all guesses together may overrate ε in 1 of 20 runs.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void The_bound_over_all_guesses_holds(double epsilon)
    {
        const int Trials = 400;
        int wrong = 0;
        for (ulong seed = 0; seed < Trials; seed++)
        {
            var rng = new Rng(seed, 9);
            List<double> members = [], others = [];
            for (int i = 0; i < 100; i++)
            {
                bool isIn = rng.Next(2) == 1, says = isIn == rng.NextDouble() < 1 / (1 + Math.Exp(-epsilon));
                (isIn ? members : others).Add(says ? 0 : -0.2 - 0.1 * rng.NextDouble());
            }

            int ins = members.Count(s => s == 0), outs = others.Count(s => s == 0);
            if (CanaryEvaluation.Of("distance", new MembershipScores([.. members], [.. others]), new FoundCanaries(ins, outs, ins, outs), new EvaluationOptions { Seed = seed }).EpsilonLowerBound > epsilon) wrong++;
        }

        Assert.InRange(wrong, 0, Trials * 0.05);
    }

    private static CanaryResult Plant(ISynthesizer synthesizer, int count, ulong seed, int rows = 800)
    {
        var options = new EvaluationOptions { Seed = seed, Threads = 2, Attacks = new() { Canaries = count, Synthesizer = synthesizer } };
        CanaryResult canaries = CanaryEvaluation.Run(Split(rows, seed), rows, options, null, CancellationToken.None)!;
        PrivacySection judged = LeakRule.Judge(Reporting.Samples.Passed.Privacy with { Canaries = canaries }, new PrivacyPolicy());
        Assert.Equal(judged.Canaries!.Verdict == EquivalenceVerdict.Different ? Verdict.Failed : Verdict.Passed, judged.Verdict);
        return judged.Canaries;
    }

    private static TableSplit Split(int rows, ulong seed) =>
        new(SampleTables.Mixed(rows, 50 + seed), SampleTables.Mixed(rows, 90 + seed), "label", TableTask.Binary, [], []);
}
