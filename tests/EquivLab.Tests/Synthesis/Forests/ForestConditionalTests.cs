using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

public sealed class ForestConditionalTests
{
    private static readonly BayesForestOptions Few = new() { Trees = 3, MinLeaf = 90, RareLeaf = 60, MinGain = 2, MaxBins = 7, MinRowsPerBin = 60, FrequentRows = 60 };

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Sampled_frequencies_follow_the_exact_joint_distribution(bool followsLines, bool boosted)
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(900, 1), Few with { FollowsLines = followsLines, BoostedTarget = boosted });
        Assert.Equal(followsLines, HasLines(network));
        Assert.Equal(boosted, network.Redrawn is not null);
        double[] exact = [.. network.LogProbability(ExactJoint.AllRows(network)).Select(Math.Exp)];
        var rng = new Rng(3);
        const int Rows = 200_000;
        ExactJoint.AssertFollows(exact, ExactJoint.Tally(network, network.SampleCodes(Rows, ref rng), Rows), Rows);
    }

    [Theory]
    [InlineData("label=yes")]
    [InlineData("side=high")]
    [InlineData("side=")]
    [InlineData("y=-9")]
    [InlineData("y=")]
    [InlineData("y=1.5")]
    [InlineData("x=-0.7")]
    [InlineData("y=1.5", "side=high")]
    [InlineData("x=-0.7", "y=-9")]
    public void Given_values_are_drawn_with_as_the_exact_conditional_says(params string[] given)
    {
        AssertGiven(ForestTables.Fit(ForestTables.Lines(900, 1), Few), given);
        AssertGiven(ForestTables.Fit(ForestTables.Lines(900, 1), Few with { BoostedTarget = true }), given);
    }

    /// <summary>Rows that are alike draw evenly: of a column without predecessors each code comes as often as it should, to within a row or two.</summary>
    [Fact]
    public void Rows_that_are_alike_draw_evenly()
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(900, 1), Few);
        Conditional first = network.Conditionals[0];
        CodedTable all = ExactJoint.AllRows(network);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var rng = new Rng(seed, 79);
            ushort[][] codes = network.SampleCodes(1000, ref rng);
            for (int code = 0; code < network.Codecs[first.Child].Size; code++)
            {
                double expected = 1000 * first.Probability(all.Codes, 0, (ushort)code);
                Assert.InRange(codes[first.Child].Count(c => c == code), expected - 3, expected + 3);
            }
        }
    }

    /// <summary>Each row by itself is drawn as if it were drawn alone, in which place of the block it may be.</summary>
    [Fact]
    public void Every_row_of_a_block_is_drawn_alike()
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(900, 1), Few);
        double[] exact = [.. network.LogProbability(ExactJoint.AllRows(network)).Select(Math.Exp)];
        const int Blocks = 20_000;
        foreach (int row in new[] { 0, 3 })
        {
            ushort[][] codes = [.. network.Codecs.Select(_ => new ushort[Blocks])];
            for (int block = 0; block < Blocks; block++)
            {
                var rng = new Rng((ulong)block, 80);
                ushort[][] drawn = network.SampleCodes(4, ref rng);
                for (int c = 0; c < codes.Length; c++) codes[c][block] = drawn[c][row];
            }

            ExactJoint.AssertFollows(exact, ExactJoint.Tally(network, codes, Blocks), Blocks);
        }
    }

    private static void AssertGiven(BayesNetwork network, string[] given)
    {
        Dictionary<string, string> values = given.Select(g => g.Split('=')).ToDictionary(g => g[0], g => g[1]);
        Evidence[] evidence = Evidence.Resolve(network.Codecs, values);
        CodedTable all = ExactJoint.AllRows(network);
        double[] exact = [.. network.LogProbability(all).Select((l, r) => evidence.All(e => all.Codes[e.Column][r] == e.Code) ? Math.Exp(l) : 0)];
        double total = exact.Sum();
        Table drawn = ConditionalGenerator.Create(network, values).Sample(40_000, 5, threads: 1);
        // A given number is shown as it was given; its code is what the network drew with.
        double[] observed = ExactJoint.Tally(network, ForestTables.Coded(drawn, network).Codes, drawn.RowCount);
        ExactJoint.AssertFollows([.. exact.Select(e => e / total)], observed, drawn.RowCount);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_none_is_above_the_largest() =>
        Gen.Select(Gen.Int[40, 250], Gen.ULong[1, 1000], Gen.Bool, Gen.Int[2, 20], Gen.Int[3, 30]).Sample((rows, seed, followsLines, minLeaf, bins) =>
        {
            BayesForestOptions options = new() { Trees = 2, MinLeaf = minLeaf, RareLeaf = 2, MinGain = 0, MaxBins = bins, MinRowsPerBin = 5, FollowsLines = followsLines };
            BayesNetwork network = ForestTables.Fit(ForestTables.Lines(rows, seed), options, seed: seed);
            CodedTable any = AnyRows(network, 200, seed);
            foreach (Conditional conditional in network.Conditionals)
            {
                double[] largest = [.. Enumerable.Range(0, network.Codecs[conditional.Child].Size).Select(c => conditional.LargestProbability((ushort)c))];
                Assert.All(largest, l => Assert.InRange(l, 0, 1 + 1e-12));
                for (int row = 0; row < any.RowCount; row++)
                {
                    double sum = 0;
                    for (int code = 0; code < largest.Length; code++)
                    {
                        double p = conditional.Probability(any.Codes, row, (ushort)code);
                        Assert.True(p <= largest[code] + 1e-12, $"{p} is above {largest[code]}");
                        sum += p;
                    }

                    Assert.Equal(1, sum, 1e-9);
                }
            }
        }, iter: 60);

    [Fact]
    public void Probabilities_of_many_rows_are_those_of_each()
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(400, 3), new BayesForestOptions { Trees = 4, MinLeaf = 5, MinGain = 0 });
        CodedTable any = AnyRows(network, 500, 8);
        foreach (ForestConditional forest in network.Conditionals.Cast<ForestConditional>())
        {
            var together = new double[400];
            forest.Probabilities(any.Codes, 100, together);
            double[] each = [.. together.Select((_, i) => forest.Probability(any.Codes, 100 + i, any.Codes[forest.Child][100 + i]))];
            Assert.Equal(each, together);
        }
    }

    [Fact]
    public void What_the_train_set_never_had_has_a_finite_density()
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(400, 3), new BayesForestOptions { MinLeaf = 5, MinGain = 0 });
        var unknown = new CodedTable(network.Codecs, [.. network.Codecs.Select(_ => new[] { ColumnCodec.Unknown })], 1);
        Assert.True(double.IsFinite(network.LogProbability(unknown)[0]));
    }

    private static bool HasLines(BayesNetwork network) =>
        network.Conditionals.Cast<ForestConditional>().Any(f => f.Trees.Any(t => t.Lines is not null));

    /// <summary>Rows of codes that are drawn evenly, those that no train row had together too.</summary>
    private static CodedTable AnyRows(BayesNetwork network, int rows, ulong seed)
    {
        var rng = new Rng(seed, 78);
        var codes = new ushort[network.Codecs.Length][];
        for (int c = 0; c < codes.Length; c++)
        {
            codes[c] = new ushort[rows];
            for (int r = 0; r < rows; r++) codes[c][r] = (ushort)rng.Next(network.Codecs[c].Size);
        }

        return new CodedTable(network.Codecs, codes, rows);
    }
}
