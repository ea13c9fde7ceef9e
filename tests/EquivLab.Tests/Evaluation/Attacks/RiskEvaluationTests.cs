using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation.Attacks;

/// <summary>Attacks on released tables that leak by construction, and on tables that cannot.</summary>
public sealed class RiskEvaluationTests
{
    private static readonly RawTable File = CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", "flchain.csv"));

    [Fact]
    public void A_copy_fails_every_attack()
    {
        (Table train, Table holdout, _) = Thirds(1);
        IReadOnlyList<RiskResult> risks = Attack(train, holdout, Bootstrap(train), 1);
        Assert.All(risks.GroupBy(r => r.Attack), attack => Assert.Contains(attack, r => r is { Gated: true, Verdict: EquivalenceVerdict.Different }));
        // What is hard to guess is leaked to two people in three.
        Assert.All(risks.Where(r => r.Secret is "kappa" or "lambda" or "age"), r => Assert.InRange(r.Risk, 0.55, 0.7));
        Assert.InRange(risks.Single(r => r.Attack == RiskAttack.Linkability).Risk, 0.2, 0.7);
    }

    [Fact]
    public void A_generator_that_copies_some_people_fails_and_one_that_copies_few_is_tolerated()
    {
        (Table train, Table holdout, Table fresh) = Thirds(2);
        EquivalenceVerdict Worst(double copied)
        {
            int copies = (int)(copied * train.RowCount);
            Table synthetic = Stacked(train, copies, fresh, train.RowCount - copies);
            return Attack(train, holdout, synthetic, 2).Single(r => r.Secret == "kappa").Verdict;
        }

        Assert.Equal(EquivalenceVerdict.Different, Worst(0.3));
        Assert.Equal(EquivalenceVerdict.Equivalent, Worst(0.01));
    }

    [Fact]
    public void Fresh_real_rows_never_fail()
    {
        var average = new Dictionary<string, double>();
        int gated = 0, passed = 0;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            (Table train, Table holdout, Table fresh) = Thirds(seed);
            foreach (RiskResult risk in Attack(train, holdout, fresh, seed))
            {
                Assert.NotEqual(EquivalenceVerdict.Different, risk.Verdict);
                if (risk.Gated) gated++;
                if (risk is { Gated: true, Verdict: EquivalenceVerdict.Equivalent }) passed++;
                if (risk.Gated) average[risk.Name] = average.GetValueOrDefault(risk.Name) + risk.Risk / 20;
            }
        }

        // A gated attack is one that passes nearly always where there is no risk.
        Assert.True(passed > 0.93 * gated, $"{passed} of {gated}");
        Assert.All(average, a => Assert.InRange(a.Value, -0.03, 0.03));
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_on_any_number_of_threads()
    {
        (Table train, Table holdout, Table fresh) = Thirds(4);
        IReadOnlyList<RiskResult> one = Attack(train, holdout, fresh, 4, threads: 1), three = Attack(train, holdout, fresh, 4, threads: 3);
        Assert.Equal(one.Select(r => r with { Keys = [], OtherKeys = [] }), three.Select(r => r with { Keys = [], OtherKeys = [] }));
    }

    [Fact]
    public void Declared_columns_are_attacked_and_always_judged()
    {
        (Table train, Table holdout, Table fresh) = Thirds(5);
        var privacy = new PrivacyPolicy { KeyColumns = ["age", "sex", "death"], SecretColumns = ["mgus", "age"] };
        IReadOnlyList<RiskResult> risks = Attack(train, holdout, fresh, 5, privacy);
        Assert.Equal(["mgus", "age"], risks.Where(r => r.Secret is not null).Select(r => r.Secret));
        Assert.Equal(["age", "sex", "death"], risks.Single(r => r.Secret == "mgus").Keys);
        Assert.Equal(["sex", "death"], risks.Single(r => r.Secret == "age").Keys);
        Assert.True(risks.Single(r => r.Secret == "mgus").Gated);
        RiskResult link = risks.Single(r => r.Attack == RiskAttack.Linkability);
        Assert.Equal(["age", "sex", "death"], link.Keys);
        Assert.Empty(link.Keys.Intersect(link.OtherKeys));
        Assert.Equal(train.Columns.Count, link.Keys.Count + link.OtherKeys.Count);
    }

