using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis;

namespace EquivLab.Tests.Evaluation;

public sealed class ControlsEvaluationTests
{
    private static readonly EvaluationOptions Options = new() { Policy = new() { Models = ["logistic-regression"] }, Threads = 2 };

    [Fact]
    public void On_a_table_with_structure_the_controls_come_out_as_they_must()
    {
        TableSplit split = Split(3000, 1);
        EvaluationFigures figures = Evaluator.Evaluate(split, Synthesize(split, 1), Options);
        Assert.Equal(["real", "independent", "bootstrap"], figures.Controls.Select(c => c.Name));
        Assert.Equal([true, true, true], figures.Controls.Select(c => c.AsExpected));
        Assert.All(figures.Controls, c => Assert.Equal(MetricCatalog.NamesOf(TableTask.Binary), c.Models.Select(m => m.Metric)));
    }

    [Fact]
    public void A_target_that_nothing_predicts_makes_the_floor_unable_to_tell()
    {
        TableSplit split = Split(600, 2);
        var rng = new Rng(8);
        Table Shuffle(Table table) => new([.. table.Columns.Select(c => c.Name == "label"
            ? new CategoricalColumn(c.Schema, [.. Enumerable.Range(0, table.RowCount).Select(_ => rng.Next(2))], ["no", "yes"]) : c)]);
        TableSplit random = split with { Train = Shuffle(split.Train), Holdout = Shuffle(split.Holdout) };
        EvaluationFigures figures = Evaluator.Evaluate(random, Synthesize(random, 1), Options);
        Assert.Null(figures.Controls.Single(c => c.Name == "independent").AsExpected);
        Assert.NotEqual(Verdict.Passed, figures.Utility.Verdict);
    }

    /// <summary>A policy may gate a metric that stands behind ungated ones.</summary>
    [Fact]
    public void The_metrics_of_the_policy_are_those_of_controls_and_repeats()
    {
        EvaluationOptions byPolicy = Options with { Policy = Options.Policy with { Metrics = [new("logLoss"), new("f1", 0.1)] } };
        TableSplit split = Split(600, 4);
        EvaluationFigures figures = Evaluator.Evaluate(split, Synthesize(split, 1), byPolicy);
        Assert.All(figures.Controls, c => Assert.Equal(["f1", "logLoss"], c.Models.Where(m => m.Gated).Select(m => m.Metric)));
        RepeatsSection repeats = RepeatsEvaluation.Run([1, 2], seed => (split, Synthesize(split, seed)), byPolicy);
        Assert.Equal(["f1", "logLoss"], repeats.Models.Select(m => m.Metric));
    }

    [Fact]
    public void Controls_can_be_skipped()
    {
        TableSplit split = Split(300, 3);
        Assert.Empty(Evaluator.Evaluate(split, Synthesize(split, 1), Options with { RunControls = false }).Controls);
    }

    [Fact]
    public void Repeats_judge_the_mean_delta_by_the_corrected_t()
    {
        RepeatsSection repeats = RepeatsEvaluation.Run([1, 2, 3, 4], seed =>
        {
            TableSplit split = Split(2000, seed);
            return (split, Synthesize(split, seed));
        }, Options);
        Assert.Equal(4, repeats.Repeats);
        foreach (RepeatedResult row in repeats.Models)
        {
            Assert.Equal(4, row.Deltas.Count);
            Assert.Equal(row.Deltas.Average(), row.Mean, 1e-12);
            double variance = row.Deltas.Sum(d => (d - row.Mean) * (d - row.Mean)) / 3;
            // t(0.95, 3) = 2.353363; hold-out 600 rows, train set 1,400.
            double half = 2.3533634348 * Math.Sqrt((1.0 / 4 + 600.0 / 1400) * variance);
            Assert.Equal(row.Mean - half, row.CiLow, 1e-9);
            Assert.Equal(row.Mean + half, row.CiHigh, 1e-9);
        }
    }

    private static TableSplit Split(int rows, ulong seed)
    {
        Table table = SampleTables.Mixed(rows, seed);
        int held = rows * 3 / 10;
        int[] order = [.. Enumerable.Range(0, rows)];
        return new TableSplit(table.Select(order.AsSpan(held)), table.Select(order.AsSpan(0, held)), "label", TableTask.Binary, [], []);
    }

    private static Table Synthesize(TableSplit split, ulong seed) => SynthesizerRegistry.Create("bayes-tree")
        .Fit(split.Train, new FitOptions { Target = "label" }).Sample(split.Train.RowCount, seed, 2);
}
