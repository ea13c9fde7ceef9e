using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Evaluation.Holdouts;

public sealed class PopulationEvaluationTests
{
    /// <summary>One in a hundred.</summary>
    private const int MostAlarms = 2, Splits = 200;

    [Theory]
    [InlineData(200, false)]
    [InlineData(600, true)]
    public void Random_splits_hardly_ever_alarm(int rows, bool twice)
    {
        int alarms = 0;
        Parallel.For(0, Splits, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            Table table = SampleTables.Mixed(rows, 100 + (ulong)i);
            int[] order = [.. Enumerable.Range(0, twice ? 2 * rows : rows).Select(r => r % rows)];
            new Rng((ulong)i, 8).Shuffle<int>(order);
            int cut = order.Length * 7 / 10;
            if (Run(table.Select(order.AsSpan(0, cut)), table.Select(order.AsSpan(cut)), seed: (ulong)i)!.IsUnlike) Interlocked.Increment(ref alarms);
        });
        Assert.InRange(alarms, 0, MostAlarms);
    }

    [Fact]
    public void Persons_with_rows_of_their_own_alarm_nobody_where_they_are_named()
    {
        int alarms = 0, unnamed = 0;
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            // Ten rows of each of 200 persons: all columns but one are the person's own.
            Table persons = SampleTables.Mixed(200, 300 + (ulong)i);
            var rng = new Rng((ulong)i, 8);
            double[] day = [.. Enumerable.Range(0, 2000).Select(_ => (double)rng.Next(1000))];
            int[] of = [.. Enumerable.Range(0, 2000).Select(r => r / 10)];
            Table rows = new([.. persons.Select(of).Columns, new NumericColumn(new ColumnSchema("day", ColumnType.Integer), day)]);
            Table train = rows.Select([.. Enumerable.Range(0, 1400)]), holdout = rows.Select([.. Enumerable.Range(1400, 600)]);
            if (Run(train, holdout, new SplitGroups(of[..1400], of[1400..], "who", false))!.IsUnlike) Interlocked.Increment(ref alarms);
            if (Run(train, holdout)!.IsUnlike) Interlocked.Increment(ref unnamed);
        });
        Assert.InRange(alarms, 0, 1);
        // The test can fail: unnamed, a person's rows are recognised by each other.
        Assert.InRange(unnamed, 20, 40);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(60)]
    public void A_category_that_no_train_row_has_is_seen_and_its_column_named(int newCategories)
    {
        Table train = SampleTables.Mixed(1000, 1), holdout = SampleTables.Mixed(600, 2);
        var group = (CategoricalColumn)holdout["group"];
        int known = group.Categories.Count;
        string[] categories = [.. group.Categories, .. Enumerable.Range(0, newCategories).Select(i => $"new{i}")];
        int[] codes = [.. group.Codes.ToArray().Select((c, i) => i % 4 == 0 ? known + i / 4 % newCategories : c)];
        var unlike = new Table([new CategoricalColumn(group.Schema, codes, categories), .. holdout.Columns.Skip(1)]);
        PopulationResult result = Run(train, unlike)!;
        Assert.True(result.IsUnlike, $"{result.AucLow} to {result.AucHigh}");
        Assert.Equal("group", result.Columns[0]);
        Assert.False(Run(train, holdout)!.IsUnlike);
    }

    [Fact]
    public void Too_few_rows_tell_nothing() => Assert.Null(Run(SampleTables.Mixed(200, 1), SampleTables.Mixed(49, 2)));

    [Fact]
    public void Under_an_unlike_hold_out_attacks_show_nothing_and_copies_still_fail()
    {
        Table train = SampleTables.Mixed(400, 1), mixed = SampleTables.Mixed(300, 2);
        var age = (NumericColumn)mixed["age"];
        var holdout = new Table([.. mixed.Columns.Select(c => c == age ? new NumericColumn(age.Schema, Array.ConvertAll(age.Values.ToArray(), a => a + 40)) : c)]);
        var split = new TableSplit(train, holdout, "label", TableTask.Binary, [], []);
        PopulationResult population = PopulationEvaluation.Run(split, new EvaluationOptions(), CancellationToken.None)!;
        PrivacySection Attack(Table synthetic, PopulationResult? known) =>
            PrivacyEvaluation.Run(split, synthetic, new EvaluationOptions { Threads = 2 }, null, CancellationToken.None, known);
        Assert.True(population.IsUnlike);

        Table fresh = SampleTables.Mixed(400, 3);
        Assert.Equal(Verdict.Failed, Attack(fresh, null).Verdict);
        PrivacySection privacy = Attack(fresh, population);
        Assert.Equal(Verdict.Inconclusive, privacy.Verdict);
        GateCheck only = Assert.Single(Checks(privacy), c => c.Gated);
        Assert.Equal((PopulationRule.Name, Verdict.Inconclusive), (only.Name, only.Verdict));

        PrivacySection copied = Attack(train, population);
        Assert.Equal(Verdict.Failed, copied.Verdict);
        Assert.Contains(Checks(copied), c => c is { Gated: true, Name: "exact copies", Verdict: Verdict.Failed });
        Assert.Equal(EquivalenceVerdict.Different, copied.ExactMatches.Verdict);
    }

    private static IEnumerable<GateCheck> Checks(PrivacySection privacy) => EquivLab.Evaluation.Gate.PrivacyChecks.Of(privacy, new EvaluationOptions().Policy.Privacy);

    private static PopulationResult? Run(Table train, Table holdout, SplitGroups? groups = null, ulong seed = 1) => PopulationEvaluation.Run(
        new TableSplit(train, holdout, "label", TableTask.Binary, [], []) { Groups = groups }, new EvaluationOptions { Seed = seed }, CancellationToken.None);
}
