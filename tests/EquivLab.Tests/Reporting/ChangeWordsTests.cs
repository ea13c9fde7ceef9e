using EquivLab.Evaluation;
using EquivLab.Reporting;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Reporting;

public class ChangeWordsTests
{
    [Fact]
    public void A_pass_needs_no_change()
    {
        Assert.Empty(ChangeWords.Utility(Samples.Passed.Utility, strict: false));
        Assert.Empty(ChangeWords.Privacy(Samples.Passed.Privacy, []));
    }

    [Fact]
    public void An_open_question_names_model_rows_and_margin()
    {
        string text = Say([Samples.Row("good", "accuracy", true, 0.8, 0.001, 0.002), Samples.Row("open", "accuracy", true, 0.8, 0.04, 0.0201)]);
        Assert.Contains("In the way: open in Accuracy. About 31,400 hold-out rows instead of 14,653 would settle it", text, StringComparison.Ordinal);
        Assert.Contains("a margin of ±6.1 points in Accuracy would have passed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rows_can_settle_is_told_from_what_they_cannot()
    {
        ModelResult never = Samples.Row("never", "accuracy", true, 0.8, 0.05, 0.01) with { RequiredHoldoutRows = null };
        string text = Say([never, Samples.Row("open", "accuracy", true, 0.8, 0.04, 0.0201)]);
        Assert.Contains("In the way: never in Accuracy. No number of hold-out rows", text, StringComparison.Ordinal);
        Assert.Contains("In the way: open in Accuracy. About 31,400", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_beyond_the_margin_asks_for_another_table()
    {
        string text = Say([Samples.Row("bad", "accuracy", true, 0.8, 0.06, 0.0201)]);
        Assert.Contains("In the way: bad in Accuracy. What was observed lies beyond the margin, so that more hold-out rows would settle it as different; another synthesizer or setting would change it.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("31,400", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strict_margin_is_spoken_of_once_the_tolerant_one_holds()
    {
        ModelResult[] rows = [Samples.Row("m", "accuracy", true, 0.8, 0.015, 0.01)];
        UtilitySection held = Samples.Passed.Utility with { Models = rows, Verdict = Verdict.Passed, StrictVerdict = Verdict.Inconclusive };
        string text = string.Join(' ', ChangeWords.Utility(held, strict: true));
        Assert.Contains("In the way: m in Accuracy. More hold-out rows may settle it.", text, StringComparison.Ordinal);
        Assert.Contains("a margin of ±2.6 points", text, StringComparison.Ordinal);
        Assert.Empty(ChangeWords.Utility(held with { Verdict = Verdict.Inconclusive }, strict: true));
    }

    [Fact]
    public void A_margin_that_is_named_would_have_passed()
    {
        // The interval ends at 6 points exactly, and has to lie inside the margin.
        Assert.Contains("±6.1 points", Say([Samples.Row("open", "accuracy", true, 0.8, 0.04, 0.02)]), StringComparison.Ordinal);
        ModelResult barred = Samples.Row("few", "rocAuc", true, 0.8, 0.01, 0.002) with { Verdict = EquivalenceVerdict.Inconclusive, EvidenceMargin = 0.0833, Note = "fewer rows than the rule asks for", RequiredHoldoutRows = 900 };
        Assert.Contains("a margin of ±0.084 in ROC AUC", Say([barred]), StringComparison.Ordinal);
        Assert.DoesNotContain("margin of", Say([barred with { EvidenceMargin = 0 }]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shown_difference_is_not_mended_by_rows()
    {
        string text = Say([Samples.Row("bad", "accuracy", true, 0.8, 0.09, 0.012), Samples.Row("worse", "accuracy", true, 0.8, 0.12, 0.012)]);
        Assert.Contains("In the way: worse, bad in Accuracy. What is shown to be too much stays so with more hold-out rows; a synthetic table that is closer to the real one would change it.", text, StringComparison.Ordinal);
        Assert.Contains("±13.3 points", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_skill_is_not_mended_by_a_margin()
    {
        string text = Say([Samples.Row("poisson", "r2", true, 0.01, 0.002, 0.01) with { HasSkill = false, Verdict = EquivalenceVerdict.Inconclusive, EvidenceMargin = 1 }]);
        Assert.Contains("In the way: poisson in R². The real rows teach it nothing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("would have passed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sided_and_ratio_margins_are_said_as_such()
    {
        ModelResult row = Samples.Row("open", "accuracy", true, 0.8, 0.04, 0.0201);
        string text = Say([row], u => u with { Alternative = Alternative.NonInferiority, Scale = Scale.Ratio });
        Assert.Contains("a margin of 6.1 % of the real metric in Accuracy", text, StringComparison.Ordinal);
        // A gain of any size passes, so that only the upper end counts.
        ModelResult gain = Samples.Row("gain", "accuracy", true, 0.8, -0.2, 0.01) with { Verdict = EquivalenceVerdict.Equivalent };
        Assert.Contains("a margin of 6.1 points", Say([row, gain], u => u with { Alternative = Alternative.NonInferiority }), StringComparison.Ordinal);
    }

    [Fact]
    public void Privacy_names_the_attacks_and_columns_in_the_way()
    {
        GateCheck[] checks =
        [
            new(GateCheckKind.Privacy, "distance attack", Verdict.Failed, "r"),
            new(GateCheckKind.Copies, "exact copies", Verdict.Inconclusive, "r"),
            new(GateCheckKind.Privacy, "for information", Verdict.Failed, "r", Gated: false),
            new(GateCheckKind.Utility, "lightgbm", Verdict.Failed, "r"),
        ];
        string text = string.Join(' ', ChangeWords.Privacy(Samples.Failed.Privacy, checks));
        Assert.Contains("In the way: distance attack. A synthesizer that remembers less", text, StringComparison.Ordinal);
        Assert.Contains("Not shown to be safe: exact copies. More hold-out rows", text, StringComparison.Ordinal);
        Assert.DoesNotContain("information", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lightgbm", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed", "What would change it")]
    [InlineData("inconclusive", "About 31,400 hold-out rows instead of 14,653")]
    public void The_first_screen_says_it(string kind, string expected)
    {
        string html = Rendered.Html(kind).Replace('\u00A0', ' ');
        Assert.Contains(expected, html[..html.IndexOf("id=\"utility\"", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void The_synthesizer_over_splits_has_a_light_of_its_own()
    {
        RepeatedResult Over(string name, EquivalenceVerdict verdict) => new()
        {
            Name = name,
            Metric = "accuracy",
            Deltas = [0.01, 0.08],
            Mean = 0.045,
            CiLow = -0.01,
            CiHigh = 0.1,
            PValue = 0.4,
            Verdict = verdict,
            StrictVerdict = EquivalenceVerdict.Inconclusive,
        };
        string html = HtmlReport.Render(Samples.Passed with
        {
            Repeats = new() { Repeats = 2, Seeds = [1, 2], Verdict = Verdict.Inconclusive, Models = [Over("lightgbm", EquivalenceVerdict.Equivalent), Over("sdca", EquivalenceVerdict.Inconclusive)] },
        });
        Assert.Contains("the synthesizer, over repeated splits: 1 of 2 not shown to hold (sdca, accuracy, over 2 splits)", html, StringComparison.Ordinal);
    }

    private static string Say(ModelResult[] rows, Func<UtilitySection, UtilitySection>? change = null) => string.Join(' ', ChangeWords.Utility(
        (change ?? (u => u))(Samples.Passed.Utility with { Models = rows, Verdict = Verdict.Inconclusive }), strict: false)).Replace('\u00A0', ' ');
}
