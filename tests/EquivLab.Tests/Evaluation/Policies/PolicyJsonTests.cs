using System.Text.Json;
using System.Text.RegularExpressions;
using EquivLab.Data;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Tests.Evaluation.Policies;

public sealed partial class PolicyJsonTests
{
    private static readonly Policy Full = new()
    {
        Name = "all of it",
        Margin = 0.04,
        StrictMargin = 0.01,
        Alpha = 0.025,
        Models = ["lightgbm"],
        Metrics = [new("accuracy"), new("rocAuc", 0.03)],
        Subgroups = [new("sex"), new("age", 0.1)],
        Insights =
        [
            new() { Name = "mean age", Kind = InsightKind.Mean, Column = "age", Margin = 1.5, Where = new("sex", "F"), MarginKind = MarginKind.Relative },
            new() { Name = "income", Kind = InsightKind.LinearRegression, Column = "income", Margin = 2, Predictors = ["age", "sex"], Judged = ["age"] },
        ],
        Privacy = new() { AttackAuc = 0.6, ExactCopies = 0.01 },
        Inconclusive = InconclusiveMeaning.Pass,
        RequiredControls = ["real"],
    };

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (Policy policy in new[] { Full, new Policy() })
        {
            string written = PolicyJson.Write(policy);
            Assert.Equal(written, PolicyJson.Write(PolicyJson.Read(written, "policy.json")));
        }

        Policy read = PolicyJson.Read(PolicyJson.Write(Full), "policy.json");
        Assert.Equal((Full.Name, Full.Margin, Full.StrictMargin, Full.Alpha, Full.Inconclusive, Full.Privacy), (read.Name, read.Margin, read.StrictMargin, read.Alpha, read.Inconclusive, read.Privacy));
        Assert.Equal(Full.Models, read.Models);
        Assert.Equal(Full.Metrics, read.Metrics);
        Assert.Equal(Full.Subgroups, read.Subgroups);
        Assert.Equal(Full.Insights[0] with { Predictors = [] }, read.Insights[0] with { Predictors = [] });
        Assert.Equal(["age"], read.Insights[1].Judged);
        Assert.Equal(Full.RequiredControls, read.RequiredControls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ /* all as it is */ \"margin\": 0.05, } // thanks")]
    [InlineData("{ \"models\": null, \"metrics\": null, \"requiredControls\": null, \"$schema\": \"policy.schema.json\" }")]
    public void Whatever_is_left_out_is_the_default(string json) => IsDefault(PolicyJson.Read(json, "policy.json"));

    [Fact]
    public void The_starting_point_is_the_default_policy() => IsDefault(PolicyJson.Read(PolicyJson.StartingPoint, "policy.json"));

    [Fact]
    public void The_example_of_the_readme_is_a_policy()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        string example = Assert.Single(JsonBlock().Matches(readme).Select(m => m.Groups[1].Value), b => b.Contains("requiredControls", StringComparison.Ordinal));
        Policy policy = PolicyJson.Read(example, "policy.json");
        policy.RequireNamesOf(TableTask.Binary);
        Assert.Equal(0.08, policy.MarginOf("averagePrecision"));
        Assert.Equal(["real", "independent", "bootstrap"], policy.RequiredControls);
        // It claims to set them all.
        using JsonDocument document = JsonDocument.Parse(example, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        using JsonDocument schema = JsonDocument.Parse(PolicyJson.Schema);
        Assert.Equal(
            schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema").Order(),
            document.RootElement.EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void A_metric_has_its_own_margin_and_is_never_stricter_than_strict()
    {
        var policy = new Policy { Metrics = [new("accuracy"), new("rocAuc", 0.01)] };
        Assert.Equal((0.05, 0.02), (policy.MarginOf("accuracy"), policy.StrictMarginOf("accuracy")));
        Assert.Equal((0.01, 0.01), (policy.MarginOf("rocAuc"), policy.StrictMarginOf("rocAuc")));
    }

    [Theory]
    [InlineData("linear-regression", null, "no model 'linear-regression' for binary")]
    [InlineData(null, "r2", "no metric 'r2' for binary; choose from accuracy")]
    [InlineData("lightgbm", "f1", null)]
    public void A_name_must_be_known_for_the_task_at_hand(string? model, string? metric, string? message)
    {
        var policy = new Policy { Models = model is null ? null : [model], Metrics = metric is null ? null : [new(metric)] };
        if (message is null) policy.RequireNamesOf(TableTask.Binary);
        else Assert.Contains(message, Assert.Throws<InputException>(() => policy.RequireNamesOf(TableTask.Binary)).Message, StringComparison.Ordinal);
    }

    private static void IsDefault(Policy policy) => Assert.Equal(PolicyJson.Write(new Policy()), PolicyJson.Write(policy));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
