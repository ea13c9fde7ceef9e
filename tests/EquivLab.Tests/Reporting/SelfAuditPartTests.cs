using EquivLab.Evaluation;
using EquivLab.Privacy;
using EquivLab.Reporting;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Comparison;
using EquivLab.Reporting.Words;
using EquivLab.Synthesis;

namespace EquivLab.Tests.Reporting;

public sealed class SelfAuditPartTests
{
    private const string Below = "That bound is below the target of 0.55, and no other setting below it was better by more than noise.";

    [Fact]
    public void Says_what_was_taken_why_and_what_a_looser_one_would_have_cost() => Assert.Equal(
        "Of 4 settings that were tried on parts of the train set, “gain 4” was taken: an attack reached an AUC of 0.531 (at most 0.541) and models lost 0.9 points of accuracy. "
        + Below + " The next looser one, “gain 1, all rows”, let an attack reach an AUC of 0.542 (at most 0.553) and would have gained 0.2 points.",
        Sentence(SelfAuditSamples.Of("gain 4")));

    [Theory]
    [InlineData(SelfAuditReason.WithinTarget, Below)]
    [InlineData(SelfAuditReason.NotShownAbove, "No setting is shown to stay below the target of 0.55, as is common with few rows; of those that are not shown to be above it, none was better by more than noise, a point of loss counting as much as a point of an attack's AUC.")]
    [InlineData(SelfAuditReason.AllAbove, "Every setting is shown to be above the target of 0.55, and none leaked less by more than noise.")]
    public void Says_why(SelfAuditReason reason, string why) => Assert.Contains($" {why} ", Sentence(SelfAuditSamples.Of("gain 8", reason)), StringComparison.Ordinal);

