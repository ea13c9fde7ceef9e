using EquivLab.Benchmarking.Files;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;

namespace EquivLab.Tests.Documents;

/// <summary>Documents from outside: whatever is wrong with one, it is one line, or it is used.</summary>
public sealed class MutatedDocumentTests
{
    private const int Many = 2000;

    private static string Recorded { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reports", "flchain.json"));

    [Fact]
    public void A_mutated_result_is_refused_or_judged() => Try(Recorded, Many / 4, json =>
    {
        Result result = ResultJson.Read(json, "result.json");
        Policy policy = PolicyJson.Read(PolicyJson.Write(result.Policy), "result.json, its policy");
        Result judged = Rejudgement.Of(result, policy);
        MarkdownSummary.Render(judged);
        JUnitXml.Render(judged);
    });

    [Fact]
    public void A_mutated_result_is_refused_or_drawn() => Try(Recorded, 150, json => HtmlReport.Render(ResultJson.Read(json, "result.json")), first: 10_000);

    [Fact]
    public void A_mutated_policy_is_refused_or_read() => Try(
        """{ "name": "ours", "margin": 0.05, "strictMargin": 0.02, "alpha": 0.05, "models": ["lightgbm"], "metrics": [{ "name": "rocAuc", "margin": 0.03 }], "requiredControls": ["identity"], "privacy": { "attackAuc": 0.6, "tprAtFpr01": 0.03, "exactCopies": 0.01, "requiredAttacks": ["distance"], "secretColumns": ["a"], "keyColumns": ["b"], "risk": 0.1 }, "subgroups": [{ "column": "sex", "margin": 0.1 }] }""",
        Many,
        json => PolicyJson.Write(PolicyJson.Read(json, "policy.json")));

    [Fact]
    public void A_mutated_grid_is_refused_or_read() => Try(
        """{ "tables": [{ "name": "a", "path": "a.csv", "target": "y", "leaveOut": ["z"], "holdoutShare": 0.3 }], "synthesizers": ["bayes-tree", { "name": "own", "command": "prog {train} {out}" }], "seeds": 3, "models": ["lightgbm"], "epsilon": [0.1, 1], "margin": 0.05 }""",
        Many,
        json => GridFile.Read(json, "grid.json", name => name));

    [Fact]
    public void A_mutated_schema_is_refused_or_read() => Try(
        """{ "target": "y", "leaveOut": ["z"], "columns": [{ "name": "a", "type": "integer" }, { "name": "b", "type": "number", "decimals": 2, "minDecimals": 1, "grid": { "start": 0, "step": 0.5 } }, { "name": "c", "type": "category", "categories": ["x", "y"] }, { "name": "d", "type": "date", "dateFormat": "yyyy-MM-dd" }] }""",
        Many,
        json => SchemaJson.Write(new TableSchema(SchemaJson.ReadDeclaration(json, "a.schema.json").Schema.Columns)));

    /// <summary>Aliases in a circle, aliases of aliases, and thousands of levels.</summary>
    [Fact]
    public void A_yaml_bomb_is_one_line()
    {
        string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n"));
        string nested = string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "a:\n"));
        foreach (string yaml in new[] { bomb, nested, new string('[', 100_000), "a: &a\n  b: *a\n", "&a [*a]\n", "data: \"\\uD800\"\n", "data: a\0b\n" })
        {
            var e = Assert.Throws<InputException>(() => GridFile.Read(yaml, "grid.yaml", name => name));
            Assert.StartsWith("grid.yaml", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
        }
    }

    private static void Try(string json, int count, Action<string> use, ulong first = 1) => Mutations.Try(
        json,
        count,
        mutated =>
        {
            use(mutated);
            return null;
        },
        first);
}
