using CsCheck;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Likeness;

namespace EquivLab.Tests.Evaluation;

public sealed class LikenessEvaluationTests
{
    private static readonly EvaluationOptions Options = new() { Threads = 2 };

    private static FidelitySection Run(TableSplit split, Table synthetic, int threads = 2) => LikenessEvaluation.With(
        FidelityEvaluation.Run(split, synthetic, Options with { Threads = threads }, TestContext.Current.CancellationToken), split, synthetic, Options with { Threads = threads }, TestContext.Current.CancellationToken);

    private static TableSplit Split(int train, int holdout) => Of(SampleTables.Mixed(train, 1), SampleTables.Mixed(holdout, 2));

    private static TableSplit Of(Table train, Table holdout) => new(train, holdout, train.Columns[^1].Name, TableTask.Binary, [], []);

    [Fact]
    public void The_hold_out_itself_is_the_same_in_everything()
    {
        TableSplit split = Split(900, 600);
        FidelitySection fidelity = Run(split, split.Holdout);
        Assert.Equal(1000, fidelity.Triples!.Score, 1e-9);
        Assert.InRange(fidelity.Triples.Reference, 700, 999);
        Assert.All(fidelity.Coverage!.Categories, c => Assert.Equal((c.Categories, c.RareReal), (c.Covered, c.RareSynthetic)));
        Assert.All(fidelity.Coverage.Tails, t => Assert.Equal((t.RealBelow, t.RealAbove), (t.SyntheticBelow, t.SyntheticAbove)));
        Assert.Equal(0, fidelity.MissingPatterns!.Distance, 1e-12);
        Assert.Equal(0, fidelity.Projection!.Distance, 1e-12);
        Assert.All(fidelity.Projection.Cells, c => Assert.Equal(c.Real, c.Synthetic));
    }

    /// <summary>Columns drawn independently keep every column and lose every triple; a second sample of the same law loses nothing.</summary>
    [Fact]
    public void Lost_dependence_shows_where_a_second_sample_does_not()
    {
        TableSplit split = Split(2000, 2000);
        var rng = new Rng(5);
        int[] rows = [.. Enumerable.Range(0, 2000)];
        var independent = new Table([.. split.Train.Columns.Select(c =>
        {
            rng.Shuffle<int>(rows);
            return c.Select(rows);
        })]);
        FidelitySection second = Run(split, SampleTables.Mixed(2000, 3)), torn = Run(split, independent);
        Assert.Equal(second.Triples!.Reference, second.Triples.Score, 15.0);
        Assert.True(torn.Triples!.Score < torn.Triples.Reference - 80);
        Assert.Contains("group", new[] { torn.Triples.Worst[0].A, torn.Triples.Worst[0].B, torn.Triples.Worst[0].C });
        Assert.True(second.Propensity!.AucLow < 0.5);
        Assert.True(torn.Propensity!.AucLow > 0.8);
        Assert.Equal("group", torn.Propensity.Columns[0].Name);
        Assert.InRange(second.Propensity.PMseRatio, 0.2, 6);
        Assert.InRange(second.Propensity.ReferencePMseRatio, 0.2, 6);
        Assert.Equal(second.Propensity.ReferenceAuc, torn.Propensity.ReferenceAuc);
        Assert.True(torn.Projection!.Distance > torn.Projection.Reference + 0.1);
    }

    /// <summary>A longer table of the same law must not look more like the hold-out than chance allows, nor a shorter one less.</summary>
    [Theory]
    [InlineData(250)]
    [InlineData(8000)]
    public void Chance_is_as_long_as_the_synthetic_table(int rows)
    {
        TripleResult triples = Run(Split(1000, 1000), SampleTables.Mixed(rows, 3)).Triples!;
        Assert.Equal(triples.Reference, triples.Score, 25.0);
    }

    /// <summary>The same of columns, pairs and the plane, whose sparse cells a longer table fills better.</summary>
    [Theory]
    [InlineData(250)]
    [InlineData(8000)]
    public void Chance_of_pairs_is_as_long_as_the_synthetic_table(int rows)
    {
        FidelitySection fidelity = Run(Split(1000, 1000), SampleTables.Mixed(rows, 3));
        Assert.Equal(fidelity.Pairs.Average(p => p.Reference), fidelity.Pairs.Average(p => p.Value), 0.02);
        Assert.Equal(fidelity.Columns.Average(c => c.Reference), fidelity.Columns.Average(c => c.Value), 0.02);
        Assert.Equal(fidelity.Projection!.Reference, fidelity.Projection.Distance, 0.04);
        Assert.Equal(fidelity.Pairs.Average(p => p.RealAssociation), fidelity.Pairs.Average(p => p.SyntheticAssociation), 0.03);
    }

