using CsCheck;
using EquivLab.Evaluation;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Tests.Evaluation;

public sealed class MetricRowTests
{
    private static readonly EvaluationOptions Options = new();

    [Fact]
    public void Without_skill_or_under_a_rule_nothing_is_equivalent()
    {
        Gen.Select(Gen.Double[-0.3, 0.3], Gen.Double[0, 0.2], Gen.Bool, Gen.Bool).Sample((delta, half, hasSkill, hasRule) =>
        {
            ModelResult row = Build(delta, half, hasSkill, hasRule ? "a rule" : null);
            bool barred = !hasSkill || hasRule;
            EquivalenceVerdict plain = EquivalenceRule.Judge(new Interval(delta - half, delta + half, 0.9), 0.05);
            Assert.Equal(!hasSkill || (barred && plain == EquivalenceVerdict.Equivalent) ? EquivalenceVerdict.Inconclusive : plain, row.Verdict);
            Assert.Equal(barred, row.Note is not null);
            Assert.False(barred && row.StrictVerdict == EquivalenceVerdict.Equivalent);
        }, iter: 2000);
    }

    [Fact]
    public void An_undefined_interval_is_inconclusive_and_says_why()
    {
        ModelResult row = Build(double.NaN, double.NaN, true, null);
        Assert.Equal((EquivalenceVerdict.Inconclusive, EquivalenceVerdict.Inconclusive), (row.Verdict, row.StrictVerdict));
        Assert.Equal("too few rows for an interval", row.Note);
        Assert.Null(row.RequiredHoldoutRows);
        Assert.Null(row.PValue);
    }

    [Fact]
    public void Only_an_open_row_says_how_many_rows_would_settle_it()
    {
        Assert.Null(Build(0, 0.01, true, null).RequiredHoldoutRows);
        Assert.Null(Build(0.2, 0.01, true, null).RequiredHoldoutRows);
        Assert.Null(Build(0, 0.1, hasSkill: false, null).RequiredHoldoutRows);
        Assert.InRange(Build(0.01, 0.1, true, null).RequiredHoldoutRows!.Value, 501, 20_000);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void Fewer_rows_of_a_class_than_the_margin_needs_prove_no_auc(int positives, bool barred)
    {
        ModelResult auc = Rows(positives, 400).Single(r => r.Metric == "rocAuc");
        Assert.Equal(1, auc.Real);
        Assert.Equal(barred, auc.Note is not null && auc.Note.StartsWith("fewer than 100", StringComparison.Ordinal));
        Assert.Equal(barred ? EquivalenceVerdict.Inconclusive : EquivalenceVerdict.Equivalent, auc.Verdict);
    }

    [Fact]
    public void A_hold_out_of_one_class_has_no_auc_and_no_pass()
    {
        ModelResult[] rows = Rows(0, 100);
        Assert.Equal(["accuracy", "rocAuc"], rows.Select(r => r.Metric));
        Assert.All(rows, r => Assert.NotEqual(EquivalenceVerdict.Equivalent, r.Verdict));
    }

    /// <summary>Two perfect models leave no variance to scale: the limit for no events says how many rows it takes.</summary>
    [Fact]
    public void Two_perfect_rankings_need_more_rows_than_there_are()
    {
        ModelResult open = Rows(20, 200).Single(r => r.Metric == "rocAuc");
        Assert.Equal(EquivalenceVerdict.Inconclusive, open.Verdict);
        int needed = open.RequiredHoldoutRows!.Value;
        Assert.InRange(needed, 201, 2000);
        Assert.Equal(EquivalenceVerdict.Equivalent, Rows((int)Math.Ceiling(needed / 10.0), needed).Single(r => r.Metric == "rocAuc").Verdict);
        Assert.Equal(EquivalenceVerdict.Inconclusive, Rows(needed / 10 - 1, needed - 10).Single(r => r.Metric == "rocAuc").Verdict);
    }

    private static ModelResult Build(double delta, double half, bool hasSkill, string? rule) => new MetricRow("m", Options, 500).Build(
        "accuracy", gated: true, "tango", new Figures(0.8, 0.8 - delta, 0.5), delta, new Interval(delta - half, delta + half, 0.9),
        new Skill(hasSkill, true), half / 1.645, margin => double.NaN, rule: rule is null ? null : _ => rule);

    /// <summary>Two models that rank and call every row right.</summary>
    private static ModelResult[] Rows(int positives, int rows)
    {
        int[] classes = [.. Enumerable.Range(0, rows).Select(i => i < positives ? 1 : 0)];
        var predictions = new BinaryPredictions(Array.ConvertAll(classes, c => c == 1 ? 0.9 : 0.1));
        var run = new ModelRun("m", "t", predictions, 0);
        return [.. BinaryRows.Of(new ModelComparison("m", run, run), classes, majority: 0, Options)];
    }
}
