using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tests.Synthesis.Forests;
using EquivLab.Tuning;

namespace EquivLab.Tests.Tuning;

public sealed class SelfAuditTests
{
    [Fact]
    public void Too_few_rows_get_the_tightest_setting_unmeasured()
    {
        BayesNetwork network = Fit(ForestTables.Lines(199, 1));
        SelfAuditReport report = network.SelfAudit!;
        Assert.Equal(SelfAuditReason.TooFewRows, report.Reason);
        Assert.Empty(report.Settings);
        Assert.Null(report.Chosen);
        Assert.Equal(new BayesForestSynthesizer(ForestLadder.Rungs[0].Options).Parameters, network.Parameters);
    }

    [Fact]
    public void One_setting_is_chosen_and_all_rows_are_fitted_with_it()
    {
        Table train = ForestTables.Lines(400, 2);
        BayesNetwork network = Fit(train);
        SelfAuditReport report = network.SelfAudit!;
        AuditedSetting chosen = Assert.Single(report.Settings, s => s.Chosen);
        Assert.Equal(chosen, report.Chosen);
        Assert.Equal(report.Settings.Count, report.Settings.Select(s => s.Name).Distinct().Count());
        Assert.All(report.Settings, s => Assert.True(s.LeakLow <= s.Leak && s.Leak <= s.LeakHigh));
        BayesForestOptions options = Named(chosen.Name).Options;
        var synthesizer = new BayesForestSynthesizer(options);
        Assert.Equal(synthesizer.Parameters, network.Parameters);
        IGenerator alone = synthesizer.Fit(train, Options("label"));
        Assert.Equal(SampleTables.Csv(alone.Sample(300, 1, 1)), SampleTables.Csv(network.Sample(300, 1, 1)));
    }

    /// <summary>What a rare class tells in one split is mostly noise.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(50, 5)]
    public void A_rare_class_is_looked_at_in_more_splits(int one, int splits)
    {
        var rng = new Rng(6, 84);
        double[] a = [.. Enumerable.Range(0, 8000).Select(_ => rng.NextDouble())];
        int[] label = [.. a.Select(v => v > 0.5 && rng.Next(one) < 1 ? 1 : v < 0.5 && one == 2 ? 1 : 0)];
        Table train = new([ForestTables.Number("a", a, 3), ForestTables.Category("label", label, "no", "yes")]);
        Assert.Equal(splits, Fit(train).SelfAudit!.Splits);
    }

    [Fact]
    public void The_same_setting_and_figures_on_any_number_of_threads()
    {
        Table train = ForestTables.Lines(250, 3);
        SelfAuditReport one = Fit(train, threads: 1).SelfAudit!, two = Fit(train, threads: 2).SelfAudit!;
        Assert.Equal(one.Settings, two.Settings);
        Assert.Equal(one with { Settings = [] }, two with { Settings = [] });
    }

