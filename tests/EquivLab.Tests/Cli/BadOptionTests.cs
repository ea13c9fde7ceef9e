namespace EquivLab.Tests.Cli;

/// <summary>Options and documents that mean nothing: one line each, nothing written.</summary>
public sealed class BadOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public BadOptionTests() => _folder.Write("data.csv", CliTables.Mixed(80));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--synthesizer", "best", "--synthesizer: there is no 'best'; choose one of bayes-forest")]
    [InlineData("--privacy-target", "0.4", "--privacy-target: 0.4 is not an AUC between 0.5 and 1; expected a number such as 0.55.")]
    [InlineData("--privacy-target", "low", "--privacy-target: 'low' is not a number; expected an AUC between 0.5 and 1")]
    [InlineData("--models", "best", "no model 'best' for binary; choose from logistic-regression")]
    [InlineData("--models", ",", "--models: names no model")]
    [InlineData("--task", "best", "--task: there is no 'best'; choose binary")]
    [InlineData("--task", "regression", "a regression needs numbers")]
    [InlineData("--margin", "0", "--margin: 0 is not a share")]
    [InlineData("--margin", "2", "--margin: 2 is not a share")]
    [InlineData("--margin", "NaN", "--margin: NaN is not a share")]
    [InlineData("--margin", "five", "--margin: 'five' is not a number; expected a share between 0 and 1, such as 0.05.")]
    [InlineData("--margin", "0,05", "--margin: '0,05' is not a number; expected a share")]
    [InlineData("--margin", "-0.05", "--margin: -0.05 is not a share")]
    [InlineData("--margin", "1", "--margin: 1 is not a share")]
    [InlineData("--strict-margin", "x", "--strict-margin: 'x' is not a number; expected a share above 0 and at most the margin")]
    [InlineData("--strict-margin", "0", "--strict-margin: 0 must be above 0")]
    [InlineData("--seed", "x", "--seed: x is not a seed; expected a whole number from 0 to 18446744073709551615.")]
    [InlineData("--seed", "-1", "--seed: -1 is not a seed")]
    [InlineData("--seed", "1.5", "--seed: 1.5 is not a seed")]
    [InlineData("--threads", "two", "--threads: two is not a number of threads; expected a whole number, 1 or more.")]
    [InlineData("--threads", "-2", "--threads: -2 is not a number of threads")]
    [InlineData("--rows", "1e9x", "--rows: 1e9x is not a number of rows; expected a whole number, 1 or more.")]
    [InlineData("--rows", "3000000000", "--rows: 3000000000 is not a number of rows; expected a whole number, 1 to 2147483647.")]
    [InlineData("--repeats", "1", "--repeats: 1 is not a number of repeats; expected a whole number, 2 or more, better 10.")]
    [InlineData("--holdout", "1", "--holdout: 1 is not a share")]
    [InlineData("--holdout", "-0.3", "--holdout: -0.3 is not a share")]
    [InlineData("--leave-out", "height", "there is no column 'height'")]
    [InlineData("--strict-margin", "0.06", "--strict-margin: 0.06 must be above 0 and at most the margin, 0.05")]
    [InlineData("--threads", "0", "--threads: 0 is not a number of threads")]
    [InlineData("--rows", "0", "--rows: 0 is not a number of rows")]
    [InlineData("--holdout", "1.5", "--holdout: 1.5 is not a share")]
    [InlineData("--holdout", "0", "--holdout: 0 is not a share")]
    [InlineData("--holdout", "0.01", "hold-out rows are too few")]
    [InlineData("--holdout", "none.csv", "none.csv: there is no such file")]
    [InlineData("--schema", "none.json", "none.json: there is no such file")]
    [InlineData("--sed", "1", "Unknown option 'sed'")]
    public void An_option_of_run(string option, string value, string message) =>
        Refuses(message, "run", "data.csv", "--target", "label", "--out", "out", "--quiet", option, value);

    [Theory]
    [InlineData("--margin", "x", "--margin: 'x' is not a number; expected a share between 0 and 1, such as 0.02.")]
    [InlineData("--margin", "1", "--margin: 1 cannot be; expected a share")]
    [InlineData("--holdout-rows", "0", "--holdout-rows: 0 is not a number of rows; expected a whole number, 1 or more.")]
    [InlineData("--holdout-rows", "1e3", "--holdout-rows: 1e3 is not a number of rows")]
    [InlineData("--discordance", "x", "--discordance: 'x' is not a number; expected a share from |delta| to 1.")]
    [InlineData("--discordance", "2", "--discordance: 2 cannot be")]
    [InlineData("--correlation", "x", "--correlation: 'x' is not a number")]
    [InlineData("--auc", "x", "--auc: 'x' is not a number; expected an area above 0.5 and below 1.")]
    [InlineData("--positives", "x", "--positives: 'x' is not a number")]
    [InlineData("--positives", "0", "--positives: 0 cannot be")]
    [InlineData("--delta", "x", "--delta: 'x' is not a number")]
    [InlineData("--delta", "-2", "--delta: -2 cannot be")]
    [InlineData("--power", "1", "--power: 1 cannot be")]
    [InlineData("--power", "x", "--power: 'x' is not a number; expected a probability between 0 and 1, such as 0.9.")]
    [InlineData("--alpha", "x", "--alpha: 'x' is not a number; expected a level between 0 and 0.5, such as 0.05.")]
    [InlineData("--alpha", "0.5", "--alpha: 0.5 cannot be")]
    [InlineData("--seed", "x", "--seed: x is not a seed")]
    [InlineData("--threads", "0", "--threads: 0 is not a number of threads")]
    public void An_option_of_plan(string option, string value, string message) =>
        Refuses(message, ["plan", option, value, .. option is "--margin" or "--holdout-rows" ? Array.Empty<string>() : ["--margin", "0.05"]]);

    [Theory]
    [InlineData("-n", "0", "-n: 0 is not a number of rows; expected a whole number, 1 or more.")]
    [InlineData("-n", "-5", "-n: -5 is not a number of rows")]
    [InlineData("-n", "many", "-n: many is not a number of rows")]
    [InlineData("--rows", "1.5", "-n: 1.5 is not a number of rows")]
    public void An_option_of_sample(string option, string value, string message) => Refuses(message, "sample", "model.json", option, value, "--out", "out", "--quiet");

    [Theory]
    [InlineData("--seed", "x", "--seed: x is not a seed")]
    [InlineData("--threads", "0", "--threads: 0 is not a number of threads")]
    public void An_option_of_fit_and_evaluate(string option, string value, string message)
    {
        Refuses(message, "fit", "data.csv", "--out", "out", "--quiet", option, value);
        Refuses(message, "evaluate", "--train", "data.csv", "--holdout", "data.csv", "--synthetic", "data.csv", "--target", "label", "--out", "out", option, value);
    }

    [Fact]
    public void A_synthesizer_of_a_foreign_table_that_does_not_exist() => Refuses(
        "--synthesizer: there is no 'best'", "evaluate", "--train", "data.csv", "--holdout", "data.csv", "--synthetic", "data.csv", "--target", "label", "--quiet", "--synthesizer", "best");

    [Fact]
    public void A_target_that_was_not_named() => Refuses("'target'", "run", "data.csv", "--quiet");

    [Fact]
    public void A_command_that_does_not_exist() => Refuses("Unknown command 'runn'", "runn");

    [Fact]
    public void A_file_without_a_name() => Refuses("--out: is empty", "fit", "data.csv", "--out", "", "--quiet");

    [Fact]
    public void A_file_where_the_reports_should_go()
    {
        _folder.Write("out", "mine");
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--models", "logistic-regression", "--out", "out", "--quiet");
        Assert.Contains("out: is a file, expected a folder", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["out"]));
    }

    [Fact]
    public void A_folder_where_a_report_should_go()
    {
        Directory.CreateDirectory(_folder["out/report.html"]);
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "label", "--models", "logistic-regression", "--out", "out", "--quiet");
        Assert.Contains("report.html: is a folder", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal(["report.html"], Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("not json", "s.json line 1: not a schema at $")]
    [InlineData("{\"columns\":[{\"name\":\"age\",\"type\":\"colour\"}]}", "s.json line 1: not a schema at $.columns[0].type")]
    [InlineData("{\"columns\":[{\"name\":\"height\",\"type\":\"number\"}]}", "names a column 'height', which data.csv does not have")]
    [InlineData("{\"columns\":[{\"name\":\"age\",\"type\":\"date\"}]}", "'age' is a date and needs a dateFormat")]
    [InlineData("{\"columns\":[{\"name\":\"group\",\"type\":\"number\"}]}", "column 'group' expected a number")]
    [InlineData("{\"columns\":[{\"name\":\"age\",\"type\":\"number\"},{\"name\":\"age\",\"type\":\"integer\"}]}", "declares column 'age' twice")]
    [InlineData("{\"columns\":null}", "s.json")]
    [InlineData("{\"columns\":[null]}", "s.json")]
    [InlineData("{\"columns\":[{\"name\":null,\"type\":\"number\"}]}", "s.json")]
    public void A_schema_that_is_none(string json, string message)
    {
        _folder.Write("s.json", json);
        Refuses(message, "run", "data.csv", "--target", "label", "--models", "logistic-regression", "--out", "out", "--quiet", "--schema", "s.json");
    }

    [Theory]
    [InlineData("gate", "group,label")]
    [InlineData("gate", "{}")]
    [InlineData("gate", "null")]
    [InlineData("gate", "{\"verdict\":\"passed\"}")]
    [InlineData("report", "[]")]
    public void A_result_that_is_none(string command, string text)
    {
        _folder.Write("result.json", text);
        Refuses("result.json: ", command, "result.json");
    }

    [Theory]
    [InlineData("group,label")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"format\":\"equivlab-model\",\"version\":2,\"synthesizer\":\"x\",\"columns\":[],\"conditionals\":[]}")]
    [InlineData("{\"format\":\"equivlab-model\",\"version\":1,\"synthesizer\":\"x\",\"columns\":[],\"conditionals\":[]}")]
    [InlineData("{\"format\":\"equivlab-model\",\"version\":2,\"synthesizer\":\"x\",\"columns\":null,\"conditionals\":[]}")]
    public void A_model_that_is_none(string text)
    {
        _folder.Write("model.json", text);
        Refuses("model.json: is not a ", "sample", "model.json", "-n", "5", "--out", "out", "--quiet");
    }

    private void Refuses(string message, params string[] arguments)
    {
        Assert.Contains(message, CliProcess.Run(_folder, arguments).Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }
}
