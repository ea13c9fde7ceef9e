using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using Json.Schema;

namespace EquivLab.Tests.Evaluation.Policies;

/// <summary>The shipped schema says what the records say, and other programs read it as ours does.</summary>
public sealed class PolicySchemaTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(PolicyJson.Schema);

    [Theory]
    [InlineData(typeof(Policy), "")]
    [InlineData(typeof(MetricPolicy), "metric")]
    [InlineData(typeof(SubgroupPolicy), "subgroup")]
    [InlineData(typeof(InsightPolicy), "insight")]
    [InlineData(typeof(RowCondition), "condition")]
    [InlineData(typeof(PrivacyPolicy), "privacy")]
    [InlineData(typeof(MaskingPolicy), "masking")]
    [InlineData(typeof(GeneralisationPolicy), "generalisation")]
    public void Knows_the_properties_of_each_record(Type type, string definition)
    {
        JsonElement part = definition.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(definition);
        Assert.Equal(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(),
            part.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema").Order());
        Assert.False(part.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Knows_every_model_metric_and_kind()
    {
        TableTask[] tasks = Enum.GetValues<TableTask>();
        Assert.Equal(tasks.SelectMany(MetricCatalog.NamesOf).Distinct().Order(), Names("$defs", "metric", "properties", "name"));
        Assert.Equal(tasks.SelectMany(ModelCatalog.NamesOf).Distinct().Order(), Names("properties", "models", "items"));
        Assert.Equal(Enum.GetNames<InsightKind>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), Names("$defs", "insight", "properties", "kind"));
        Assert.Equal(Enum.GetNames<MarginKind>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), Names("$defs", "insight", "properties", "marginKind"));
        Assert.Equal(Enum.GetNames<Scale>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), Names("properties", "scale"));
        Assert.Equal(Enum.GetNames<InconclusiveMeaning>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), Names("properties", "inconclusive"));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ \"margin\": 0.05, \"models\": null, \"metrics\": [{ \"name\": \"accuracy\", \"margin\": null }] }", true)]
    [InlineData("{ \"requiredControls\": [], \"privacy\": { \"attackAuc\": 0.6 }, \"inconclusive\": \"pass\" }", true)]
    [InlineData("{ \"insights\": [{ \"name\": \"a\", \"kind\": \"mean\", \"column\": \"b\", \"margin\": 2 }], \"subgroups\": [{ \"column\": \"b\" }] }", true)]
    [InlineData("{ \"insights\": [{ \"name\": \"a\", \"kind\": \"topCategories\", \"k\": 3, \"column\": \"b\", \"margin\": 2, \"where\": { \"column\": \"c\", \"value\": \"\" } }] }", true)]
    [InlineData("{ \"insights\": [{ \"name\": \"a\", \"kind\": \"topCategories\", \"k\": 2.5, \"column\": \"b\", \"margin\": 2 }] }", false)]
    [InlineData("{ \"margin\": 0 }", false)]
    [InlineData("{ \"margin\": null }", false)]
    [InlineData("{ \"alpha\": 0.5 }", false)]
    [InlineData("{ \"unknown\": 1 }", false)]
    [InlineData("{ \"metrics\": [{ \"name\": \"x\" }] }", false)]
    [InlineData("{ \"metrics\": [{}] }", false)]
    [InlineData("{ \"metrics\": [] }", false)]
    [InlineData("{ \"subgroups\": [{ \"column\": \"\" }] }", false)]
    [InlineData("{ \"privacy\": { \"attackAuc\": 0.5 } }", false)]
    [InlineData("{ \"inconclusive\": true }", false)]
    [InlineData("[]", false)]
    public void Says_the_same_to_another_validator(string json, bool isValid)
    {
        Assert.Equal(isValid, JsonSchema.FromText(PolicyJson.Schema).Evaluate(JsonElement.Parse(json)).IsValid);
        Assert.Equal(isValid, !new SchemaCheck(Schema).Of(JsonElement.Parse(json)).Any());
    }

    /// <summary>A keyword that our check does not know would be a promise to editors that the program does not keep.</summary>
    [Fact]
    public void Uses_no_keyword_that_is_not_checked()
    {
        string[] known = ["$schema", "$defs", "$ref", "title", "description", "type", "enum", "properties", "required", "additionalProperties", "items", "minItems", "minLength", "exclusiveMinimum", "exclusiveMaximum"];
        Assert.Empty(Keywords(JsonNode.Parse(PolicyJson.Schema)!.AsObject()).Except(known));
    }

    private static IEnumerable<string> Keywords(JsonObject schema) => schema.SelectMany(property => property.Key switch
    {
        "properties" or "$defs" => property.Value!.AsObject().SelectMany(p => Keywords(p.Value!.AsObject())).Append(property.Key),
        "items" => Keywords(property.Value!.AsObject()).Append(property.Key),
        _ => [property.Key],
    });

    private static IEnumerable<string> Names(params string[] path) =>
        path.Aggregate(Schema, (at, name) => at.GetProperty(name)).GetProperty("enum").EnumerateArray().Select(n => n.GetString()!).Order();
}
