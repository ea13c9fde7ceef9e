using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis;

public sealed class BayesNetworkTests
{
    private static readonly Table Train = SampleTables.Mixed(1500).Where(c => c.Name != "age");

    [Theory]
    [InlineData("bayes-forest")]
    [InlineData("bayes-tree")]
    [InlineData("bayes-chow-liu")]
    [InlineData("independent")]
    public void Probabilities_of_all_rows_sum_to_one(string synthesizer)
    {
        BayesNetwork network = Fit(synthesizer);
        CodedTable all = ExactJoint.AllRows(network);
        Assert.Equal(1, network.LogProbability(all).Sum(Math.Exp), 1e-4);
    }

    [Theory]
    [InlineData("bayes-forest")]
    [InlineData("bayes-tree")]
    [InlineData("bayes-chow-liu")]
    [InlineData("independent")]
    public void Sampled_frequencies_follow_the_exact_joint_distribution(string synthesizer)
    {
        BayesNetwork network = Fit(synthesizer);
        CodedTable all = ExactJoint.AllRows(network);
        double[] exact = [.. network.LogProbability(all).Select(Math.Exp)];
        var rng = new Rng(11);
        const int Rows = 400_000;
        double[] observed = ExactJoint.Tally(network, network.SampleCodes(Rows, ref rng), Rows);
        ExactJoint.AssertFollows(exact, observed, Rows);
    }

    [Theory]
    [InlineData("bayes-forest", "label", "yes")]
    [InlineData("bayes-forest", "note", "")]
    [InlineData("bayes-forest", "amount", "0")]
    [InlineData("bayes-tree", "label", "yes")]
    [InlineData("bayes-tree", "note", "")]
    [InlineData("bayes-tree", "amount", "0")]
    [InlineData("bayes-chow-liu", "group", "b")]
    [InlineData("bayes-chow-liu", "note", "x")]
    public void Conditional_samples_follow_the_exact_conditional(string synthesizer, string column, string value)
    {
        BayesNetwork network = Fit(synthesizer);
        var given = new Dictionary<string, string> { [column] = value };
        ConditionalGenerator generator = ConditionalGenerator.Create(network, given);
        Evidence evidence = Evidence.Resolve(network.Codecs, given)[0];
        CodedTable all = ExactJoint.AllRows(network);
        double[] exact = [.. network.LogProbability(all).Select((l, i) => all.Codes[evidence.Column][i] == evidence.Code ? Math.Exp(l) : 0)];
        double total = exact.Sum();
        Table sampled = generator.Sample(100_000, 5, threads: 2);
        Assert.All(SampleTables.Texts(sampled, column), t => Assert.Equal(value, t));
        double[] observed = ExactJoint.Tally(network, CodedTable.Encode(sampled, network.Codecs, 1).Codes, sampled.RowCount);
        ExactJoint.AssertFollows([.. exact.Select(e => e / total)], observed, sampled.RowCount);
    }

    [Fact]
    public void The_acceptance_rate_is_exact_for_networks_of_tables()
    {
        ConditionalGenerator chow = ConditionalGenerator.Create(Fit("bayes-chow-liu"), new Dictionary<string, string> { ["label"] = "yes" });
        Assert.Equal(1, chow.AcceptanceRate);
        ConditionalGenerator tree = ConditionalGenerator.Create(Fit("bayes-tree"), new Dictionary<string, string> { ["group"] = "c", ["note"] = "" });
        Assert.InRange(tree.AcceptanceRate, 0.01, 1);
    }