    /// <summary>Three columns of few values: everybody has many doubles, so that no setting can give anybody away.</summary>
    [Fact]
    public void A_table_that_cannot_leak_is_fitted_by_the_standard_setting_or_a_looser_one()
    {
        var rng = new Rng(4, 84);
        int[] a = [.. Enumerable.Range(0, 6000).Select(_ => rng.Next(2))], label = [.. a.Select(v => rng.NextDouble() < 0.8 ? v : 1 - v)];
        Table train = new([ForestTables.Category("a", a, "p", "q"), ForestTables.Category("b", [.. a.Select(_ => rng.Next(3))], "u", "v", "w"), ForestTables.Category("label", label, "no", "yes")]);
        SelfAuditReport report = Fit(train).SelfAudit!;
        Assert.Equal(SelfAuditReason.WithinTarget, report.Reason);
        Assert.InRange(report.Chosen!.Leak, 0.47, 0.53);
        Assert.InRange(Named(report.Chosen.Name).Options.MinGain, 0, ForestLadder.Rungs[ForestLadder.Start].Options.MinGain);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_lower_target_never_chooses_a_setting_that_leaks_more_than_noise(ulong seed)
    {
        Table train = seed == 1 ? SampleTables.Mixed(400, seed) : ForestTables.Lines(400, seed);
        double[] leaks = [.. new[] { 0.5, 0.52, 0.55, 0.7 }.Select(target =>
            Fit(train, options: new SelfAuditOptions { PrivacyTarget = target }).SelfAudit!.Chosen!.Leak)];
        // Another setting has to be better by more than noise, so that two that differ by less may change places.
        for (int i = 1; i < leaks.Length; i++) Assert.True(leaks[i - 1] <= leaks[i] + 0.01, string.Join(' ', leaks));
    }

    [Fact]
    public void Parts_are_disjoint_and_of_the_train_set()
    {
        double[] number = [.. Enumerable.Range(0, 500).Select(r => (double)r)];
        Table train = new([ForestTables.Number("row", number, 0), ForestTables.Lines(500, 5)["label"]]);
        for (int split = 0; split < 3; split++)
        {
            TrainParts parts = TrainParts.Draw(train, 6000, "label", 1, split);
            AttackSetting attacked = parts.Attack(train, 1);
            double[] members = ((NumericColumn)attacked.Sample.Members["row"]).Values.ToArray(), others = ((NumericColumn)attacked.Sample.NonMembers["row"]).Values.ToArray();
            Assert.Equal(((NumericColumn)parts.Fitted["row"]).Values.ToArray(), members);
            Assert.Equal(number, members.Concat(others).Order());
        }
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("empty")]
    [InlineData("many")]
    [InlineData("number")]
    [InlineData("flat")]
    [InlineData("void")]
    [InlineData("lone")]
    [InlineData(null)]
    public void Any_target_is_borne(string? target)
    {
        const int Rows = 220;
        int[] Codes(Func<int, int> code) => [.. Enumerable.Range(0, Rows).Select(code)];
        Table table = ForestTables.Lines(Rows, 6);
        Table train = new(
        [
            ForestTables.Category("constant", Codes(_ => 0), "only"),
            ForestTables.Category("empty", Codes(_ => CategoricalColumn.Missing)),
            ForestTables.Category("many", Codes(r => r % 120), [.. Enumerable.Range(0, 120).Select(i => $"k{i}")]),
            ForestTables.Number("number", ((NumericColumn)table["x"]).Values.ToArray()),
            ForestTables.Number("flat", [.. Enumerable.Repeat(3.0, Rows)]),
            ForestTables.Number("void", [.. Enumerable.Repeat(double.NaN, Rows)]),
            // One row only has the second class: most parts of the train set lack it.
            ForestTables.Category("lone", Codes(r => r == 7 ? 1 : 0), "all", "one"),
            .. table.Columns,
        ]);
        BayesNetwork network = Fit(train, target);
        Table drawn = network.Sample(300, 1, 1);
        Assert.Equal(train.Columns.Select(c => c.Schema), drawn.Columns.Select(c => c.Schema));
        Assert.Single(network.SelfAudit!.Settings, s => s.Chosen);
        string? metric = target switch { "number" => "r2", "constant" or "empty" or "many" or "flat" or "void" => null, _ => network.SelfAudit.Metric };
        Assert.Equal(metric, network.SelfAudit.Metric);
    }

    [Fact]
    public void No_target_of_privacy_fits_the_standard_setting_without_a_report()
    {
        var network = (BayesNetwork)new SelfAuditedForest(null).Fit(ForestTables.Lines(300, 7), Options("label"));
        Assert.Null(network.SelfAudit);
        Assert.Equal(new BayesForestSynthesizer().Parameters, network.Parameters);
    }

    [Fact]
    public void Rungs_go_from_tight_to_loose()
    {
        Assert.Equal(Enumerable.Range(0, ForestLadder.Rungs.Count), ForestLadder.Rungs.Select(r => r.Rank));
        Assert.Equal(ForestLadder.Rungs.Select(r => r.Options.MinGain).OrderDescending(), ForestLadder.Rungs.Select(r => r.Options.MinGain));
        Assert.Equal(new BayesForestOptions(), ForestLadder.Rungs[ForestLadder.Start].Options);
    }

    private static LadderSetting Named(string name) =>
        ForestLadder.Rungs.Concat(ForestLadder.Rungs.SelectMany((s, rows) => ForestLadder.Variants(s, rows, 10))).Single(s => s.Name == name);

    private static FitOptions Options(string? target, int threads = 2) => new() { Target = target, Seed = 1, Threads = threads };

    private static BayesNetwork Fit(Table train, string? target = "label", int threads = 2, SelfAuditOptions? options = null) =>
        (BayesNetwork)new SelfAuditedForest(options ?? new SelfAuditOptions()).Fit(train, Options(target, threads));
}
