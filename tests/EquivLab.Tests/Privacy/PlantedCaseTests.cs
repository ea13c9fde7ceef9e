using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Benchmarks.Attacks;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Privacy;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Tests.Privacy;

/// <summary>Attacks on tables that leak by construction, and on tables that cannot.</summary>
public sealed class PlantedCaseTests
{
    private static readonly Lazy<TableSplit> Flchain = new(() => TableSplitter.Split(
        CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", "flchain.csv")), new SplitOptions("death") { Seed = 1 }));

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void A_copy_with_replacement_is_found_by_every_distance_attack_and_by_counting_copies()
    {
        Table train = SampleTables.Mixed(500, 1), holdout = SampleTables.Mixed(500, 2);
        Table copy = SynthesizerRegistry.Create("bootstrap").Fit(train, new FitOptions { Target = "label" }).Sample(500, 1, 2);
        PrivacySection privacy = Attack(train, holdout, copy, 1);
        foreach (AttackResult attack in privacy.Attacks.Take(3))
        {
            Assert.InRange(attack.Auc, 0.65, 1);
            Assert.Equal(EquivalenceVerdict.Different, attack.Verdict);
        }

        Assert.Equal(["distance", "distance-ratio", "neighbourhood"], privacy.Attacks.Take(3).Select(a => a.Name));
        Assert.Equal(EquivalenceVerdict.Different, privacy.ExactMatches.Verdict);
        Assert.InRange(privacy.ExactMatches.MemberMatches, 250, 380);
        Assert.Equal(Verdict.Failed, privacy.Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Copies_of_one_percent_of_the_members_fail(ulong seed)
    {
        PrivacySection privacy = Attack(Flchain.Value, Planted.RandomCopies(Flchain.Value.Train, "death", 0.01, seed), seed);
        Assert.Equal(Verdict.Failed, privacy.Verdict);
    }

    [Fact]
    public void Copies_of_twenty_outliers_are_found_among_the_most_exposed_alone()
    {
        foreach (Table synthetic in new[] { Planted.IsolatedCopies(Flchain.Value.Train, "death", 20, 1), Planted.RareCopies(Flchain.Value.Train, "death", 20, 1) })
        {
            PrivacySection privacy = Attack(Flchain.Value, synthetic, 1);
            Assert.NotEqual(EquivalenceVerdict.Different, privacy.ExactMatches.Verdict);
            Assert.DoesNotContain(privacy.Attacks, a => a.Verdict == EquivalenceVerdict.Different);
            Assert.Equal(EquivalenceVerdict.Different, privacy.Exposed!.Verdict);
            Assert.InRange(privacy.Exposed.MemberCopies, 15, 20);
            Assert.Equal(Verdict.Failed, privacy.Verdict);
        }
    }

    /// <summary>A release with one attribute of the outliers changed gives them away as much as a copy does.</summary>
    [Fact]
    public void Twenty_outliers_copied_with_one_value_changed_are_found_among_the_most_exposed()
    {
        Table copies = Planted.IsolatedCopies(Flchain.Value.Train, "death", 20, 1);
        var sex = (CategoricalColumn)copies["sex"];
        int[] codes = [.. sex.Codes.ToArray().Select((code, r) => r < 20 ? 1 - code : code)];
        Table changed = new([.. copies.Columns.Select(c => c == sex ? new CategoricalColumn(sex.Schema, codes, [.. sex.Categories]) : c)]);
        PrivacySection privacy = Attack(Flchain.Value, changed, 1);
        Assert.InRange(privacy.Exposed!.MemberCopies, 0, 1);
        Assert.InRange(privacy.Exposed.Near!.Members, 15, 25);
        Assert.Equal((EquivalenceVerdict.Different, Verdict.Failed), (privacy.Exposed.Verdict, privacy.Verdict));
    }

    /// <summary>One in a hundred members with one attribute changed: no average shows it, but nobody else resembles them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_percent_of_the_members_copied_with_one_value_changed_fail(ulong seed)
    {
        PrivacySection privacy = Attack(Flchain.Value, Planted.ChangedCopies(Flchain.Value.Train, "death", 0.01, seed), seed);
        double planted = 0.01 * Flchain.Value.Train.RowCount;
        Assert.InRange(privacy.NearCopies!.Lone!.MemberMatches, 0.8 * planted, 1.6 * planted);
        Assert.InRange(privacy.NearCopies.Lone.NonMemberMatches, 0, 20);
        Assert.Equal((EquivalenceVerdict.Different, Verdict.Failed), (privacy.NearCopies.Verdict, privacy.Verdict));
    }

    /// <summary>Few columns, so that nearly everybody has a near copy, but for hold-out rows with a category that no train row has: that gives no member away.</summary>
    [Fact]
    public void New_categories_of_the_holdout_make_nobody_a_copy()
    {
        for (ulong seed = 1; seed <= 5; seed++)
        {
            Table train = Few(900, seed, isNew: false), holdout = Few(400, seed + 100, isNew: true);
            PrivacySection privacy = Attack(train, holdout, SynthesizerRegistry.Create("bayes-tree").Fit(train, new FitOptions { Target = "label" }).Sample(900, seed, 2), seed);
            Assert.True(privacy.NearCopies!.MemberMatches > 800);
            Assert.True(privacy.Exposed!.Near!.PValue > privacy.Exposed.CopiesAlpha);
            Assert.True(privacy.Exposed.CopiesPValue > privacy.Exposed.CopiesAlpha);
            Assert.NotEmpty(privacy.Exposed.Attacks);
            Assert.DoesNotContain(privacy.Exposed.Attacks, a => a.Verdict == EquivalenceVerdict.Different);
        }
    }

    [Fact]
    public void An_attack_with_few_people_decides_nothing_by_its_area()
    {
        double[] high = [.. Enumerable.Repeat(1.0, 19)], low = new double[400];
        Assert.NotEqual(EquivalenceVerdict.Different, JudgedScores.Of("distance", new MembershipScores(low, high), new EvaluationOptions()).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Equivalent, JudgedScores.Of("distance", new MembershipScores(low, high), new EvaluationOptions()).Verdict);
        double[] shifted = [.. Enumerable.Range(0, 40).Select(i => i + 10.0)], even = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        Assert.Equal(EquivalenceVerdict.Different, JudgedScores.Of("distance", new MembershipScores(shifted, even), new EvaluationOptions()).Verdict);
        Assert.Equal(EquivalenceVerdict.Inconclusive, JudgedScores.Of("distance", new MembershipScores(shifted[..19], even), new EvaluationOptions()).Verdict);
    }

    private static Table Few(int rows, ulong seed, bool isNew)
    {
        var rng = new Rng(seed, 6);
        double[] x = new double[rows];
        int[] c = new int[rows], label = new int[rows];
        for (int r = 0; r < rows; r++)
        {
            x[r] = Math.Round(rng.NextDouble(), 3);
            c[r] = isNew && r % 50 == 0 ? 3 : rng.Next(3);
            label[r] = x[r] + 0.3 * rng.NextDouble() > 0.6 ? 1 : 0;
        }

        return new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Number) { Decimals = 3 }, x),
            new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), c, ["a", "b", "c", "new"]),
            new CategoricalColumn(new ColumnSchema("label", ColumnType.Category), label, ["no", "yes"]),
        ]).Select([.. Enumerable.Range(0, rows)]);
    }

    /// <summary>A column without a value, as redaction leaves it, must not blind the attacks that can do without, nor let the others pass.</summary>
    [Fact]
    public void A_blanked_column_hides_no_copy_from_the_density_and_blind_attacks_do_not_count()
    {
        Table train = Flchain.Value.Train, copy = SynthesizerRegistry.Create("bootstrap").Fit(train, new FitOptions { Target = "death" }).Sample(train.RowCount, 1, 2);
        var sex = (CategoricalColumn)copy["sex"];
        Table blanked = new([.. copy.Columns.Select(c => c == sex ? new CategoricalColumn(sex.Schema, [.. Enumerable.Repeat(CategoricalColumn.Missing, copy.RowCount)], [.. sex.Categories]) : c)]);
        PrivacySection privacy = Attack(Flchain.Value, blanked, 1);
        Assert.InRange(privacy.Attacks.Single(a => a.Name == "density-ratio-network").Auc, 0.55, 0.8);
        Assert.All(privacy.Attacks, a => Assert.True(a.AucHigh - a.AucLow > 1e-3));
        Assert.All(privacy.NotRun.Where(a => !a.Name.StartsWith("shadow", StringComparison.Ordinal)), a => Assert.Contains("same score", a.Reason, StringComparison.Ordinal));
        Assert.Equal(Verdict.Failed, privacy.Verdict);
    }

    [Theory]
    [InlineData(0.004, 0.002, 0.05, EquivalenceVerdict.Equivalent)]
    [InlineData(0.004, 0.002, 0.001, EquivalenceVerdict.Different)]
    [InlineData(0.006, 0.002, 0.05, EquivalenceVerdict.Different)]
    [InlineData(0.006, -0.001, 0.05, EquivalenceVerdict.Equivalent)]
    [InlineData(0.006, -0.001, 0.007, EquivalenceVerdict.Inconclusive)]
    public void Copies_beyond_a_small_tolerance_fail(double excess, double low, double tolerance, EquivalenceVerdict verdict) =>
        Assert.Equal(verdict, PrivacyRule.OfCopies(excess, new Interval(low, 2 * excess - low, 0.95), tolerance));

    [Fact]
    public void Real_rows_that_no_synthesizer_saw_give_nobody_away()
    {
        int[] rows = [.. Enumerable.Range(0, Flchain.Value.Holdout.RowCount)];
        for (ulong seed = 1; seed <= 6; seed++)
        {
            new Rng(seed).Shuffle<int>(rows);
            int half = rows.Length / 2;
            PrivacySection privacy = Attack(Flchain.Value with { Holdout = Flchain.Value.Holdout.Select(rows.AsSpan(half)) }, Flchain.Value.Holdout.Select(rows.AsSpan(0, half)), seed);
            Assert.NotEqual(Verdict.Failed, privacy.Verdict);
            Assert.All(privacy.Attacks, a => Assert.InRange(a.Auc, 0.46, 0.54));
        }
    }

    [Fact]
    public void The_same_figures_on_any_number_of_threads()
    {
        var split = new TableSplit(SampleTables.Mixed(300, 1), SampleTables.Mixed(200, 2), "label", TableTask.Binary, [], []);
        string Figures(int threads) => JsonSerializer.Serialize(
            PrivacyEvaluation.Run(split, SampleTables.Mixed(300, 3), new EvaluationOptions { Threads = threads }, null, CancellationToken.None), Json);
        Assert.Equal(Figures(1), Figures(2));
    }

    [Fact]
    public void Fresh_real_rows_give_nobody_away()
    {
        double[] distance = new double[6], density = new double[6];
        for (int i = 0; i < distance.Length; i++)
        {
            ulong seed = (ulong)i;
            PrivacySection privacy = Attack(
                SampleTables.Mixed(600, 10 + seed), SampleTables.Mixed(600, 20 + seed), SampleTables.Mixed(600, 30 + seed), seed);
            distance[i] = privacy.Attacks.Single(a => a.Name == "distance").Auc;
            density[i] = privacy.Attacks.Single(a => a.Name == "density-ratio-network").Auc;
            Assert.NotEqual(Verdict.Failed, privacy.Verdict);
        }

        // The standard error of one AUC is 0.017, of the mean of six 0.007.
        Assert.InRange(distance.Average(), 0.475, 0.525);
        Assert.InRange(density.Average(), 0.475, 0.525);
    }

    /// <summary>A real table with many related columns: the mixed one is too simple to overfit.</summary>
    [Fact]
    public void The_density_ratio_finds_an_overfitted_network()
    {
        RawTable file = CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", "marketing-income.csv"));
        double Auc(BayesTreeOptions options, ulong seed)
        {
            TableSplit split = TableSplitter.Split(file, new SplitOptions("INCOME") { Seed = seed, HoldoutFraction = 0.5 });
            int[] rows = [.. Enumerable.Range(0, 1500)];
            Table train = split.Train.Select(rows), holdout = split.Holdout.Select(rows);
            Table synthetic = new BayesTreeSynthesizer(options).Fit(train, new FitOptions { Target = "INCOME" }).Sample(1500, 1, 2);
            var setting = new AttackSetting(synthetic, MembershipSample.Draw(train, holdout, 1), "INCOME") { Threads = 2 };
            MembershipScores scores = new CodedDensityRatioAttack("density-ratio-network", new AttackerNetwork()).Run(setting, null, CancellationToken.None);
            bool[] isMember = [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)];
            return DeLong.Auc(isMember, [.. scores.Members, .. scores.NonMembers]).Auc;
        }

        ulong[] seeds = [1, 2, 3];
        double overfitted = seeds.Average(s => Auc(new BayesTreeOptions { MinLeaf = 2, Penalty = 0, MaxInfluence = double.PositiveInfinity }, s));
        double ordinary = seeds.Average(s => Auc(new BayesTreeOptions(), s));
        // The standard error of either mean is 0.006.
        Assert.InRange(overfitted - ordinary, 0.02, 0.5);
    }

    private static PrivacySection Attack(Table train, Table holdout, Table synthetic, ulong seed) =>
        Attack(new TableSplit(train, holdout, "label", TableTask.Binary, [], []), synthetic, seed);

    private static PrivacySection Attack(TableSplit split, Table synthetic, ulong seed) =>
        PrivacyEvaluation.Run(split, synthetic, new EvaluationOptions { Seed = seed, Threads = 2 }, null, CancellationToken.None);
}