    [Theory]
    [InlineData("agee", null)]
    [InlineData(null, "kapa")]
    [InlineData("age", "age")]
    public void Columns_that_cannot_be_are_refused(string? key, string? secret)
    {
        var policy = new PrivacyPolicy { KeyColumns = key is null ? null : [key], SecretColumns = secret is null ? null : [secret] };
        Assert.Contains("Policy, privacy", Assert.Throws<InputException>(() => RiskColumns.Of(Thirds(1).Train, policy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_two_columns_and_few_rows_is_attacked_as_far_as_it_goes()
    {
        Table two = SampleTables.Mixed(120, 1).Where(c => c.Name is "group" or "label"), others = SampleTables.Mixed(40, 2).Where(c => c.Name is "group" or "label");
        IReadOnlyList<RiskResult> risks = Attack(two, others, two, 1);
        Assert.All(risks, r => Assert.NotEqual(EquivalenceVerdict.Different, r.Verdict));
        Assert.All(risks.Where(r => r.Attack.StartsWith("singling", StringComparison.Ordinal)), r => Assert.False(r.Gated));
    }

    private static (Table Train, Table Holdout, Table Fresh) Thirds(ulong seed)
    {
        TableSplit split = TableSplitter.Split(File, new SplitOptions("death") { Seed = 1, LeaveOut = ["chapter", "futime"], HoldoutFraction = 0.01 });
        int[] rows = [.. Enumerable.Range(0, split.Train.RowCount)];
        var rng = new Rng(seed, 77);
        rng.Shuffle<int>(rows);
        int third = rows.Length / 3;
        Table Part(int i) => split.Train.Select(rows.AsSpan(i * third, third));
        return (Part(0), Part(1), Part(2));
    }

    private static Table Bootstrap(Table table)
    {
        var rng = new Rng(3, 78);
        return table.Select([.. Enumerable.Range(0, table.RowCount).Select(_ => rng.Next(table.RowCount))]);
    }

    /// <summary>The first rows of two tables, which have the categories of one file in the same order.</summary>
    private static Table Stacked(Table first, int ofFirst, Table second, int ofSecond) => new([.. first.Columns.Select((column, c) =>
    {
        if (column is NumericColumn numeric)
            return (Column)new NumericColumn(column.Schema, [.. numeric.Values[..ofFirst], .. ((NumericColumn)second.Columns[c]).Values[..ofSecond]]);
        var (a, b) = ((CategoricalColumn)column, (CategoricalColumn)second.Columns[c]);
        string[] names = [.. a.Categories.Union(b.Categories)];
        int Code(CategoricalColumn of, int row) => of[row] is { } text ? Array.IndexOf(names, text) : CategoricalColumn.Missing;
        return new CategoricalColumn(column.Schema, [.. Enumerable.Range(0, ofFirst).Select(r => Code(a, r)), .. Enumerable.Range(0, ofSecond).Select(r => Code(b, r))], names);
    })]);

    private static IReadOnlyList<RiskResult> Attack(Table train, Table holdout, Table synthetic, ulong seed, PrivacyPolicy? policy = null, int threads = 2) => RiskEvaluation.Run(
        new AttackSetting(synthetic, MembershipSample.Draw(train, holdout, seed), train.Columns[0].Name) { Seed = seed, Threads = threads },
        new EvaluationOptions { Seed = seed, Threads = threads, Policy = new Policy { Privacy = policy ?? new PrivacyPolicy() } }, null, CancellationToken.None);
}
