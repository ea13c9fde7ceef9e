using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Statistics.Ranking;

namespace EquivLab.Tests.Benchmarking.Leaderboards;

public class CommonTablesTests
{
    private static readonly string[] FourTables = ["p", "q", "r", "s"];

    [Fact]
    public void Leaves_out_who_failed_on_most_tables_and_tables_that_others_did_not_complete()
    {
        CommonTables common = LeaderboardSamples.Usual.Common;
        Assert.Equal(["tvae"], common.LeftOut.Select(c => c.Synthesizer));
        Assert.Equal(["covertype"], common.LeftOutTables.Select(t => t.Table));
        Assert.Equal(["ctgan"], common.LeftOutTables[0].Missing.Select(c => c.Synthesizer));
        // At seed 2 not all completed, so it counts for nobody.
        Assert.Equal([1UL, 3UL], common.Tables.Single(t => t.Table == "adult").Seeds);
        Assert.Equal(7, common.Contenders.Count);
        Assert.Null(common.NotTested);
    }

    [Fact]
    public void A_table_counts_once_whatever_its_seeds()
    {
        (string, double?, double, double)[] three = [("a", null, 0, 0.5), ("b", null, 0.1, 0.6), ("c", null, 0.2, 0.7)];
        RankTest few = Leaderboard.Of([.. Outcomes.Grid(three, FourTables, 1)]).Common.Utility!, many = Leaderboard.Of([.. Outcomes.Grid(three, FourTables, 9)]).Common.Utility!;
        Assert.Equal(few.Statistics, many.Statistics);
        // Four tables that rank three alike: chi-square 8, and one in 216 random orders.
        Assert.Equal(8, few.Statistics!.ChiSquare, 1e-9);
        Assert.Equal(0.00463, few.Statistics.PermutationP, 0.001);
        Assert.Equal([1, 2, 3], few.Ranks.Select(r => r.Rank));
        Assert.Equal(Nemenyi.CriticalDifference(3, 4, 0.05), few.Statistics.CriticalDifference);
        Assert.Equal([["a", "b"], ["b", "c"]], few.Groups.Select(g => g.Select(c => c.Synthesizer)));
    }

    [Fact]
    public void Ranks_the_mean_over_seeds()
    {
        // By seed 1 alone a would be first on every table, by the mean b is.
        Leaderboard board = Leaderboard.Of([.. from t in FourTables
                                              from cell in new[] { Outcomes.Done("a", t, 1, 0.01, 0.5), Outcomes.Done("a", t, 2, 0.09, 0.5), Outcomes.Done("b", t, 1, 0.02, 0.5), Outcomes.Done("b", t, 2, 0.03, 0.5), Outcomes.Done("c", t, 1, 0.5, 0.5), Outcomes.Done("c", t, 2, 0.5, 0.5) }
                                              select cell]);
        Assert.Equal(["b", "a", "c"], board.Common.Utility!.Ranks.Select(r => r.Contender.Synthesizer));
    }

    [Fact]
    public void Ties_leave_all_in_one_group()
    {
        RankTest test = LeaderboardSamples.Nasty.Common.Utility!;
        Assert.False(test.Statistics!.Differ);
        Assert.Equal((0, 1.0), (test.Statistics.ChiSquare, test.Statistics.PermutationP));
        Assert.Equal([4], test.Groups.Select(g => g.Count));
        Assert.All(test.Ranks, r => Assert.Equal(2.5, r.Rank));
    }

    [Theory]
    [InlineData(2, 4, "at least 3 synthesizers")]
    [InlineData(3, 3, "at least 4 tables")]
    public void Too_few_are_ranked_but_not_tested(int contenders, int tables, string reason)
    {
        CommonTables common = Leaderboard.Of([.. Outcomes.Grid([.. Enumerable.Range(0, contenders).Select(i => ($"s{i}", (double?)null, 0.01 * i, 0.5 + (0.1 * i)))], FourTables[..tables], 2)]).Common;
        Assert.Contains(reason, common.NotTested, StringComparison.Ordinal);
        Assert.Null(common.Utility!.Statistics);
        Assert.Empty(common.Utility.Groups);
        Assert.Equal(contenders, common.Privacy!.Ranks.Count);
    }

    [Fact]
    public void One_contender_or_no_common_table_is_not_ranked()
    {
        Assert.Null(LeaderboardSamples.Lone.Common.Utility);
        Assert.Single(LeaderboardSamples.Lone.Common.TradeOffs);
        CommonTables lost = LeaderboardSamples.AllLost.Common;
        Assert.Empty(lost.TradeOffs);
        Assert.Equal(2, lost.LeftOut.Count);
        CommonTables apart = Leaderboard.Of([Outcomes.Done("a", "p", 1, 0.1, 0.5), Outcomes.Lost("a", "q", 1), Outcomes.Lost("b", "p", 1), Outcomes.Done("b", "q", 1, 0.1, 0.5)]).Common;
        Assert.Equal((2, 0, 2), (apart.Contenders.Count, apart.Tables.Count, apart.LeftOutTables.Count));
        Assert.Null(apart.Utility);
    }

    [Fact]
    public void The_front_is_of_those_that_nobody_beats_in_both()
    {
        Assert.Equal([true, false, true, true, true, false], ParetoFront.Of([(0, 3), (1, 3), (1, 1), (1, 1), (4, 0), (double.NaN, 0)]));
        Assert.Empty(ParetoFront.Of([]));
        TradeOff[] points = [.. LeaderboardSamples.Whole.Common.TradeOffs];
        Assert.True(points.Single(p => p.Contender.Synthesizer == "bootstrap").OnFront);
        Assert.False(points.Single(p => p.Contender.Synthesizer == "ctgan").OnFront);
    }

    /// <summary>Where no contender is better than another, a difference in utility is claimed in at most one benchmark of twenty.</summary>
    [Fact]
    public void Equal_contenders_are_seldom_told_apart()
    {
        const int Benchmarks = 150;
        var random = new Rng(5);
        int claimed = 0;
        for (int i = 0; i < Benchmarks; i++)
        {
            var cells = new List<CellOutcome>();
            foreach (string table in FourTables)
            {
                foreach (string name in new[] { "a", "b", "c", "d" })
                {
                    // What a contender does on a table it does at every seed: seeds would be no independent blocks.
                    double loss = random.NextDouble();
                    for (ulong seed = 1; seed <= 3; seed++) cells.Add(Outcomes.Done(name, table, seed, loss + (0.001 * random.NextDouble()), 0.5));
                }
            }

            if (Leaderboard.Of(cells).Common.Utility!.Statistics!.Differ) claimed++;
        }

        Assert.InRange(claimed, 0, (0.05 * Benchmarks) + (4 * Math.Sqrt(0.05 * 0.95 * Benchmarks)));
    }
}
