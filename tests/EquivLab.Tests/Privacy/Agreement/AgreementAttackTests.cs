using EquivLab.Benchmarks.Attacks;
using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Privacy.Agreement;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Privacy.Agreement;

public sealed class AgreementAttackTests
{
    private const int Rows = 400;

    public static TheoryData<string> Both => ["agreement", "gen-lra"];

    [Theory]
    [MemberData(nameof(Both))]
    public void A_table_that_has_nothing_to_do_with_the_members_gives_nobody_away(string name)
    {
        double mean = Enumerable.Range(1, 8).Average(i => Auc(Named(name), Population((ulong)i), Population((ulong)i + 100), Population((ulong)i + 200)));
        // The standard error of one AUC is 0.02, of the mean of eight 0.007.
        Assert.InRange(mean, 0.475, 0.525);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Copies_with_three_cells_of_ten_changed_are_found_where_distances_see_little(string name)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Table train = Population(seed), others = Population(seed + 100), synthetic = Planted.ChangedCells(train, "label", 1, 0.3, seed);
            double found = Auc(Named(name), train, others, synthetic), distance = Auc(new DistanceAttack(), train, others, synthetic);
            Assert.InRange(found, 0.85, 1);
            Assert.True(found > distance + 0.08, $"{name} {found}, distance {distance}");
        }
    }

    [Fact]
    public void A_synthetic_row_that_somebody_else_explains_as_well_gives_nobody_away()
    {
        static Table Of(IEnumerable<double> values) => new([ForestTables.Number("x", [.. values])]);
        Table members = Of(Enumerable.Range(0, 40).Select(i => i + 0.5)), others = Of(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 8.5 : i + 0.25));
        // Two members have a value that was released; one of the two shares it with half of the others.
        Table synthetic = Of([7.5, 8.5, 3000, 3001, 3002, 3003, 3004, 3005]);
        double[] plain = Scores(new AgreementAttack(), members, others, synthetic, 1).Members, ratio = Scores(new GenLraAttack(), members, others, synthetic, 1).Members;
        Assert.Equal(2, plain.Count(s => s == plain.Max()));
        Assert.Equal(1, ratio.Count(s => s == ratio.Max()));
    }

    [Fact]
    public void An_overfitted_forest_is_found_beside_what_density_ratios_find()
    {
        double agreement = 0, distance = 0;
        for (ulong seed = 1; seed <= 4; seed++)
        {
            Table train = Population(seed), others = Population(seed + 100);
            var overfitted = new BayesForestOptions { Trees = 1, RowShare = 1, MinLeaf = 2, RareLeaf = 2, MinGain = 0 };
            Table synthetic = ForestTables.Fit(train, overfitted, seed: seed).Sample(Rows, seed, threads: 2);
            agreement += Auc(new AgreementAttack(), train, others, synthetic) / 4;
            distance += Auc(new DistanceAttack(), train, others, synthetic) / 4;
        }

        Assert.InRange(agreement, 0.56, 1);
        Assert.True(agreement > distance - 0.02, $"agreement {agreement}, distance {distance}");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Scores_are_the_same_on_any_number_of_threads(string name)
    {
        Table train = Population(1), others = Population(2), synthetic = Population(3);
        MembershipScores one = Scores(Named(name), train, others, synthetic, 1), two = Scores(Named(name), train, others, synthetic, 2);
        Assert.Equal(one.Members, two.Members);
        Assert.Equal(one.NonMembers, two.NonMembers);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_table_that_shares_no_value_with_the_records_tells_nobody_from_anybody(string name)
    {
        static Table Spelled(string a, string b, ulong seed) =>
            new([ForestTables.Category("label", ((CategoricalColumn)ForestTables.Lines(100, seed)["label"]).Codes.ToArray(), a, b)]);
        Assert.True(Scores(Named(name), Spelled("no", "yes", 1), Spelled("no", "yes", 2), Spelled("0", "1", 3), 1).IsConstant);
    }

    private static IAttack Named(string name) => name == "agreement" ? new AgreementAttack() : new GenLraAttack();

    /// <summary>Sixteen columns, a quarter of them categories: enough for a row to be known again by what is left of it.</summary>
    private static Table Population(ulong seed) => new([.. Enumerable.Range(0, 4).SelectMany(i => ForestTables.Lines(Rows, seed + 1000 * (ulong)i).Columns.Select(c => i == 0 ? c : Renamed(c, i)))]);

    private static Column Renamed(Column column, int number) => column switch
    {
        NumericColumn n => ForestTables.Number(n.Name + number, n.Values.ToArray()),
        CategoricalColumn c => ForestTables.Category(c.Name + number, c.Codes.ToArray(), [.. c.Categories]),
        _ => throw new NotSupportedException(),
    };

    private static MembershipScores Scores(IAttack attack, Table train, Table others, Table synthetic, int threads) =>
        attack.Run(new AttackSetting(synthetic, MembershipSample.Draw(train, others, 1), "label") { Threads = threads }, null, CancellationToken.None);

    private static double Auc(IAttack attack, Table train, Table others, Table synthetic)
    {
        MembershipScores scores = Scores(attack, train, others, synthetic, 2);
        return DeLong.Auc([.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)], [.. scores.Members, .. scores.NonMembers]).Auc;
    }
}