    [Fact]
    public void Too_few_rows_measure_nothing()
    {
        Assert.Equal("139 train rows are too few to try settings on parts of them: nothing was measured, and the tightest setting was taken.", SelfAuditWords.Sentence(SelfAuditSamples.Nothing, 139));
        string html = HtmlReport.Render(With(SelfAuditSamples.Nothing));
        Assert.Contains("id=\"self-audit\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("What was tried", html, StringComparison.Ordinal);
        Assert.DoesNotContain("What was predicted", html, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_loose_end_no_looser_one_was_tried() =>
        Assert.EndsWith(" No looser one was tried.", Sentence(SelfAuditSamples.Of("gain 1, all rows")), StringComparison.Ordinal);

    [Fact]
    public void At_the_tight_end_the_next_one_is_looser() => Assert.EndsWith(
        "The next looser one, “gain 4”, let an attack reach an AUC of 0.531 (at most 0.541) and would have gained 0.4 points.", Sentence(SelfAuditSamples.Of("gain 8")), StringComparison.Ordinal);

    [Fact]
    public void A_variant_is_explained_and_held_against_the_next_strength()
    {
        string sentence = Sentence(SelfAuditSamples.Of("gain 4, boosted target"));
        Assert.Contains("“gain 4, boosted target” was taken (“gain 4” with twice the gain, finer bins, and the target drawn again at the end by boosted trees, given all other columns): an attack reached an AUC of 0.533 (at most 0.543) and models gained 0.2 points of accuracy.", sentence, StringComparison.Ordinal);
        Assert.EndsWith("“gain 1, all rows”, let an attack reach an AUC of 0.542 (at most 0.553) and would have lost another 0.9 points.", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gain 8, narrow", "gain 8", "splits chosen from fewer columns")]
    [InlineData("gain 1, all rows", "gain 1, all rows", null)]
    [InlineData("gain 1, all rows, narrow", "gain 1, all rows", "splits chosen from fewer columns")]
    [InlineData("something else", "something else", null)]
    public void A_name_is_a_strength_and_a_variant(string name, string strength, string? variant) => Assert.Equal(new SettingName(strength, variant), SettingName.Of(name));

    [Fact]
    public void Without_a_metric_no_loss_is_told()
    {
        string sentence = Sentence(SelfAuditSamples.Of("gain 4", metric: null));
        Assert.Contains("(at most 0.541); what models lose could not be measured. ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("let an attack reach an AUC of 0.542 (at most 0.553).", sentence, StringComparison.Ordinal);
        string html = Html(SelfAuditSamples.Of("gain 4", metric: null));
        Assert.Contains("<td>n/a</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mean loss of", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r2", "models lost 0.009 of R².", "and would have gained 0.002.")]
    [InlineData("rocAuc", "models lost 0.009 of ROC AUC.", "and would have gained 0.002.")]
    public void What_is_not_a_share_of_rows_is_not_in_points(string metric, string lost, string gained)
    {
        string sentence = Sentence(SelfAuditSamples.Of("gain 4", metric: metric));
        Assert.Contains(lost, sentence, StringComparison.Ordinal);
        Assert.EndsWith(gained, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_losses_are_said_to_be_equal()
    {
        SelfAuditReport audit = SelfAuditSamples.Of("gain 4");
        string sentence = Sentence(audit with { Settings = [.. audit.Settings.Select(s => s with { Loss = -0.0001 })] });
        Assert.Contains("and models lost nothing of accuracy.", sentence, StringComparison.Ordinal);
        Assert.EndsWith("(at most 0.553), and models lost as much.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_setting_has_no_others()
    {
        SelfAuditReport audit = SelfAuditSamples.Of("gain 4");
        Assert.StartsWith("One setting was tried on parts of the train set and taken, “gain 4”: an attack", Sentence(audit with { Settings = [audit.Chosen!] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_below_the_target_is_not_printed_as_the_target()
    {
        SelfAuditReport audit = SelfAuditSamples.Of("gain 4");
        Assert.Equal("0.54996", SelfAuditWords.High(0.549953, audit));
        Assert.Equal("0.550", SelfAuditWords.High(0.55, audit));
        Assert.Equal("0.541", SelfAuditWords.High(0.5409, audit));
    }

    [Fact]
    public void The_table_has_a_row_a_setting_and_marks_the_one_that_was_taken()
    {
        string html = Html(SelfAuditSamples.Of("gain 4"));
        Assert.Contains("<h2 id=\"self-audit-title\">How loose the synthesizer was allowed to be</h2>", html, StringComparison.Ordinal);
        Assert.Contains("Nothing of this comes from the hold-out", html, StringComparison.Ordinal);
        Assert.Contains("Loss of Accuracy, points", html, StringComparison.Ordinal);
        Assert.Contains(Cells("gain 8", "+1.30", "0.522", "0.512 to 0.532", "density-ratio-forest"), html, StringComparison.Ordinal);
        Assert.Contains(Cells("gain 4 (taken)", "+0.90", "0.531", "0.521 to 0.541", "density-ratio-forest"), html, StringComparison.Ordinal);
        Assert.Contains(Cells("gain 1, all rows", "+0.70", "0.542", "0.532 to 0.553", "distance"), html, StringComparison.Ordinal);
        Assert.Contains(Cells("gain 4, boosted target", "−0.21", "0.533", "0.523 to 0.543", "density-ratio-forest"), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.531, "no more than predicted")]
    [InlineData(0.545, "more than predicted, though chance alone may have added that")]
    [InlineData(0.56, "more than predicted. The verdict goes by the hold-out")]
    public void The_prediction_stands_beside_what_came_out(double auc, string words)
    {
        AttackResult attack = Samples.Passed.Privacy.Attacks[0] with { Name = "density-ratio-forest", Auc = auc, AucLow = auc - 0.007, AucHigh = auc + 0.007 };
        // What shadow models find was not predicted.
        AttackResult shadow = attack with { Name = "shadow-lira", Auc = 0.6, AucLow = 0.59, AucHigh = 0.61 };
        Result result = With(SelfAuditSamples.Of("gain 4"));
        result = result with { Privacy = result.Privacy with { Attacks = [.. result.Privacy.Attacks, attack, shadow] } };
        Assert.Contains($"on the hold-out it then reached {Numbers.Plain(auc)} ({Numbers.Plain(auc - 0.007)} to {Numbers.Plain(auc + 0.007)}), {words}.", SelfAuditWords.Prediction(result), StringComparison.Ordinal);
        Assert.Contains($"<td>{Numbers.Plain(auc)} (density-ratio-forest)</td>", HtmlReport.Render(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_self_audit_nothing_is_shown()
    {
        Assert.DoesNotContain("id=\"self-audit\"", HtmlReport.Render(Samples.Passed), StringComparison.Ordinal);
        Assert.DoesNotContain("Setting of the synthesizer", MarkdownSummary.Render(Samples.Passed), StringComparison.Ordinal);
        Assert.Contains("\n- Setting of the synthesizer: Of 4 settings", MarkdownSummary.Render(With(SelfAuditSamples.Of("gain 4"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_names_the_setting_of_each_result() => Assert.Contains(
        "| Setting by self-audit | none | gain 4 (target 0.55) | tightest (target 0.55) |",
        ComparisonSummary.Render([("a", Samples.Passed), ("b", With(SelfAuditSamples.Of("gain 4"))), ("c", With(SelfAuditSamples.Nothing))]), StringComparison.Ordinal);

    [Fact]
    public void Every_attack_has_a_curve_of_its_own_and_is_explained()
    {
        string[] attacks = [.. AttackCatalog.Distances().Concat(AttackCatalog.DensityRatios()).Select(a => a.Name)];
        Assert.Contains("density-ratio-forest", attacks);
        Assert.Equal(attacks.Length, attacks.Select(RocChart.Style).Distinct().Count());
        Assert.All(attacks, a => Assert.NotNull(AttackWords.Explain(a)));
    }

    private static string Sentence(SelfAuditReport audit) => SelfAuditWords.Sentence(audit, 5000);

    private static Result With(SelfAuditReport audit) => Samples.Passed with { Synthesizer = Samples.Passed.Synthesizer with { SelfAudit = audit } };

    private static string Html(SelfAuditReport audit) => HtmlReport.Render(With(audit));

    private static string Cells(string head, params string[] cells) => $"<th scope=\"row\">{head}</th>\n{string.Join("\n", cells.Select(c => $"<td>{c}</td>"))}";
}
