using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>Masking by a policy: as the synthesizer, and beside another one.</summary>
public sealed class MaskedTests : IDisposable
{
    private const string Policy =
        """
        {
          "privacy": {
            "masking": {
              "redact": ["code"],
              "generalise": [
                { "column": "age", "width": 5 },
                { "column": "town", "groups": { "north": ["Xanadu0", "Xanadu1"], "south": ["Xanadu2", "Xanadu3"] } }
              ],
              "quasiIdentifiers": ["age", "town"],
              "k": 4
            }
          }
        }
        """;

    private readonly TempFolder _folder = new();

    public MaskedTests() => _folder.Write("data.csv", CliTables.Build("code,town,age,height,outcome", 400, 5, static (ref rng) =>
    {
        int age = 20 + rng.Next(60);
        return CliTables.Text($"c{rng.Next(1 << 30)},Xanadu{rng.Next(4)},{age},{150 + 40 * rng.NextDouble():0.0},{(age + rng.Next(30) > 65 ? "yes" : "no")}");
    }));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_a_synthesizer_like_any_other()
    {
        _folder.Write("policy.json", Policy);
        Run("one", "--synthesizer", "masked", "--policy", "policy.json", "--threads", "1");
        Run("two", "--synthesizer", "masked", "--policy", "policy.json", "--threads", "2");
        Assert.Equal(File.ReadAllBytes(_folder["one/synthetic.csv"]), File.ReadAllBytes(_folder["two/synthetic.csv"]));
        Assert.False(File.Exists(_folder["one/model.json"]));
        string[] ages = CliTables.Column(_folder["one/synthetic.csv"], "age"), towns = CliTables.Column(_folder["one/synthetic.csv"], "town");
        Assert.Equal(280, ages.Length);
        Assert.True(ages.Zip(towns).GroupBy(p => p).Min(g => g.Count()) >= 4);
        Assert.Equal(["north", "south"], towns.Distinct().Order());
        Assert.Equal("age, town", Read("one").Synthesizer.Parameters["quasiIdentifiers"]);
    }

    [Fact]
    public void Without_a_policy_all_columns_but_the_target_are_quasi_identifiers()
    {
        Run("out", "--synthesizer", "masked");
        string[] rows = [.. CliTables.Lines(_folder["out/synthetic.csv"])[1..].Select(l => l[..l.LastIndexOf(',')])];
        Assert.True(rows.GroupBy(r => r).Min(g => g.Count()) >= 5);
        Assert.Null(Read("out").Masking);
    }

    [Fact]
    public void Stands_beside_the_synthetic_table_where_the_policy_asks_for_it()
    {
        _folder.Write("policy.json", Policy);
        Run("out", "--policy", "policy.json");
        Result result = Read("out");
        Assert.True(result.Masking!.After!.SmallestGroup >= 4);
        string html = File.ReadAllText(_folder["out/report.html"]);
        int start = html.IndexOf("<section id=\"masking\"", StringComparison.Ordinal);
        string part = html[start..html.IndexOf("</section>", start, StringComparison.Ordinal)];
        Assert.Contains("2 groups; quasi-identifier, k = 4", part, StringComparison.Ordinal);
        // Of the rows there are counts, and no value.
        Assert.DoesNotContain("Xanadu", part, StringComparison.Ordinal);
        Assert.Contains("Masking instead, for information", File.ReadAllText(_folder["out/summary.md"]), StringComparison.Ordinal);
        CliRun gate = CliProcess.Run(_folder, "gate", "out/result.json", "--policy", "policy.json");
        Assert.Equal(result.ExitCode, gate.ExitCode);
    }

    [Theory]
    [InlineData("\"age\", \"town\"]", "\"age\", \"twon\"]", "policy.json line 9 column 35: there is no column 'twon'")]
    [InlineData("\"redact\": [\"code\"]", "\"redact\": [\"outcome\"]", "policy.json line 4 column 18: the target 'outcome' cannot be redacted")]
    [InlineData("\"column\": \"age\"", "\"column\": \"town\"", "generalise names 'town' twice")]
    [InlineData("\"age\", \"width\": 5", "\"outcome\", \"width\": 5", "policy.json line 6 column 41: column 'outcome' is Boolean; a width is for numbers")]
    [InlineData("\"Xanadu3\"", "\"Xanadu9\"", "policy.json line 7 column 95: 'Xanadu9' is not a value of column 'town'")]
    [InlineData("\"Xanadu3\"", "\"Xanadu0\"", "groups names 'Xanadu0' twice")]
    [InlineData("\"k\": 4", "\"k\": 1", "policy.json line 10 column 12: privacy.masking.k must be a whole number above 1")]
    [InlineData("\"k\": 4", "\"k\": 400", "policy.json line 10 column 12: k is 400, but there are only 280 train rows")]
    [InlineData("[\"Xanadu0\", \"Xanadu1\"]", "\"Xanadu0\"", "groups.north must be a list that is not empty")]
    [InlineData("\"width\": 5", "\"with\": 5", "has no property 'with' (did you mean 'width'?)")]
    public void A_mistake_has_its_line_and_column(string right, string wrong, string message)
    {
        _folder.Write("policy.json", Policy.Replace(right, wrong, StringComparison.Ordinal));
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--out", "out", "--quiet", "--policy", "policy.json");
        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_model_to_fit()
    {
        CliRun run = CliProcess.Run(_folder, "fit", "data.csv", "--synthesizer", "masked", "--out", "model.json", "--quiet");
        Assert.Equal("--synthesizer: 'masked' has no model to save; use it with 'equivlab run'.", run.Refusal().TrimEnd());
    }

    private void Run(string folder, params string[] more) => CliProcess.Run(
        _folder, ["run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--out", folder, .. more]).Verdict();

    private Result Read(string folder) => ResultJson.Read(File.ReadAllText(_folder[folder + "/result.json"]), "result.json");
}
