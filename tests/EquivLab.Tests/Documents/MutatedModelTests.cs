using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Tuning;

namespace EquivLab.Tests.Documents;

/// <summary>Models from outside: whatever is wrong with one, it is one line, or a table as good as any.</summary>
public sealed class MutatedModelTests
{
    private const int Many = 2000;

    /// <summary>Splits that go on to the left for ever.</summary>
    [Fact]
    public void A_tree_without_end_is_refused()
    {
        using var stream = new MemoryStream();
        ModelJson.Save(stream, SynthesizerRegistry.Create("bayes-tree").Fit(SampleTables.Mixed(250), new FitOptions { Target = "label", Seed = 1 }), "bayes-tree");
        System.Text.Json.Nodes.JsonNode model = System.Text.Json.Nodes.JsonNode.Parse(stream.ToArray())!;
        System.Text.Json.Nodes.JsonNode conditional = model["conditionals"]!.AsArray()[1]!;
        string split = $$"""{ "backoff": 1, "detailWeight": 1, "feature": {{model["conditionals"]![0]!["child"]}}, "left": [0] }""";
        conditional["nodes"] = System.Text.Json.Nodes.JsonNode.Parse("[" + string.Join(',', Enumerable.Repeat(split, 200_000)) + "]");
        Assert.StartsWith("m.json: is not a whole model", Assert.Throws<InputException>(() => ModelJson.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(model.ToJsonString())), "m.json")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bayes-forest")]
    [InlineData("bayes-tree")]
    [InlineData("bayes-chow-liu")]
    [InlineData("independent")]
    public void A_mutated_model_is_refused_or_samples(string synthesizer)
    {
        Table train = SampleTables.Mixed(250);
        IGenerator fitted = (synthesizer == "bayes-forest" ? new SelfAuditedForest(null) : SynthesizerRegistry.Create(synthesizer)).Fit(train, new FitOptions { Target = "label", Seed = 1 });
        using var stream = new MemoryStream();
        ModelJson.Save(stream, fitted, synthesizer);
        string json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Mutations.Try(json, Many, mutated =>
        {
            Table table = ModelJson.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mutated)), "m.json").SampleBlock(40, 1, 0);
            CsvTableWriter.Format(table);
            return table.RowCount == 40 && table.Columns.OfType<NumericColumn>().All(c => !c.Values.ToArray().Any(double.IsInfinity)) ? null : "a wrong table";
        }, refusedShare: 0.25);
    }
}