    [Fact]
    public void Categories_that_do_not_appear_are_named_and_invented_ones_are_counted()
    {
        TableSplit split = Split(900, 600);
        Table synthetic = SampleTables.Mixed(800, 4);
        var group = (CategoricalColumn)synthetic["group"];
        var changed = new CategoricalColumn(group.Schema, [.. group.Codes.ToArray().Select(c => c == 2 ? 1 : c)], ["a", "zz", "c"]);
        CategoryCoverage coverage = Run(split, new Table([changed, .. synthetic.Columns.Skip(1)])).Coverage!.Categories.Single(c => c.Name == "group");
        Assert.Equal((3, 1, 3), (coverage.Categories, coverage.Covered, coverage.Known));
        Assert.Equal(["b", "c"], coverage.Lost.Order());
        Assert.InRange(coverage.Invented, 0.55, 0.75);
    }

    /// <summary>Nothing that fewer than ten hold-out rows share is named: no category, no pattern, no cell.</summary>
    [Fact]
    public void Nothing_rare_is_named()
    {
        Gen.Int[0, 25].Array[2, 6].Where(counts => counts.Sum() >= 20).Sample(counts =>
        {
            int[] codes = [.. counts.SelectMany((count, c) => Enumerable.Repeat(c, count))];
            Table Made(int[] values)
            {
                double[] numbers = [.. values.Select((v, i) => v % 2 == 0 && i % 3 == 0 ? double.NaN : v + (i % 7))];
                return new Table(
                [
                    new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), values, [.. Enumerable.Range(0, counts.Length).Select(i => $"k{i}")]),
                    new NumericColumn(new ColumnSchema("x", ColumnType.Integer), numbers),
                    new CategoricalColumn(new ColumnSchema("d", ColumnType.Category), [.. values.Select(v => v == 0 ? -1 : 0)], ["only"]),
                ]);
            }

            Table holdout = Made(codes), synthetic = Made([.. Enumerable.Repeat(0, 30)]);
            FidelitySection fidelity = Run(Of(Made([.. codes, .. codes]), holdout), synthetic);
            Assert.Equal(
                Enumerable.Range(1, counts.Length - 1).Where(c => counts[c] >= 10).Select(c => $"k{c}"),
                fidelity.Coverage!.Categories.Single(c => c.Name == "c").Lost.Order());
            if (fidelity.MissingPatterns is { } patterns)
                Assert.All(patterns.Patterns, p => Assert.True(p.Real * holdout.RowCount > 9.5));
            if (fidelity.Projection is { } projection)
            {
                Assert.All(projection.Cells, c => Assert.True(c.Real is not < 0.1 || c.Real * holdout.RowCount > 9.5));
                Assert.All(projection.Cells, c => Assert.True(c.Synthetic is null || c.Synthetic * synthetic.RowCount > 9.5));
                Assert.Equal(1, projection.RealUntold + projection.Cells.Sum(c => c.Real ?? 0), 1e-9);
            }
        }, iter: 100);
    }

    [Fact]
    public void Joint_gaps_are_told_from_gaps_apart()
    {
        Table Gaps(int rows, bool together) => new(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Number), [.. Enumerable.Range(0, rows).Select(i => i % 4 == 0 ? double.NaN : i)]),
            new NumericColumn(new ColumnSchema("y", ColumnType.Number), [.. Enumerable.Range(0, rows).Select(i => (together ? i : i + 1) % 4 == 0 ? double.NaN : i)]),
        ]);
        MissingPatternsResult result = MissingPatternEvaluation.Run(Of(Gaps(400, true), Gaps(200, true)), Gaps(400, false), Options)!;
        Assert.Equal(0, result.Reference, 1e-12);
        Assert.Equal(0.5, result.Distance, 1e-12);
        Assert.Equal([[], ["x", "y"]], result.Patterns.Select(p => p.Missing));
        Assert.Equal([0.75, 0.25], result.Patterns.Select(p => p.Real));
        Assert.Equal([0.5, 0], result.Patterns.Select(p => p.Synthetic));
        Assert.Equal(2, result.Others!.Count);
        Assert.Equal(0.5, result.Others.Synthetic, 1e-12);
    }

    [Fact]
    public void The_figures_do_not_depend_on_threads_and_survive_the_file()
    {
        TableSplit split = Split(600, 400);
        Table synthetic = SampleTables.Mixed(500, 6);
        string Json(int threads) => ResultJson.Write(Reporting.Samples.Passed with { Fidelity = Run(split, synthetic, threads) });
        Assert.Equal(Json(1), Json(2));
        Assert.Equal(Json(1), ResultJson.Write(ResultJson.Read(Json(1), "result.json")));
    }

    [Fact]
    public void Tables_that_are_too_small_say_nothing()
    {
        FidelitySection fidelity = Run(Split(40, 12), SampleTables.Mixed(30, 3));
        Assert.Null(fidelity.Propensity);
        Assert.Null(fidelity.Projection);
        Assert.Empty(fidelity.Coverage!.Tails);
        Table Two(ulong seed) => SampleTables.Mixed(200, seed).Where(c => c.Name is "age" or "label");
        FidelitySection narrow = Run(Of(Two(1), Two(2)), Two(3));
        Assert.Null(narrow.Triples);
        Assert.Null(narrow.MissingPatterns);
    }
}
