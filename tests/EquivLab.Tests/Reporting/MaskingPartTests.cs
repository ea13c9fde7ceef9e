using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Reporting;

public sealed class MaskingPartTests
{
    private static readonly MaskingSection Better = Samples.Masking("age", 0.02, 0.7);

    [Fact]
    public void Is_shown_where_masking_was_compared()
    {
        Assert.DoesNotContain("id=\"masking\"", HtmlReport.Render(Samples.Passed), StringComparison.Ordinal);
        string html = HtmlReport.Render(Samples.Passed with { Masking = Better });
        Assert.Contains("href=\"#masking\"", html, StringComparison.Ordinal);
        Assert.Contains("intervals of 10; quasi-identifier, k = 5", html, StringComparison.Ordinal);
        Assert.Contains("for 1,204 of the 34,189 people in the train set as it is (3.5\u00A0%), and for 0 after masking", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1, 0.7, "keeps more of what models need than masking", "gives less away")]
    [InlineData(0.0075, 0.508, "keeps about as much of what models need as masking", "gives about as much away")]
    [InlineData(-0.1, 0.4, "keeps less of what models need than masking", "gives more away")]
    public void Says_more_and_less_only_where_the_intervals_lie_apart(double loss, double auc, string keeps, string gives)
    {
        string sentence = MaskingWords.Sentence(Samples.Passed, Samples.Masking("age", loss, auc));
        Assert.Contains(keeps, sentence, StringComparison.Ordinal);
        Assert.Contains(gives, sentence, StringComparison.Ordinal);
        Assert.Contains(MarkdownSummary.Render(Samples.Passed with { Masking = Samples.Masking("age", loss, auc) }).Split('\n'), line => line.StartsWith("- Masking instead, for information: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Decides_nothing_and_is_judged_again_by_another_policy()
    {
        Result result = Samples.Passed with { Masking = Better };
        Assert.Equal(GateDecision.Of(Samples.Passed).Checks, GateDecision.Of(result).Checks);
        Result judged = Rejudgement.Of(result, new Policy { Privacy = new() { AttackAuc = 0.9 } });
        Assert.Equal(0.9, judged.Masking!.Privacy.Attacks[0].Tolerance);
        Assert.Equal(EquivalenceVerdict.Equivalent, judged.Masking.Privacy.Attacks[0].Verdict);
    }

    [Fact]
    public void Is_read_back_as_it_was_written()
    {
        string json = ResultJson.Write(Samples.Passed with { Masking = Better });
        Assert.Equal(json, ResultJson.Write(ResultJson.Read(json, "result.json")));
        Assert.Null(ResultJson.Read(ResultJson.Write(Samples.Passed), "result.json").Masking);
    }
}
