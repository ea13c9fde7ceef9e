using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Evaluation.Subgroups;

public class SubgroupTests
{
    private const int Rows = 4000;

    /// <summary>Rows of the minority: two in a hundred.</summary>
    private static bool IsMinority(int row) => row % 50 == 0;

    [Fact]
    public void A_minoritys_loss_is_found_where_the_average_passes()
    {
        // The synthetic model is wrong in half of the minority, 1 % of all rows.
        SubgroupResult[] rows = Judge(row => IsMinority(row) && row % 100 == 0);
        SubgroupResult minority = rows.Single(r => r.Group == "minority"), majority = rows.Single(r => r.Group == "majority");
        Assert.Equal((0.5, 80, EquivalenceVerdict.Different), (minority.Delta, minority.Rows, minority.Verdict));
        Assert.Equal((0.0, EquivalenceVerdict.Equivalent), (majority.Delta, majority.Verdict));
        // The average over all rows: 40 rows lost of 4,000.
        Assert.Equal(EquivalenceVerdict.Equivalent, EquivalenceRule.Judge(Tango.Interval(40, 0, Rows, 0.9), 0.05));
    }

    [Fact]
    public void Verdicts_follow_Holms_p_values_over_the_groups()
    {
        GroupDelta Delta(double same, double different) => new(0.9, 0.9, 0.01, new Interval(-0.04, 0.04, 0.9), 0.01, same, different);
        Table table = Groups("a", "b", "c");
        NamedGroups groups = NamedGroups.Of(table["g"], table["g"], [.. Enumerable.Range(0, table.RowCount)]);
        int[][] members = groups.Split(table["g"], [.. Enumerable.Range(0, table.RowCount)]);
        SubgroupResult[] rows = [.. SubgroupEvaluation.Judge(
            "g", "m", TableTask.Binary, groups, members, [Delta(0.04, 1), Delta(0.01, 1), Delta(0.9, 0.012)], 0.05, true, new EvaluationOptions())];
        // 3 × 0.01, then 2 × 0.04, then 0.9; and 3 × 0.012 for the difference.
        Assert.Equal([0.08, 0.03, 0.9], rows.Select(r => Math.Round(r.AdjustedPValue, 10)));
        Assert.Equal(0.036, rows[2].AdjustedDifferencePValue, 10);
        Assert.Equal([EquivalenceVerdict.Inconclusive, EquivalenceVerdict.Equivalent, EquivalenceVerdict.Different], rows.Select(r => r.Verdict));
        Assert.Contains("not after Holm's correction for 3 groups", rows[0].Note, StringComparison.Ordinal);
        Assert.NotNull(rows[0].RequiredRows);
        Assert.All(
            SubgroupEvaluation.Judge("g", "m", TableTask.Binary, groups, members, [Delta(0.001, 1), Delta(0.001, 1), Delta(0.001, 1)], 0.05, false, new EvaluationOptions()),
            r => Assert.Equal(EquivalenceVerdict.Inconclusive, r.Verdict));
    }

    [Fact]
    public void Few_rows_of_a_group_are_inconclusive_with_the_rows_that_would_do()
    {
        SubgroupResult minority = Judge(_ => false).Single(r => r.Group == "minority");
        Assert.Equal((0.0, EquivalenceVerdict.Equivalent), (minority.Delta, minority.Verdict));
        SubgroupResult small = Judge(_ => false, new SubgroupPolicy("g", 0.01)).Single(r => r.Group == "minority");
        Assert.Equal(EquivalenceVerdict.Inconclusive, small.Verdict);
        Assert.InRange(small.RequiredRows!.Value, 81, 100_000);
    }

    [Fact]
    public void Numbers_are_cut_at_the_train_sets_quartiles_and_rare_groups_are_not_named()
    {
        NumericColumn train = Numbers("x", [.. Enumerable.Range(0, 100).Select(i => (double)i)]);
        NumericColumn holdout = Numbers("x", [.. Enumerable.Range(0, 80).Select(i => (double)i), double.NaN]);
        int[] all = [.. Enumerable.Range(0, 81)];
        NamedGroups groups = NamedGroups.Of(train, holdout, all);
        Assert.Equal(["below 25", "25 to below 50", "50 to below 75"], groups.Names);
        Assert.Equal("left out: 2 groups of fewer than 10 hold-out rows each", groups.Note);
        Assert.Equal([25, 25, 25], groups.Split(holdout, all).Select(g => g.Length));
    }

    [Fact]
    public void Regression_compares_absolute_errors_as_shares_of_the_baselines()
    {
        double[] truth = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 10.0 : -10)];
        double[] real = [.. truth.Select((t, i) => t + (i % 3 - 1))], synthetic = [.. truth.Select((t, i) => t + 2 * (i % 3 - 1))];
        GroupDelta delta = GroupDelta.OfError(truth, real, synthetic, [.. Enumerable.Range(0, 300)], 10, 0.05, new EvaluationOptions());
        Assert.Equal(2 / 3.0 / 10, delta.Delta, 10);
        Assert.True(delta.DifferenceP < 0.05 && delta.EquivalenceP > 0.9);
    }

    private static SubgroupResult[] Judge(Func<int, bool> isSpoilt, SubgroupPolicy? policy = null)
    {
        var table = new Table([
            Texts("g", [.. Enumerable.Range(0, Rows).Select(r => IsMinority(r) ? "minority" : "majority")]),
            Texts("y", [.. Enumerable.Range(0, Rows).Select(r => r % 2 == r / 50 % 2 ? "yes" : "no")])]);
        var task = PredictionTask.FromTrain(table, "y", TableTask.Binary);
        TargetValues truth = task.ReadTarget(table);
        ModelRun Run(Func<int, bool> wrong) => new("m", "t", new BinaryPredictions([.. truth.Classes.Select((c, r) => wrong(r) ? 1.0 - c : c)]), 0);
        var comparison = new ModelComparison("m", Run(_ => false), Run(isSpoilt));
        var options = new EvaluationOptions { Policy = new Policy { Subgroups = [policy ?? new SubgroupPolicy("g")] } };
        ModelResult skilled = Reporting.Samples.Row("m", "accuracy", true, 1, 0, 0.01);
        return [.. SubgroupEvaluation.Run(new TableSplit(table, table, "y", TableTask.Binary, [], []), [comparison], truth, Baseline.FromTrain(task, table), [skilled], options, CancellationToken.None)];
    }

    private static Table Groups(params string[] names) => new([Texts("g", [.. names.SelectMany(n => Enumerable.Repeat(n, 30))])]);
}
