using System.Collections.Concurrent;
using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Privacy.Shadows;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;

namespace EquivLab.Tests.Privacy;

public sealed class ShadowAttackTests
{
    [Fact]
    public void A_synthesizer_that_memorises_is_caught_by_queries_and_by_likelihood()
    {
        Dictionary<string, double> auc = Areas("bootstrap", 400, 400, 1);
        Assert.InRange(auc["shadow-lira"], 0.7, 1);
        Assert.InRange(auc["shadow-queries"], 0.6, 1);
    }

    [Fact]
    public void A_synthesizer_that_ignores_the_data_is_not_accused()
    {
        foreach (double auc in Areas(new Constant(), 1500, 1500, 2).Values) Assert.Equal(0.5, auc, 0.05);
    }

    [Fact]
    public void Marginals_of_many_rows_give_nobody_away()
    {
        foreach (double auc in Areas("independent", 1500, 1500, 3).Values) Assert.Equal(0.5, auc, 0.06);
    }

    [Fact]
    public void The_same_scores_on_any_number_of_threads()
    {
        AttackSetting setting = Setting(SynthesizerRegistry.Create("bayes-tree"), 200, 100, 4);
        IAttack[] one = AttackCatalog.Shadows(), two = AttackCatalog.Shadows();
        foreach ((IAttack first, IAttack second) in one.Zip(two))
        {
            MembershipScores a = first.Run(setting with { Threads = 1 }, null, CancellationToken.None), b = second.Run(setting with { Threads = 2 }, null, CancellationToken.None);
            Assert.Equal(a.Members, b.Members);
            Assert.Equal(a.NonMembers, b.NonMembers);
        }
    }

    /// <summary>Members and non-members are drawn anew for each shadow: nobody's rows may be on both sides of that either.</summary>
    [Fact]
    public void A_shadow_knows_all_rows_of_a_group_or_none()
    {
        int[] groups = [.. Enumerable.Range(0, 300).Select(i => i % 60)];
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var rng = new Rng(seed, 1);
            int[] drawn = ShadowModels.DrawTrainSet(300, 200, groups, ref rng);
            Assert.InRange(drawn.Length, 196, 204);
            Assert.Empty(drawn.Select(row => groups[row]).Intersect(Enumerable.Range(0, 300).Except(drawn).Select(row => groups[row])));
        }
    }

    [Fact]
    public void A_synthesizer_is_told_the_groups_of_its_shadow()
    {
        Table people = SampleTables.Mixed(200, 5), others = SampleTables.Mixed(100, 6);
        var split = new SplitGroups([.. Enumerable.Range(0, 200).Select(i => i / 2)], [.. Enumerable.Range(0, 100).Select(i => 100 + i / 2)], "person", false);
        var asked = new GroupsAsked();
        AttackSetting setting = Setting(asked, 200, 100, 5) with { Sample = MembershipSample.Draw(people, others, 5, split) };
        AttackCatalog.Shadows()[0].Run(setting, null, CancellationToken.None);
        int[][] told = [.. asked.Fits.OfType<int[]>()];
        Assert.Equal(64, told.Length);
        Assert.All(told, groups => Assert.All(groups.CountBy(group => group), group => Assert.Equal(2, group.Value)));
    }

    [Fact]
    public void What_cannot_be_run_says_why()
    {
        AttackSetting setting = Setting(SynthesizerRegistry.Create("independent"), 100, 100, 1);
        Assert.Null(ShadowModels.Obstacle(setting));
        Assert.Contains("--attack-budget standard", ShadowModels.Obstacle(setting with { Budget = AttackBudget.Quick }), StringComparison.Ordinal);
        Assert.Contains("--synthesizer", ShadowModels.Obstacle(setting with { Synthesizer = null }), StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Areas(string synthesizer, int members, int nonMembers, ulong seed) =>
        Areas(SynthesizerRegistry.Create(synthesizer), members, nonMembers, seed);

    private static Dictionary<string, double> Areas(ISynthesizer synthesizer, int members, int nonMembers, ulong seed)
    {
        AttackSetting setting = Setting(synthesizer, members, nonMembers, seed);
        return AttackCatalog.Shadows().ToDictionary(a => a.Name, a =>
        {
            MembershipScores scores = a.Run(setting, null, CancellationToken.None);
            return DeLong.Auc([.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)], [.. scores.Members, .. scores.NonMembers]).Auc;
        });
    }

    private static AttackSetting Setting(ISynthesizer synthesizer, int members, int nonMembers, ulong seed)
    {
        Table train = SampleTables.Mixed(members, 100 + seed), holdout = SampleTables.Mixed(nonMembers, 200 + seed);
        Table synthetic = synthesizer.Fit(train, new FitOptions { Target = "label" }).Sample(members, seed, 2);
        return new AttackSetting(synthetic, MembershipSample.Draw(train, holdout, seed), "label") { Synthesizer = synthesizer, Budget = AttackBudget.Standard, Seed = seed, Threads = 2 };
    }

    /// <summary>Keeps the groups that it is fitted with.</summary>
    private sealed class GroupsAsked : ISynthesizer
    {
        public ConcurrentBag<IReadOnlyList<int>?> Fits { get; } = [];

        public string Name => "groups-asked";

        public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
        {
            Fits.Add(options.Groups);
            return SynthesizerRegistry.Create("independent").Fit(train, options, cancellationToken);
        }
    }

    /// <summary>Samples from one fixed table, whatever it is fitted to.</summary>
    private sealed class Constant : ISynthesizer
    {
        public string Name => "constant";

        public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) =>
            SynthesizerRegistry.Create("independent").Fit(SampleTables.Mixed(1000, 999), options, cancellationToken);
    }
}
