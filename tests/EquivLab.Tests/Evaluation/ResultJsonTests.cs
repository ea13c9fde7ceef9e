using EquivLab.Evaluation;
using EquivLab.Synthesis;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation;

public sealed class ResultJsonTests
{
    public static TheoryData<string> Kinds => ["passed", "failed", "inconclusive", "nasty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_that_was_read_is_written_as_it_was(string kind)
    {
        string json = ResultJson.Write(Of(kind));
        Result read = ResultJson.Read(json, "r.json");
        Assert.Equal(json, ResultJson.Write(read));
        Assert.Equal(Of(kind).Utility.Models, read.Utility.Models);
        Assert.Equal(Of(kind).Fidelity.Pairs, read.Fidelity.Pairs);
    }

    [Fact]
    public void A_self_audit_comes_back_with_losses_that_are_not_numbers()
    {
        SelfAuditReport audit = SelfAuditSamples.Of("gain 4", SelfAuditReason.NotShownAbove, metric: null);
        string json = ResultJson.Write(With(audit));
        SelfAuditReport read = ResultJson.Read(json, "r.json").Synthesizer.SelfAudit!;
        Assert.Equal(json, ResultJson.Write(With(read)));
        Assert.Equal(audit.Settings, read.Settings);
        Assert.Equal((audit.Chosen, SelfAuditReason.NotShownAbove, null), (read.Chosen, read.Reason, read.Metric));
        Assert.Empty(ResultJson.Read(ResultJson.Write(With(SelfAuditSamples.Nothing)), "r.json").Synthesizer.SelfAudit!.Settings);
        Assert.StartsWith("r.json: lacks", Refusal(ResultJson.Write(With(audit with { Settings = [null!] }))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_from_before_self_audits_is_read()
    {
        string json = ResultJson.Write(Samples.Passed);
        string older = json.Replace("    \"selfAudit\": null,\n", "", StringComparison.Ordinal);
        Assert.NotEqual(json, older);
        Assert.Null(ResultJson.Read(older, "r.json").Synthesizer.SelfAudit);
    }

    [Fact]
    public void Another_version_is_refused()
    {
        string json = ResultJson.Write(Samples.Passed).Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal);
        Assert.Equal("r.json: schemaVersion 2 is not known; this program reads version 1.", Refusal(json));
    }

    [Fact]
    public void A_document_without_its_parts_is_refused()
    {
        string json = ResultJson.Write(Samples.Passed);
        Assert.Contains("not a result document", Refusal(json.Replace("\"reasons\"", "\"grounds\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("not a result document", Refusal(json[..(json.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("at $.verdict", Refusal(json.Replace("\"verdict\": \"passed\"", "\"verdict\": \"fine\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_rests_on_nothing_is_refused()
    {
        string Without(Result result) => Refusal(ResultJson.Write(result));
        Result whole = Samples.Passed;
        Assert.All(
            [
                Without(whole with { Utility = whole.Utility with { Models = [] } }),
                Without(whole with { Utility = whole.Utility with { Models = [null!] } }),
                Without(whole with { Privacy = whole.Privacy with { Attacks = [] } }),
            ],
            message => Assert.StartsWith("r.json: lacks ", message, StringComparison.Ordinal));
    }

    private static Result With(SelfAuditReport audit) => Samples.Passed with { Synthesizer = Samples.Passed.Synthesizer with { SelfAudit = audit } };

    private static string Refusal(string json) => Assert.Throws<InputException>(() => ResultJson.Read(json, "r.json")).Message;

    private static Result Of(string kind) => kind switch
    {
        "passed" => Samples.Passed,
        "failed" => Samples.Failed,
        "inconclusive" => Samples.Inconclusive,
        _ => Samples.Nasty,
    };
}
