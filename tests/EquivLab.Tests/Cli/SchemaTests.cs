using System.Text.Json;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SchemaTests() => _folder.Write("data.csv", CliTables.Mixed(200));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_written_schema_is_accepted_and_obeyed()
    {
        string json = CliProcess.Run(_folder, "schema", "data.csv").Success().Output;
        using (JsonDocument document = JsonDocument.Parse(json))
        {
            string[] types = [.. document.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("type").GetString()!)];
            Assert.Equal(["category", "number", "integer", "category", "boolean"], types);
        }

        _folder.Write("schema.json", json.Replace("\"integer\"", "\"identifier\"", StringComparison.Ordinal));
        CliProcess.Run(_folder, "fit", "data.csv", "--target", "label", "--schema", "schema.json", "--out", "model.json", "--quiet").Success();
        CliProcess.Run(_folder, "sample", "model.json", "-n", "3", "--out", "rows.csv", "--quiet").Success();
        Assert.Equal("group,amount,note,label", CliTables.Lines(_folder["rows.csv"])[0]);
    }

    [Theory]
    [InlineData("""{ "columns": [{ "name": "amount", "type": "boolean" }] }""", "column 'amount' is declared a boolean but has ")]
    [InlineData("""{ "columns": [{ "name": "group", "type": "integer" }] }""", "column 'group' expected a whole number")]
    [InlineData("""{ "columns": [{ "name": "nothing", "type": "integer" }] }""", "schema.json: names a column 'nothing', which data.csv does not have")]
    [InlineData("""{ "target": "nothing", "columns": [] }""", "schema.json: names a column 'nothing', which data.csv does not have")]
    [InlineData("""{ "leaveOut": ["nothing"], "columns": [] }""", "schema.json: names a column 'nothing', which data.csv does not have")]
    [InlineData("""{ "target": "age", "columns": [] }""", "schema.json: says that the target is 'age', but --target says 'label'")]
    public void A_schema_that_the_table_contradicts_is_refused(string schema, string message)
    {
        _folder.Write("schema.json", schema);
        foreach (string[] command in new string[][] { ["fit", "data.csv", "--out", "m.json", "--no-self-audit"], ["run", "data.csv", "--out", "out", "--no-self-audit", "--models", "logistic-regression"] })
            Assert.Contains(message, CliProcess.Run(_folder, [.. command, "--target", "label", "--schema", "schema.json", "--quiet"]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_file_is_what_stdout_shows()
    {
        string json = CliProcess.Run(_folder, "schema", "data.csv").Success().Output;
        Assert.Equal("", CliProcess.Run(_folder, "schema", "data.csv", "--out", "schema.json").Success().Output);
        Assert.Equal(json, File.ReadAllText(_folder["schema.json"]));
    }

    [Fact]
    public void Columns_left_out_are_neither_synthesized_nor_evaluated()
    {
        CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--models", "logistic-regression", "--leave-out", "age, note", "--out", "out", "--quiet").Verdict();
        Assert.Equal("group,amount,label", CliTables.Lines(Path.Combine(_folder["out"], "synthetic.csv"))[0]);
        Result result = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.Equal(["age", "note"], result.Data.LeftOut);
        Assert.Equal(["group", "amount", "label"], result.Fidelity.Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData("nothing", "there is no column 'nothing'")]
    [InlineData("label", "the target 'label' cannot be left out")]
    [InlineData("group,amount,age,note", "no column beside the target 'label'")]
    public void Leaving_out_too_much_is_refused(string columns, string message)
    {
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--leave-out", columns, "--quiet");
        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_out_file_is_taken_whole()
    {
        _folder.Write("holdout.csv", CliTables.Mixed(90, 5));
        CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--models", "logistic-regression", "--holdout", "holdout.csv", "--out", "out", "--quiet").Verdict();
        Result result = RunTests.FinishedRun.Read(Path.Combine(_folder["out"], "result.json"));
        Assert.Equal((200, 90), (result.Data.TrainRows, result.Data.HoldoutRows));
        Assert.Equal("holdout.csv", result.Data.HoldoutPath);
    }
}
