using EquivLab.Evaluation;
using EquivLab.Reporting;
using EquivLab.Reporting.Words;

namespace EquivLab.Tests.Reporting;

public sealed class FidelityWordsTests
{
    [Fact]
    public void Tables_of_unlike_lengths_are_explained_beside_the_figures()
    {
        DataSection data = Samples.Passed.Data with { TrainRows = 5000, SyntheticRows = 5000 };
        Assert.Null(FidelityWords.Lengths(data));
        Assert.Contains("5,000 random rows of the synthetic table are compared", FidelityWords.Lengths(data with { SyntheticRows = 90_000 }), StringComparison.Ordinal);
        string lengths = FidelityWords.Lengths(data with { SyntheticRows = 700 })!;
        Assert.Contains("700 random rows of the train set show what chance alone gives", lengths, StringComparison.Ordinal);
        string html = HtmlReport.Render(Samples.Passed with { Data = data with { SyntheticRows = 700 } });
        Assert.Contains(lengths, html, StringComparison.Ordinal);
        Assert.Contains("the loss includes what fewer rows cost", html, StringComparison.Ordinal);
        Assert.DoesNotContain("what fewer rows cost", HtmlReport.Render(Samples.Passed with { Data = data }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_score_stands_beside_that_of_the_train_set()
    {
        FidelitySection fidelity = Samples.Passed.Fidelity;
        double expected = 1 - ((fidelity.Columns.Average(c => c.Reference) + fidelity.Pairs.Average(p => p.Reference)) / 2);
        Assert.Equal(expected, FidelityWords.ChanceScore(fidelity)!.Value, 1e-12);
        Assert.Null(FidelityWords.ChanceScore(fidelity with { Pairs = [] }));
        Assert.Contains($"chance alone leaves {Numbers.Percent(expected)}", MarkdownSummary.Render(Samples.Passed), StringComparison.Ordinal);
    }

    [Fact]
    public void The_privacy_light_says_how_many_rows_were_attacked()
    {
        Result result = Samples.Passed;
        string scope = PrivacyWords.Scope(result);
        int members = result.Privacy.Attacks.Select(a => a.Members).Concat(result.Privacy.Risks.Select(r => r.Attempts)).Append(result.Privacy.ExactMatches.Members).Max();
        Assert.Contains($"{Numbers.Count(members)} members", scope, StringComparison.Ordinal);
        Assert.EndsWith($"in {Numbers.Count(result.Data.SyntheticRows)} synthetic rows", scope, StringComparison.Ordinal);
        Assert.Contains(scope, HtmlReport.Render(result), StringComparison.Ordinal);
    }
}
