using EquivLab.Evaluation;
using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

public sealed class RiskPartTests
{
    private static readonly Result Attacked = Samples.Failed with { Privacy = Samples.Failed.Privacy with { Risks = RiskSamples.Of("occupation") } };

    [Fact]
    public void Shows_each_attack_with_its_rates_and_what_it_is()
    {
        string html = HtmlReport.Render(Attacked).Replace('\u00A0', ' ');
        Assert.Contains("<h3>Guessing, linking, singling out</h3>", html, StringComparison.Ordinal);
        Assert.Contains("takes that person's value for yours".Replace("'", "&#39;", StringComparison.Ordinal), html, StringComparison.Ordinal);
        // 1,200, 600 and 300 of 2,000.
        Assert.Contains("<td>60.0 %</td>\n<td>30.0 %</td>\n<td>15.0 %</td>\n<td>42.9 %</td>", html, StringComparison.Ordinal);
        Assert.Contains("One file has age; the other sex, occupation.", html, StringComparison.Ordinal);
        Assert.Contains("Not judged: the synthetic table offers 7 predicates", html, StringComparison.Ordinal);
        Assert.Contains("The attack learned nothing", html, StringComparison.Ordinal);
        Assert.Contains("Being in the train set exposes people to guessing of “occupation”", html, StringComparison.Ordinal);
        // The largest risk comes first.
        Assert.True(html.IndexOf(">occupation</th>", StringComparison.Ordinal) < html.IndexOf(">age</th>", html.IndexOf("Attribute inference", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Is_left_out_of_results_that_have_none() =>
        Assert.DoesNotContain("Guessing, linking, singling out", Rendered.Html("passed"), StringComparison.Ordinal);

    [Fact]
    public void A_result_with_risks_survives_its_json() =>
        Assert.Equal(HtmlReport.Render(Attacked), HtmlReport.Render(ResultJson.Read(ResultJson.Write(Attacked), "result.json")));
}
