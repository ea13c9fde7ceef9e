using EquivLab.Evaluation;
using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting;
using EquivLab.Reporting.Charts;

namespace EquivLab.Tests.Reporting;

/// <summary>What the report says of triples, whole rows, rare values, gaps and the projection.</summary>
public class LikenessPartsTests
{
    private static readonly FidelitySection Whole = LikenessSamples.In(Samples.Passed.Fidelity, "age");

    private static string Html(FidelitySection fidelity) =>
        System.Net.WebUtility.HtmlDecode(HtmlReport.Render(Samples.Passed with { Fidelity = fidelity })).Replace('\u00A0', ' ');

    [Fact]
    public void Every_part_says_its_figures_beside_what_chance_gives()
    {
        string html = Html(Whole);
        Assert.Contains("is 956 of 1,000; ", html, StringComparison.Ordinal);
        Assert.Contains(" leaves 965. It is the mean over all 364 triples.", html, StringComparison.Ordinal);
        Assert.Contains("Trees tell a synthetic from a real row in 52.4 % of pairs, where a guess is right in 50 %. What gives the synthetic rows away most is age.", html, StringComparison.Ordinal);
        Assert.Contains("Of 60 categories with at least ten hold-out rows 58 (96.7 %) appear in the synthetic table.", html, StringComparison.Ordinal);
        Assert.Contains("age lacks age, Armenia.", html, StringComparison.Ordinal);
        Assert.Contains("distance 0.004, ", html, StringComparison.Ordinal);
        Assert.Contains("age, occupation: real 5.80 %, synthetic 5.46 %", html, StringComparison.Ordinal);
        Assert.Contains("of the two maps is 0.065; ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classifier_that_learned_nothing_names_no_column()
    {
        string html = Html(Whole with { Propensity = Whole.Propensity! with { Auc = 0.503, AucLow = 0.491, AucHigh = 0.515 } });
        Assert.Contains("Trees do not tell synthetic from real rows better than a guess.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("away most is", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Triples_drawn_at_random_are_said_to_be() =>
        Assert.Contains("mean over 364 triples, drawn at random from 12,341", Html(Whole with { Triples = Whole.Triples! with { Total = 12341 } }), StringComparison.Ordinal);

    [Fact]
    public void Older_results_have_none_of_it()
    {
        string html = Html(Samples.Passed.Fidelity with { Triples = null, Propensity = null, Coverage = null, MissingPatterns = null, Projection = null });
        foreach (string heading in new[] { "Triples of columns", "Rare categories and tails", "All columns on a plane", "missing together" })
            Assert.DoesNotContain(">" + heading + "<", html, StringComparison.Ordinal);
        Assert.Contains("Missing values", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lists_are_drawn_as_nothing()
    {
        string html = Html(Whole with
        {
            Triples = Whole.Triples! with { Worst = [] },
            Propensity = Whole.Propensity! with { Columns = [] },
            Coverage = new() { Categories = [], Tails = [] },
            MissingPatterns = Whole.MissingPatterns! with { Patterns = [], Others = null },
            Projection = Whole.Projection! with { Cells = [] },
        });
        Assert.Contains("No cell holds ten rows.", html, StringComparison.Ordinal);
    }

    /// <summary>Both maps and their difference share one frame, so that a place is the same person everywhere.</summary>
    [Fact]
    public void Cells_that_are_not_told_are_gaps_in_the_maps()
    {
        ProjectionResult projection = Whole.Projection! with
        {
            Axes = [new(0.5, 0, 1, 2, []), new(0.3, 0, 1, 1, [])],
            Cells = [new(0, 0, 0.25, null), new(1, 0, 0.09, 0.36)],
        };
        Assert.Contains("\"z\":[[0.5,0.3]]", Compact(ProjectionChart.Of(projection, "hold-out", c => c.Real)), StringComparison.Ordinal);
        Assert.Contains("\"z\":[[null,0.6]]", Compact(ProjectionChart.Of(projection, "synthetic", c => c.Synthetic)), StringComparison.Ordinal);
        Assert.Contains("\"z\":[[null,27.0]]", Compact(ProjectionChart.Difference(projection)), StringComparison.Ordinal);
        Assert.Contains("+27.00 points", ProjectionChart.Difference(projection).Description, StringComparison.Ordinal);
    }

    private static string Compact(Figure figure) => string.Concat(figure.Json().Where(c => !char.IsWhiteSpace(c)));
}
