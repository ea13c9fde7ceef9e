using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Files;
using EquivLab.Data;
using EquivLab.Privacy;
using Json.Schema;

namespace EquivLab.Tests.Benchmarking;

public sealed class GridFileTests : IDisposable
{
    private const string Json = """
        {
          // as a person writes it
          "tables": [
            { "path": "a.csv", "name": "first", "target": "y", "task": "binary", "leaveOut": ["id"], "holdout": "b.csv", "missing": ["-"] },
            { "path": "b.csv", "holdout": 0.5 },
          ],
          "synthesizers": ["bayes-tree", { "name": "outside", "command": "run {train} {out} {epsilon}", "epsilon": true, "timeLimit": "5m" }],
          "seeds": [4, 5],
          "epsilon": [1, 10.5],
          "models": ["lightgbm"],
          "attackBudget": "standard",
          "controls": true,
          "timeLimit": 90,
          "memoryLimit": "2G",
        }
        """;

    private const string Yaml = """
        # as a person writes it
        tables:
          - path: a.csv
            name: first
            target: y
            task: binary
            leaveOut: [id]
            holdout: b.csv
            missing: ["-"]
          - { path: b.csv, holdout: 0.5 }
        synthesizers:
          - bayes-tree
          - name: outside
            command: run {train} {out} {epsilon}
            epsilon: true
            timeLimit: 5m
        seeds: [4, 5]
        epsilon: [1, 10.5]
        models: [lightgbm]
        attackBudget: standard
        controls: true
        timeLimit: 90
        memoryLimit: 2G
        """;

    private readonly TempFolder _folder = new();

