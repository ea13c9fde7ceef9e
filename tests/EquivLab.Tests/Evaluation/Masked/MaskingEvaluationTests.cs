using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Tests.Evaluation.Masked;

public sealed class MaskingEvaluationTests
{
    private static readonly MaskingPolicy Masking = new() { Redact = ["note"], Generalise = [new("amount", 5)], QuasiIdentifiers = ["age", "group"], K = 4 };

    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly EvaluationOptions Options = new()
    {
        Policy = new() { Models = ["logistic-regression"], Privacy = new() { Masking = Masking } },
        RunControls = false,
        Threads = 2,
    };

    [Fact]
    public void Says_what_masking_keeps_leaks_and_changed()
    {
        TableSplit split = Split(600, 1);
        EvaluationFigures figures = Evaluator.Evaluate(split, Synthetic(split), Options);
        MaskingSection masking = figures.Masking!;
        Assert.Equal(4, masking.K);
        Assert.Equal(["age", "group"], masking.QuasiIdentifiers);
        Assert.Equal(1, masking.Before!.SmallestGroup);
        Assert.True(masking.Before.UniqueRows > 0);
        Assert.True(masking.After!.SmallestGroup >= 4);
        Assert.Equal(0, masking.After.UniqueRows);
        Assert.Equal(["group", "amount", "age", "note"], masking.Columns.Select(c => c.Name));
        MaskedColumn note = masking.Columns[3];
        Assert.True(note.Redacted);
        Assert.Equal(1 - SampleTables.Texts(split.Train, "note").Count(t => t.Length == 0) / (double)split.Train.RowCount, note.Changed, 1e-12);
        Assert.Equal(5, masking.Columns[1].Width);
        Assert.Equal(figures.Utility.Models.Where(m => m.Gated).Select(m => (m.Name, m.Metric, m.Real)), masking.Models.Select(m => (m.Name, m.Metric, m.Real)));
        // A redacted column leaves nobody within the radius: counting neighbours shows nothing then, and does not count.
        Assert.Equal("neighbourhood", Assert.Single(masking.Privacy.NotRun, a => a.Reason.Contains("same score", StringComparison.Ordinal)).Name);
        Assert.Equal(figures.Privacy.Attacks.Select(a => a.Name).Except(["neighbourhood"]), masking.Privacy.Attacks.Select(a => a.Name));
        Assert.InRange(masking.Fidelity, 0.3, 1);
    }

    [Fact]
    public void Models_trained_on_a_table_that_masking_left_alone_lose_nothing()
    {
        TableSplit split = Split(400, 2);
        EvaluationOptions idle = Options with { Policy = Options.Policy with { Privacy = new() { Masking = new() { QuasiIdentifiers = [] } } } };
        MaskingSection masking = Evaluator.Evaluate(split, Synthetic(split), idle).Masking!;
        Assert.Null(masking.Before);
        Assert.Null(masking.After);
        Assert.Empty(masking.Columns);
        Assert.Equal(split.Train.RowCount, masking.Privacy.ExactMatches.MemberMatches);
        Assert.Equal(Verdict.Failed, masking.Privacy.Verdict);
        Assert.All(masking.Models, row => Assert.Equal(0, row.Delta, 0.005));
    }

    [Fact]
    public void Is_the_same_on_any_number_of_threads_and_decides_nothing()
    {
        TableSplit split = Split(400, 3);
        EvaluationFigures one = Evaluator.Evaluate(split, Synthetic(split), Options with { Threads = 1 }), two = Evaluator.Evaluate(split, Synthetic(split), Options);
        Assert.Equal(Written(one.Masking), Written(two.Masking));
        EvaluationFigures without = Evaluator.Evaluate(split, Synthetic(split), Options with { Policy = Options.Policy with { Privacy = new() } });
        Assert.Null(without.Masking);
        Assert.Equal(Written(without.Utility), Written(two.Utility));
        Assert.Equal(Written(without.Privacy), Written(two.Privacy));
    }

    [Fact]
    public void Masking_never_reads_the_hold_out()
    {
        TableSplit split = Split(400, 4), other = split with { Holdout = Split(400, 5).Holdout };
        MaskingSection a = Evaluator.Evaluate(split, Synthetic(split), Options).Masking!, b = Evaluator.Evaluate(other, Synthetic(split), Options).Masking!;
        Assert.Equal(Written((a.Columns, a.Before, a.After)), Written((b.Columns, b.Before, b.After)));
    }

    [Fact]
    public void What_is_left_out_anyway_needs_no_redaction()
    {
        TableSplit split = Split(100, 6) with { LeftOut = ["name"] };
        var policy = new Policy { Privacy = new() { Masking = Masking with { Redact = ["name", "note"] } } };
        Assert.Empty(MaskingPlan.Violations(policy, split));
        Assert.Equal(["note"], MaskingPlan.Of(policy.Privacy.Masking!, split).Redact);
        Assert.Equal("/privacy/masking/quasiIdentifiers/0", Assert.Single(MaskingPlan.Violations(
            new Policy { Privacy = new() { Masking = new() { QuasiIdentifiers = ["name"] } } }, split)).Pointer);
    }

    [Fact]
    public void A_policy_that_does_not_fit_is_refused_before_anything_is_trained()
    {
        TableSplit split = Split(100, 7);
        EvaluationOptions wrong = Options with { Policy = Options.Policy with { Privacy = new() { Masking = new() { QuasiIdentifiers = ["colour"] } } } };
        Assert.StartsWith("Policy, masking: there is no column 'colour'", Assert.Throws<InputException>(() => Evaluator.Evaluate(split, split.Train, wrong)).Message, StringComparison.Ordinal);
    }

    private static string Written(object? value) => JsonSerializer.Serialize(value, Json);

    private static TableSplit Split(int rows, ulong seed)
    {
        Table table = SampleTables.Mixed(rows, seed);
        int held = rows * 3 / 10;
        int[] order = [.. Enumerable.Range(0, rows)];
        return new TableSplit(table.Select(order.AsSpan(held)), table.Select(order.AsSpan(0, held)), "label", TableTask.Binary, [], []);
    }

    private static Table Synthetic(TableSplit split) =>
        new MaskedSynthesizer().Fit(split.Train, new FitOptions { Target = "label" }).Sample(split.Train.RowCount, 1, 2);
}
