using EquivLab.Evaluation;
using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

public class InsightPartsTests
{
    [Fact]
    public void Parts_are_shown_only_where_there_is_something_in_them()
    {
        foreach (string part in new[] { "insights", "subgroups", "agreement" })
        {
            Assert.DoesNotContain($"\"#{part}\"", Rendered.Html("passed"), StringComparison.Ordinal);
            Assert.Contains($"href=\"#{part}\"", Rendered.Html("asked"), StringComparison.Ordinal);
            Assert.Contains($"<section id=\"{part}\"", Rendered.Html("asked"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Says_what_came_out_in_the_unit_of_each_answer()
    {
        string html = Rendered.Html("asked").Replace('\u00A0', ' ');
        Assert.Contains("Of 5 answers 2 are equivalent, 1 different and 2 inconclusive.", html, StringComparison.Ordinal);
        Assert.Contains("<td>+5.90</td>", html, StringComparison.Ordinal);
        Assert.Contains("rate, margin ±3 points", html, StringComparison.Ordinal);
        Assert.Contains("the estimate lies beyond the margin, so that more such hold-out rows would settle it as different: another synthesizer or setting would change that, not rows.", html, StringComparison.Ordinal);
        Assert.Contains("Shown to differ by more than the margin: sex Income few under lightgbm", html, StringComparison.Ordinal);
        Assert.Contains("of the two rankings of 3 models by ROC AUC on the hold-out is 0.67.", html, StringComparison.Ordinal);
        Assert.Contains("There is no ranking of 2 features by their importance to lightgbm to compare.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_with_answers_survives_its_json() =>
        Assert.Equal(Rendered.Html("asked"), HtmlReport.Render(ResultJson.Read(ResultJson.Write(Samples.Asked), "result.json")));
}