    public GridFileTests()
    {
        _folder.Write("a.csv", "id,y\n1,2\n");
        _folder.Write("b.csv", "id,y\n1,2\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("grid.json", Json)]
    [InlineData("grid.yaml", Yaml)]
    [InlineData("grid.yml", Yaml)]
    public void Everything_can_be_said_in_either_language(string name, string text)
    {
        GridOrder order = GridFile.Read(_folder.Write(name, text));
        Assert.Equal([_folder["a.csv"], _folder["b.csv"]], order.Tables.Select(t => t.Path));
        Assert.Equal(("first", "y", TableTask.Binary, _folder["b.csv"]), (order.Tables[0].Name, order.Tables[0].Target, order.Tables[0].Task, order.Tables[0].Holdout));
        Assert.Equal(["id"], order.Tables[0].LeaveOut!);
        Assert.Equal(["-"], order.Tables[0].Missing!);
        Assert.Equal((null, 0.5), (order.Tables[1].Holdout, order.Tables[1].HoldoutShare));
        Assert.Equal(new BenchSynthesizer("bayes-tree"), order.Synthesizers![0]);
        Assert.Equal(new BenchSynthesizer("outside") { Command = "run {train} {out} {epsilon}", HasBudget = true, TimeLimit = TimeSpan.FromMinutes(5) }, order.Synthesizers[1]);
        Assert.Equal([4, 5], order.Seeds!);
        Assert.Equal([1, 10.5], order.Epsilons!);
        Assert.Equal(["lightgbm"], order.Models!);
        Assert.Equal((AttackBudget.Standard, true), (order.AttackBudget, order.Controls));
        Assert.Equal((TimeSpan.FromSeconds(90), 2L << 30), (order.TimeLimit, order.MemoryLimit));
    }

    [Fact]
    public void A_number_of_seeds_counts_from_one() =>
        Assert.Equal([1, 2, 3], GridFile.Read(_folder.Write("g.yaml", "data: .\nseeds: 3\n")).Seeds!);

    [Theory]
    [InlineData("g.json", "{\n  \"seed\": 3\n}", "g.json line 2 column 3: the grid has no property 'seed' (did you mean 'seeds'?)")]
    [InlineData("g.yaml", "data: .\nseed: 3\n", "g.yaml line 2 column 1: the grid has no property 'seed' (did you mean 'seeds'?)")]
    [InlineData("g.json", "{ \"seeds\": 0 }", "g.json line 1 column 12: seeds must be a whole number above 0 or a list that is not empty")]
    [InlineData("g.yaml", "seeds: many\n", "g.yaml line 1 column 8: seeds must be a whole number above 0 or a list that is not empty")]
    [InlineData("g.yaml", "tables:\n  - name: x\n", "g.yaml line 2 column 5: tables[0] needs a property 'path'")]
    [InlineData("g.yaml", "tables:\n  - path: none.csv\n", "g.yaml line 2 column 11: 'none.csv': there is no such file")]
    [InlineData("g.yaml", "data: none\n", "g.yaml line 1 column 7: 'none': there is no such folder")]
    [InlineData("g.yaml", "synthesizers: [bayes-tre]\n", "g.yaml line 1 column 16: there is no synthesizer 'bayes-tre'; did you mean 'bayes-tree'?")]
    [InlineData("g.yaml", "models:\n  - light\n", "g.yaml line 2 column 5: models[0] must be one of")]
    [InlineData("g.yaml", "seeds: 1e400\n", "g.yaml line 1 column 8: seeds must be a whole number above 0")]
    [InlineData("g.yaml", "seeds: 100001\n", "g.yaml line 1 column 8: seeds must be at most 100000")]
    [InlineData("g.yaml", "timeLimit: ''\n", "g.yaml line 1 column 12: timeLimit: '' is not a time")]
    [InlineData("g.yaml", "synthesizers:\n  - {name: a b, command: 'x {train} {out}'}\n", "g.yaml line 2 column 12: name: 'a b' is not a name")]
    [InlineData("g.yaml", "synthesizers:\n  - {name: smote, command: 'x {train} {out}'}\n", "g.yaml line 2 column 12: name: 'smote' is a built-in synthesizer")]
    [InlineData("g.yaml", "synthesizers:\n  - name: smote\n    epsilon: true\n", "g.yaml line 3 column 14: epsilon: 'smote' spends no privacy budget")]
    [InlineData("g.yaml", "synthesizers:\n  - name: a\n    command: x {train}\n", "g.yaml line 3 column 14: command: lacks {out}")]
    [InlineData("g.yaml", "synthesizers:\n  - name: a\n    command: x {train} {out} {epsilon}\n", "g.yaml line 3 column 14: command: has {epsilon}; say epsilon too.")]
    [InlineData("g.yaml", "synthesizers:\n  - name: a\n    command: x {train} {out} {delta}\n", "g.yaml line 3 column 14: command: has {delta}")]
    [InlineData("g.yaml", "synthesizers:\n  - name: a\n    command: x {train} {out}\n    epsilon: true\n", "g.yaml line 4 column 14: epsilon: the program is not told")]
    [InlineData("g.yaml", "synthesizers:\n  - name: a\n    command: x {train} {out}\n    timeLimit: 800h\n", "g.yaml line 4 column 16: timeLimit: expected a time above 0 and of at most 30 days.")]
    [InlineData("g.yaml", "controls: \"yes\"\n", "g.yaml line 1 column 11: controls must be true or false")]
    [InlineData("g.yaml", "timeLimit: soon\n", "g.yaml line 1 column 12: timeLimit: 'soon' is not a time")]
    [InlineData("g.json", "{ \"seeds\": 1, \"seeds\": 2 }", "g.json line 1 column 15: 'seeds' is given twice")]
    [InlineData("g.json", "{ \"seeds\" 1 }", "g.json line 1 column 11: not JSON")]
    [InlineData("g.yaml", "a: [1\nb: 2\n", "not YAML")]
    [InlineData("g.yaml", "seeds: 1\nseeds: 2\n", "not YAML")]
    [InlineData("g.yaml", "- a\n", "g.yaml line 1 column 1: the grid must be an object")]
    [InlineData("g.yaml", "", "g.yaml: expected one YAML document, found 0.")]
    [InlineData("g.toml", "", "g.toml: is neither .json nor .yaml")]
    public void A_mistake_is_one_line_with_its_place(string name, string text, string message)
    {
        string refusal = Assert.Throws<InputException>(() => GridFile.Read(_folder.Write(name, text))).Message;
        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public void The_published_schema_allows_what_is_read()
    {
        JsonSchema schema = JsonSchema.FromText(GridFile.Schema);
        using var document = System.Text.Json.JsonDocument.Parse(Json, new System.Text.Json.JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = System.Text.Json.JsonCommentHandling.Skip });
        Assert.True(schema.Evaluate(document.RootElement).IsValid);
        using var wrong = System.Text.Json.JsonDocument.Parse("""{ "seed": 1 }""");
        Assert.False(schema.Evaluate(wrong.RootElement).IsValid);
    }
}
