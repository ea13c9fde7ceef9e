using EquivLab.Evaluation;
using EquivLab.Evaluation.Curves;
using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

public class CurvesPartTests
{
    [Fact]
    public void Two_classes_are_shown_by_curves_errors_and_matrices()
    {
        string part = Part(Rendered.Html("passed"));
        Assert.Contains("AUC 0.927 real, 0.921 synthetic", part, StringComparison.Ordinal);
        Assert.Contains("average precision 0.810 real, 0.790 synthetic", part, StringComparison.Ordinal);
        Assert.Contains("calibration error 2.1 % real, 3.2 % synthetic", part, StringComparison.Ordinal);
        Assert.Contains("0.0912", part, StringComparison.Ordinal);
        // 10,400 of 11,100 rows; three quarters and more are the darkest tint.
        Assert.Contains("tint-3 right\"><span class=\"count\">10,400</span><span class=\"share\">93.7 %", part, StringComparison.Ordinal);
        Assert.Equal(4, part.Split("<table class=\"confusion\">").Length - 1);
        Assert.Equal(6, part.Split("class=\"chart\"").Length - 1);
    }

    [Fact]
    public void A_number_has_no_matrix_and_no_shares()
    {
        string part = Part(Rendered.Html("inconclusive"));
        Assert.Contains("Predicted against observed", part, StringComparison.Ordinal);
        Assert.Contains("calibration error 0.58 real, 1.55 synthetic", part, StringComparison.Ordinal);
        Assert.DoesNotContain("confusion", part, StringComparison.Ordinal);
        Assert.DoesNotContain("Brier score, real", part, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_classes_are_joined_or_averaged()
    {
        ModelCurves curves = CurveSamples.Of("m", "b");
        string part = Part(HtmlReport.Render(With(curves with { Roc = curves.Roc! with { Classes = 5 }, Confusion = curves.Confusion! with { Joined = 2 } })));
        Assert.Contains("The mean of 5 curves, each of one class against the rest", part, StringComparison.Ordinal);
        Assert.Contains("Classes of fewer than 10 hold-out rows, and those beyond the twelve most frequent, are joined", part, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_old_has_no_such_part()
    {
        string html = HtmlReport.Render(Samples.Passed with { Utility = Samples.Passed.Utility with { Curves = [] } });
        Assert.DoesNotContain("id=\"curves\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#curves\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_stand_beside_the_models_in_the_forest_plot_of_a_gated_metric()
    {
        var control = new ControlResult
        {
            Name = "independent",
            Expectation = "must lose more than the margin",
            AsExpected = true,
            Outcome = "loses",
            Attacks = [],
            Models = [Samples.Row("lightgbm", "accuracy", true, 0.87, 0.111, 0.005), Samples.Row("lightgbm", "logLoss", false, 0.3, 0.222, 0.005)],
        };
        string html = HtmlReport.Render(Samples.Passed with { Controls = [control] }).Replace('\u00A0', ' ');
        Assert.Contains("Controls: Independent columns, lightgbm +11.10.", html, StringComparison.Ordinal);
        Assert.Contains("triangle-right-open", html[html.IndexOf("id=\"utility\"", StringComparison.Ordinal)..html.IndexOf("id=\"fidelity\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("lightgbm +22.20", html, StringComparison.Ordinal);
    }

    private static Result With(ModelCurves curves) => Samples.Passed with { Utility = Samples.Passed.Utility with { Curves = [curves] } };

    private static string Part(string html)
    {
        string from = html[html.IndexOf("<section id=\"curves\"", StringComparison.Ordinal)..];
        return from[..from.IndexOf("<section id=\"", 20, StringComparison.Ordinal)].Replace('\u00A0', ' ');
    }
}
