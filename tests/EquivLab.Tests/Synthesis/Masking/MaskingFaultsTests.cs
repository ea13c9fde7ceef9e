using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Tests.Synthesis.Masking;

public sealed class MaskingFaultsTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Groups = new() { ["ab"] = ["a", "b"] };

    public static TheoryData<MaskingOptions, string, string> Unfit => new()
    {
        { new() { Redact = ["colour"] }, "redact/0", "no column 'colour'" },
        { new() { Redact = ["age", "label"] }, "redact/1", "the target 'label' cannot be redacted" },
        { new() { Generalise = [new("colour", 2)] }, "generalise/0/column", "no column 'colour'" },
        { new() { Redact = ["age"], Generalise = [new("age", 2)] }, "generalise/0/column", "'age' is redacted" },
        { new() { Generalise = [new("group", 2)] }, "generalise/0/width", "'group' is Category; a width is for numbers" },
        { new() { Generalise = [new("age", 0)] }, "generalise/0/width", "must be a number above 0" },
        { new() { Generalise = [new("age", null, Groups)] }, "generalise/0/groups", "'age' is Integer; groups are for categories, give a width" },
        { new() { Generalise = [new("label", null, Groups)] }, "generalise/0/groups", "'label' is Boolean; groups are for categories" },
        { new() { Generalise = [new("age")] }, "generalise/0", "by a width or by groups" },
        { new() { Generalise = [new("group", 2, Groups)] }, "generalise/0", "by a width or by groups" },
        { new() { QuasiIdentifiers = ["age", "colour"] }, "quasiIdentifiers/1", "no column 'colour'" },
        { new() { K = 1 }, "k", "above 1" },
        { new() { K = 81 }, "k", "k is 81, but there are only 80 train rows" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Options_that_do_not_fit_are_named(MaskingOptions options, string place, string message)
    {
        Table table = SampleTables.Mixed(80);
        MaskingFault fault = Assert.Single(MaskingFaults.Of(options, table, "label"));
        Assert.Equal(place, fault.Place);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Masking: ", Assert.Throws<InputException>(() => new MaskedSynthesizer(options).Fit(table, new FitOptions { Target = "label" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_target_cannot_be_grouped()
    {
        MaskingFault fault = Assert.Single(MaskingFaults.Of(new() { Generalise = [new("group", null, Groups)] }, SampleTables.Mixed(80), "group"));
        Assert.Contains("the target 'group' cannot be grouped", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_quasi_identifiers_k_does_not_matter() =>
        Assert.Empty(MaskingFaults.Of(new() { K = 1000, QuasiIdentifiers = [] }, SampleTables.Mixed(80), "label"));
}
