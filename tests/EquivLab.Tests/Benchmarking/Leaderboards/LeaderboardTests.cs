using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Evaluation;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Tests.Benchmarking.Leaderboards;

public class LeaderboardTests
{
    [Fact]
    public void Counts_every_cell_and_lets_none_that_was_lost_pass()
    {
        Leaderboard board = LeaderboardSamples.Usual;
        Assert.Equal((8 * 18, (8 * 18) - 18 - 4), (board.Cells, board.Completed));
        LeaderboardRow ctgan = Row(board, "ctgan");
        Assert.Equal((18, 14, 0, 3, 1), (ctgan.Cells, ctgan.Completed, ctgan.Failed, ctgan.TimedOut, ctgan.OutOfMemory));
        Assert.All(board.Rows, r => Assert.All(new[] { r.Whole, r.Utility, r.StrictUtility, r.Privacy }, v => Assert.Equal(r.Cells, v.Cells)));
        LeaderboardRow tvae = Row(board, "tvae");
        Assert.Equal(new VerdictCounts(0, 0, 0, 18), tvae.Whole);
        Assert.Null(tvae.WorstLoss);
        Assert.Equal("tvae", board.Rows[^1].Contender.Synthesizer);
        Assert.Contains(board.Warnings, w => w.StartsWith("22 of 144 cells did not complete", StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_is_of_all_cells()
    {
        Leaderboard board = Leaderboard.Of([Outcomes.Done("a", "t", 1, 0.01, 0.5), Outcomes.Lost("a", "t", 2), Outcomes.Lost("a", "u", 1), Outcomes.Done("b", "t", 1, 0.01, 0.5), Outcomes.Done("b", "t", 2, 0.9, 0.5, Verdict.Failed)]);
        Assert.Equal(["b", "a"], board.Rows.Select(r => r.Contender.Synthesizer));
        Assert.Equal(1 / 3.0, board.Rows[1].Whole.PassedShare, 1e-12);
        Assert.Contains(board.Warnings, w => w.StartsWith("The synthesizers were not run on the same tables and seeds", StringComparison.Ordinal));
    }

    [Fact]
    public void Budgets_are_contenders_of_their_own()
    {
        Assert.Equal([1, 10], LeaderboardSamples.Whole.Rows.Where(r => r.Contender.Synthesizer == "mst").Select(r => r.Contender.Epsilon!.Value).Order());
        Assert.Equal(7, LeaderboardSamples.Whole.Rows.Count);
    }

    [Fact]
    public void The_last_outcome_of_a_cell_counts()
    {
        Leaderboard board = Leaderboard.Of([Outcomes.Lost("a", "t", 1), Outcomes.Done("a", "t", 1, 0.01, 0.5)]);
        Assert.Equal((1, 1), (board.Cells, board.Completed));
    }

    [Fact]
    public void Losses_have_the_corrected_resampled_interval_over_seeds()
    {
        double[] losses = [0.01, 0.02, 0.06];
        Leaderboard board = Leaderboard.Of([.. losses.Select((loss, i) => Outcomes.Done("a", "t", (ulong)i + 1, loss, 0.5))]);
        IReadOnlyList<TableLoss> found = board.Outcomes[0].Losses;
        TableLoss worst = found.Single(l => l.IsWorst && l.Metric == "rocAuc"), named = found.Single(l => !l.IsWorst && l.Metric == "rocAuc");
        Interval expected = CorrectedResampledT.Of(losses, 700, 300, 0.9).Interval;
        Assert.Equal((expected.Low, expected.High), (worst.Low!.Value, worst.High!.Value));
        Assert.Equal((0.02, 0.03), (worst.Median, Math.Round(worst.Mean, 12)));
        Assert.Equal(["logistic-regression"], worst.Models);
        Assert.Equal((3, true), (worst.Seeds, worst.Gated));
        Assert.Equal(["lightgbm"], named.Models);
        Assert.Equal(0.01, named.Median, 1e-12);
        // A metric that no verdict hangs on has no worst gated model.
        Assert.Equal([false], found.Where(l => l.Metric == "logLoss").Select(l => l.IsWorst));
    }

    [Fact]
    public void One_seed_has_no_interval()
    {
        TableLoss loss = LeaderboardSamples.Lone.Outcomes[0].Losses[0];
        Assert.Equal((1, null, null), (loss.Seeds, loss.Low, loss.High));
        Assert.Contains(LeaderboardSamples.Lone.Warnings, w => w.Contains("from seed to seed is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void Medians_and_extremes_are_over_completed_cells()
    {
        LeaderboardRow row = Leaderboard.Of([Outcomes.Done("a", "t", 1, 0.01, 0.51), Outcomes.Done("a", "t", 2, 0.02, 0.53), Outcomes.Done("a", "t", 3, 0.05, 0.60), Outcomes.Lost("a", "t", 4)]).Rows[0];
        Assert.Equal((0.02, 0.01, 0.53, 0.612), (row.WorstLoss!.Value, row.LightGbmLoss!.Value, row.MembershipAuc!.Value, Math.Round(row.MembershipAucHigh!.Value, 9)));
        Assert.Equal((0.003, 0.04, 1.5, 0.4, 22, 530), (row.CopiedMembers!.Value, row.LargestRisk!.Value, row.FitSeconds!.Value, row.SampleSeconds!.Value, row.ElapsedSeconds!.Value, row.PeakMemoryMb!.Value));
    }

    [Fact]
    public void Documents_are_read_as_they_were_written()
    {
        foreach (string kind in new[] { "usual", "whole", "lone", "lost", "nasty" })
        {
            string json = LeaderboardJson.Write(LeaderboardSamples.Of(kind));
            Assert.Equal(json, LeaderboardJson.Write(LeaderboardJson.Read(json, "leaderboard.json")));
        }
    }

    [Theory]
    [InlineData("null", "found null")]
    [InlineData("{}", "not a leaderboard")]
    [InlineData("[", "not a leaderboard")]
    public void Other_documents_are_refused_in_one_line(string json, string says) =>
        Assert.Contains(says, Assert.Throws<InputException>(() => LeaderboardJson.Read(json, "x.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_refused()
    {
        string json = LeaderboardJson.Write(LeaderboardSamples.Lone with { SchemaVersion = 2 });
        Assert.Contains("schemaVersion 2", Assert.Throws<InputException>(() => LeaderboardJson.Read(json, "x.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_attacks_or_models_in_some_cells_are_warned_of()
    {
        CellOutcome one = Outcomes.Done("a", "t", 1, 0.01, 0.5), other = Outcomes.Done("b", "t", 1, 0.01, 0.5);
        Leaderboard attacks = Leaderboard.Of([one, other with { Figures = other.Figures! with { Attacks = [other.Figures.Attacks[0]] } }]);
        Leaderboard models = Leaderboard.Of([one, other with { Figures = other.Figures! with { Models = [other.Figures.Models[0]] } }]);
        Assert.Contains(attacks.Warnings, w => w.Contains("same membership attacks", StringComparison.Ordinal));
        Assert.Contains(models.Warnings, w => w.Contains("same models and metrics", StringComparison.Ordinal));
        Assert.DoesNotContain(LeaderboardSamples.Whole.Warnings, w => w.StartsWith("Not all cells", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_to_rank_is_an_error() => Assert.Throws<ArgumentException>(() => Leaderboard.Of([]));

    private static LeaderboardRow Row(Leaderboard board, string synthesizer) => board.Rows.Single(r => r.Contender.Synthesizer == synthesizer);
}