    [Theory]
    [InlineData("colour", "red", "no column 'colour'")]
    [InlineData("group", "zz", "does not have that category")]
    [InlineData("amount", "many", "expected a number with a decimal point")]
    [InlineData("group", "", "no missing values")]
    public void Evidence_that_the_model_does_not_know_is_refused(string column, string value, string message)
    {
        InputException e = Assert.Throws<InputException>(() => ConditionalGenerator.Create(Fit("bayes-tree"), new Dictionary<string, string> { [column] = value }));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bayes-forest")]
    [InlineData("bayes-tree")]
    [InlineData("bayes-chow-liu")]
    [InlineData("independent")]
    [InlineData("bootstrap")]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads(string synthesizer)
    {
        Table train = SampleTables.Mixed(2000);
        string Bytes(int threads, ulong seed)
        {
            IGenerator generator = SynthesizerRegistry.Create(synthesizer).Fit(train, new FitOptions { Target = "label", Threads = threads });
            return SampleTables.Csv(generator.Sample(40_000, seed, threads));
        }

        string one = Bytes(1, 7);
        Assert.Equal(one, Bytes(2, 7));
        Assert.NotEqual(one, Bytes(2, 8));
    }

    [Fact]
    public void A_stream_is_the_table_in_pieces()
    {
        IGenerator generator = Fit("bayes-tree");
        Table whole = generator.Sample(50_000, 3, 2);
        var text = new System.Text.StringBuilder();
        generator.Stream(50_000, 3, 2, CsvTableWriter.Format, block => text.Append(System.Text.Encoding.UTF8.GetString(block.ToArray())));
        string csv = SampleTables.Csv(whole);
        Assert.Equal(csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..], text.ToString());
    }

