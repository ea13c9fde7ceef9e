using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Privacy;

public sealed class DensityRatioForestTests
{
    private const int Rows = 500;

    [Fact]
    public void A_table_that_has_nothing_to_do_with_the_members_gives_nobody_away()
    {
        double[] aucs = [.. Enumerable.Range(1, 8).Select(i => (ulong)i).Select(seed =>
            Auc(AttackCatalog.DensityRatioForest(), Population(seed), Population(seed + 100), Population(seed + 200)))];
        // The standard error of one AUC is 0.018, of the mean of eight 0.0065.
        Assert.InRange(aucs.Average(), 0.48, 0.52);
    }

    [Fact]
    public void A_copy_with_replacement_gives_members_away()
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            var rng = new Rng(seed, 86);
            Table train = Population(seed), copy = train.Select([.. Enumerable.Range(0, Rows).Select(_ => rng.Next(Rows))]);
            Assert.InRange(Auc(AttackCatalog.DensityRatioForest(), train, Population(seed + 100), copy), 0.6, 1);
        }
    }

    [Fact]
    public void It_finds_more_of_an_overfitted_forest_than_the_network_does()
    {
        double forest = 0, network = 0;
        for (ulong seed = 1; seed <= 4; seed++)
        {
            Table train = Population(seed), others = Population(seed + 100);
            var overfitted = new BayesForestOptions { Trees = 1, RowShare = 1, MinLeaf = 2, RareLeaf = 2, MinGain = 0 };
            Table synthetic = ForestTables.Fit(train, overfitted, seed: seed).Sample(Rows, seed, threads: 2);
            forest += Auc(AttackCatalog.DensityRatioForest(), train, others, synthetic) / 4;
            network += Auc(new CodedDensityRatioAttack("density-ratio-network", new AttackerNetwork()), train, others, synthetic) / 4;
        }

        // Four times 500 members and as many others: the error of the mean is 0.009, of a difference on the same rows less.
        Assert.InRange(forest, 0.53, 1);
        Assert.True(forest > network - 0.01, $"forest {forest}, network {network}");
    }

    [Fact]
    public void Boosted_trees_find_more_where_a_target_was_drawn_by_them()
    {
        double whole = 0, without = 0;
        for (ulong seed = 1; seed <= 4; seed++)
        {
            Table train = WithClasses(Population(seed), seed), others = WithClasses(Population(seed + 100), seed + 100);
            var boosted = new BayesForestOptions { BoostedTarget = true, MinGain = 64 };
            Table synthetic = ForestTables.Fit(train, boosted, seed: seed).Sample(Rows, seed, threads: 2);
            whole += Auc(AttackCatalog.DensityRatioForest(), train, others, synthetic) / 4;
            without += Auc(new CodedDensityRatioAttack("density-ratio-forest", new AttackerForest(boosts: false)), train, others, synthetic) / 4;
        }

        Assert.True(whole > without + 0.005, $"with {whole}, without {without}");
    }

    [Fact]
    public void Scores_are_finite_and_the_same_on_any_number_of_threads()
    {
        Table train = Population(1), others = Population(2), synthetic = Population(3);
        MembershipScores one = Scores(AttackCatalog.DensityRatioForest(), train, others, synthetic, 1), two = Scores(AttackCatalog.DensityRatioForest(), train, others, synthetic, 2);
        Assert.All(one.Members.Concat(one.NonMembers), s => Assert.True(double.IsFinite(s)));
        Assert.Equal(one.Members, two.Members);
        Assert.Equal(one.NonMembers, two.NonMembers);
    }

    [Fact]
    public void A_table_that_shares_no_value_with_the_records_tells_nobody_from_anybody()
    {
        static Table Spelled(string a, string b, ulong seed) =>
            new([ForestTables.Category("label", ((CategoricalColumn)ForestTables.Lines(100, seed)["label"]).Codes.ToArray(), a, b)]);
        MembershipScores scores = Scores(AttackCatalog.DensityRatioForest(), Spelled("no", "yes", 1), Spelled("no", "yes", 2), Spelled("0", "1", 3), 1);
        Assert.True(scores.IsConstant);
        Assert.Equal((100, 100), (scores.Members.Length, scores.NonMembers.Length));
    }

    /// <summary>Eight columns, so that a forest has something to overfit.</summary>
    private static Table Population(ulong seed)
    {
        Table lines = ForestTables.Lines(Rows, seed), more = ForestTables.Lines(Rows, seed + 1000);
        return new Table([.. lines.Columns, .. more.Columns.Select(Renamed)]);
    }

    /// <summary>A target of eight classes that nothing tells, of which boosted trees remember much.</summary>
    private static Table WithClasses(Table table, ulong seed)
    {
        var rng = new Rng(seed, 87);
        return new Table([.. table.Columns.Where(c => c.Name != "label"), ForestTables.Category("label", [.. Enumerable.Range(0, table.RowCount).Select(_ => rng.Next(8))], [.. "abcdefgh".Select(c => c.ToString())])]);
    }

    private static Column Renamed(Column column) => column switch
    {
        NumericColumn n => ForestTables.Number(n.Name + "2", n.Values.ToArray()),
        CategoricalColumn c => ForestTables.Category(c.Name + "2", c.Codes.ToArray(), [.. c.Categories]),
        _ => throw new NotSupportedException(),
    };

    private static MembershipScores Scores(IAttack attack, Table train, Table others, Table synthetic, int threads) =>
        attack.Run(new AttackSetting(synthetic, MembershipSample.Draw(train, others, 1), "label") { Threads = threads }, null, CancellationToken.None);

    private static double Auc(IAttack attack, Table train, Table others, Table synthetic)
    {
        MembershipScores scores = Scores(attack, train, others, synthetic, 2);
        bool[] isMember = [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)];
        return DeLong.Auc(isMember, [.. scores.Members, .. scores.NonMembers]).Auc;
    }
}
