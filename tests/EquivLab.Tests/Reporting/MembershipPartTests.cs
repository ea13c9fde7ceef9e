using EquivLab.Evaluation;
using EquivLab.Privacy;
using EquivLab.Reporting;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;
using EquivLab.Tests.Evaluation.Gate;

namespace EquivLab.Tests.Reporting;

public sealed class MembershipPartTests
{
    [Fact]
    public void Every_attack_is_explained_and_has_a_curve_of_its_own()
    {
        Assert.All(AttackCatalog.Names, name => Assert.EndsWith(").", AttackWords.Explain(name), StringComparison.Ordinal));
        Assert.Equal(AttackCatalog.Names.Count, AttackCatalog.Names.Select(RocChart.Style).Distinct().Count());
    }

    [Fact]
    public void The_most_exposed_and_what_was_not_run_are_shown()
    {
        PrivacySection privacy = Samples.Passed.Privacy with { Exposed = AttackChecksTests.Leak, NotRun = [new("shadow-lira", "there was no time")] };
        string html = HtmlReport.Render(Samples.Passed with { Privacy = privacy });
        Assert.Contains("The 330 members and 160 non-members that stand out most", html, StringComparison.Ordinal);
        Assert.Contains("Not run: shadow-lira. Reason: there was no time.", html, StringComparison.Ordinal);
        Assert.Contains("Advantage", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_at_ten_percent_stands_beside_the_others()
    {
        string html = HtmlReport.Render(Samples.Passed), text = MarkdownSummary.Render(Samples.Passed);
        Assert.Contains("TPR at 10\u00A0% FPR", html, StringComparison.Ordinal);
        Assert.Contains("(9.81 to 11.36)", html, StringComparison.Ordinal);
        Assert.Matches("At 10 % false positives, for information: the attack “[a-z-]+” finds most, 10.57\u00A0% \\(9.81 to 11.36\\) of the rows", text);
        PrivacySection old = Samples.Passed.Privacy with { Attacks = [.. Samples.Passed.Privacy.Attacks.Select(a => a with { TprAtFpr10 = double.NaN, TprAtFpr10Low = double.NaN })] };
        Assert.DoesNotContain("At 10 % false positives", MarkdownSummary.Render(Samples.Passed with { Privacy = old }), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_follow_the_figure_that_decides()
    {
        AttackResult attack = Samples.Passed.Privacy.Attacks[0];
        AttackResult few = attack with { Verdict = EquivLab.Statistics.Deciding.EquivalenceVerdict.Different, TprAtFpr01Low = 0.0412, TprTolerance = 0.03 };
        Assert.Contains("finds at least 4.12\u00A0% of the rows that the synthesizer saw while it accuses 1 %", AttackWords.Sentence([attack, few], 0.05), StringComparison.Ordinal);
        AttackResult open = attack with { Verdict = EquivLab.Statistics.Deciding.EquivalenceVerdict.Inconclusive, TprAtFpr01High = 0.0401, TprTolerance = 0.03 };
        Assert.Contains("may find up to 4.01\u00A0%", AttackWords.Sentence([attack, open], 0.05), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_attack_has_its_band_where_one_was_recorded()
    {
        IReadOnlyList<AttackResult> attacks = Samples.Passed.Privacy.Attacks;
        string html = HtmlReport.Render(Samples.Passed);
        Assert.All(attacks, a => Assert.Contains($"ROC curve of {a.Name} with its band on logarithmic axes", html, StringComparison.Ordinal));
        PrivacySection old = Samples.Passed.Privacy with { Attacks = [.. attacks.Select(a => a with { RocBand = [] })] };
        Assert.DoesNotContain("with its band", HtmlReport.Render(Samples.Passed with { Privacy = old }), StringComparison.Ordinal);
    }
}