    [Theory]
    [InlineData("bayes-forest")]
    [InlineData("bayes-tree")]
    [InlineData("bayes-chow-liu")]
    [InlineData("independent")]
    public void A_saved_model_samples_the_same_table(string synthesizer)
    {
        BayesNetwork network = Fit(synthesizer);
        using var stream = new MemoryStream();
        ModelJson.Save(stream, network, synthesizer);
        stream.Position = 0;
        IGenerator loaded = ModelJson.Load(stream, "m.json");
        Assert.Equal(SampleTables.Csv(network.Sample(5000, 1, 2)), SampleTables.Csv(loaded.Sample(5000, 1, 2)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"format\":\"equivlab-model\",\"version\":1,\"synthesizer\":\"x\",\"columns\":[],\"conditionals\":[{\"child\":0,\"backoff\":1}]}")]
    [InlineData("not json")]
    public void A_broken_model_is_refused_in_one_line(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.StartsWith("m.json: ", Assert.Throws<InputException>(() => ModelJson.Load(stream, "m.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dependence_and_missing_values_are_reproduced()
    {
        Table real = SampleTables.Mixed(6000), synthetic = new BayesTreeSynthesizer().Fit(real, new FitOptions { Target = "label" }).Sample(6000, 1, 2);
        double Share(Table t, Func<int, bool> where, Func<int, bool> what)
        {
            int[] rows = [.. Enumerable.Range(0, t.RowCount).Where(where)];
            return rows.Count(what) / (double)rows.Length;
        }

        foreach ((string group, double yes, double missing, double zero) in new[] { ("a", 0.8, 0.0, 0.5), ("b", 0.3, 0.0, 0.0), ("c", 0.3, 1.0, 0.0) })
        {
            Func<int, bool> inGroup = r => ((CategoricalColumn)synthetic["group"])[r] == group;
            Assert.Equal(yes, Share(synthetic, inGroup, r => ((CategoricalColumn)synthetic["label"])[r] == "yes"), 0.05);
            Assert.Equal(missing, Share(synthetic, inGroup, synthetic["note"].IsMissing), 0.01);
            Assert.Equal(zero, Share(synthetic, inGroup, r => ((NumericColumn)synthetic["amount"]).Values[r] == 0), 0.05);
        }
    }

    [Fact]
    public void No_leaf_is_smaller_than_the_minimum()
    {
        Gen.Select(Gen.Int[5, 60], Gen.ULong[1, 50]).Sample((minLeaf, seed) =>
        {
            Table train = SampleTables.Mixed(400, seed);
            var network = (BayesNetwork)new BayesTreeSynthesizer(new BayesTreeOptions { MinLeaf = minLeaf, Penalty = 0, MaxInfluence = double.PositiveInfinity }).Fit(train, new FitOptions { Target = "label" });
            foreach (TreeConditional tree in network.Conditionals.Cast<TreeConditional>()) AssertLeaves(tree.Root, minLeaf);
        }, iter: 20);
    }

    [Fact]
    public void Unrelated_columns_stay_unrelated()
    {
        var rng = new Rng(4);
        var columns = new Column[6];
        for (int c = 0; c < columns.Length; c++)
            columns[c] = new NumericColumn(new ColumnSchema($"x{c}", ColumnType.Integer), [.. Enumerable.Range(0, 3000).Select(_ => (double)rng.Next(30))]);
        var network = (BayesNetwork)new BayesTreeSynthesizer(new BayesTreeOptions { Penalty = 4 }).Fit(new Table(columns), new FitOptions());
        Assert.All(network.Conditionals.Cast<TreeConditional>(), t => Assert.Equal(1, t.Leaves));
    }

    [Fact]
    public void A_penalty_is_raised_to_the_most_where_no_influence_is_allowed()
    {
        static string Model(ulong seed, double penalty, double influence)
        {
            using var stream = new MemoryStream();
            var options = new BayesTreeOptions { Penalty = penalty, MostPenalty = 4, MaxInfluence = influence };
            ModelJson.Save(stream, new BayesTreeSynthesizer(options).Fit(SampleTables.Mixed(500, seed), new FitOptions { Target = "label" }), "bayes-tree");
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }

        Gen.Select(Gen.ULong[1, 50], Gen.Double[0, 3]).Sample((seed, penalty) => Assert.Equal(Model(seed, 4, double.PositiveInfinity), Model(seed, penalty, 0)), iter: 10);
        Assert.NotEqual(Model(1, 0, double.PositiveInfinity), Model(1, 0, 0));
    }

    [Fact]
    public void What_is_drawn_has_the_probability_that_is_told()
    {
        Table train = SampleTables.Mixed(3000, 5);
        var network = (BayesNetwork)new BayesTreeSynthesizer(new BayesTreeOptions { Penalty = 0.5, MaxInfluence = 1, Groups = 4, RowsPerBin = 50 }).Fit(train, new FitOptions { Target = "label" });
        const int Rows = 200_000;
        var rng = new Rng(9);
        int tested = 0;
        foreach (Conditional conditional in network.Conditionals.Where(c => c.Parents.Count > 0))
        {
            // The same parents in every row: a random row of the train set.
            var codes = CodedTable.Encode(train.Select([17]), network.Codecs, 1).Codes.Select(c => Enumerable.Repeat(c[0], Rows).ToArray()).ToArray();
            conditional.Sample(codes, Rows, ref rng);
            double total = 0;
            for (ushort code = 0; code < network.Codecs[conditional.Child].Size; code++)
            {
                double told = conditional.Probability(codes, 0, code), seen = codes[conditional.Child].Count(c => c == code) / (double)Rows;
                total += told;
                Assert.InRange(seen, told - 5 * Math.Sqrt(told / Rows) - 1e-4, told + 5 * Math.Sqrt(told / Rows) + 1e-4);
            }

            Assert.Equal(1, total, 1e-9);
            tested++;
        }

        Assert.True(tested > 0);
    }

    private static void AssertLeaves(TreeNode node, int minLeaf)
    {
        Assert.True(node.Counts.Sum() >= minLeaf);
        if (node.IsLeaf) return;
        Assert.Equal(node.Counts.Sum(), node.Left!.Counts.Sum() + node.Right!.Counts.Sum());
        AssertLeaves(node.Left, minLeaf);
        AssertLeaves(node.Right, minLeaf);
    }

    private static BayesNetwork Fit(string synthesizer) => (BayesNetwork)(synthesizer switch
    {
        // Few bins, so that all rows can be listed.
        "bayes-forest" => new BayesForestSynthesizer(new BayesForestOptions { MaxBins = 6, MinRowsPerBin = 200, MinLeaf = 10, MinGain = 1, Trees = 5 }),
        "bayes-tree" => new BayesTreeSynthesizer(new BayesTreeOptions { MaxBins = 6, MinRowsPerBin = 200 }),
        "bayes-chow-liu" => new ChowLiuSynthesizer(new ChowLiuOptions { MaxBins = 6, MinRowsPerBin = 200 }),
        _ => SynthesizerRegistry.Create(synthesizer),
    }).Fit(Train, new FitOptions { Target = "label" });
}
