using EquivLab.Benchmarking.Frontiers;

namespace EquivLab.Tests.Cli;

public sealed class FrontierTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public FrontierTests()
    {
        Directory.CreateDirectory(_folder["data"]);
        _folder.Write("data/one.csv", CliTables.Signal(300));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--synthetic: counts with --frontier only.", "--data", "data", "--synthetic", "a=two.csv")]
    [InlineData("--holdout: counts with --frontier only.", "--data", "data", "--holdout", "two.csv")]
    [InlineData("bench: no table is named", "--frontier")]
    [InlineData("none: there is no such folder.", "--data", "none", "--frontier")]
    [InlineData("synthesizers: there is no 'bayes-tre'", "--data", "data", "--frontier", "--synthesizers", "bayes-tre")]
    [InlineData("--epsilon: does not go with --frontier; leave it away.", "--data", "data", "--frontier", "--epsilon", "1")]
    [InlineData("--jobs: does not go with --frontier; leave it away.", "--data", "data", "--frontier", "--jobs", "2")]
    [InlineData("--controls: does not go with --frontier; leave it away.", "--data", "data", "--frontier", "--controls")]
    [InlineData("--holdout: goes with one table; give --data FILE.", "--data", "data", "--frontier", "--holdout", "two.csv")]
    [InlineData("none.csv: there is no such file.", "--data", "data/one.csv", "--frontier", "--holdout", "none.csv")]
    [InlineData("none.csv: there is no such file.", "--data", "data/one.csv", "--frontier", "--synthetic", "a=none.csv")]
    [InlineData("--synthetic: 'two.csv' is not a named table; expected NAME=FILE.", "--data", "data/one.csv", "--frontier", "--synthetic", "two.csv")]
    [InlineData("--synthetic: given tables are judged by rows that their makers never saw; give --holdout FILE", "--data", "data/one.csv", "--frontier", "--synthetic", "a=two.csv")]
    [InlineData("--synthetic: given tables stand in for one real table, and there are 2; give --data FILE.", "--data", ".", "--frontier", "--synthetic", "a=two.csv")]
    [InlineData("--synthetic: 'smote' is named twice", "--data", "data/one.csv", "--holdout", "two.csv", "--frontier", "--synthetic", "smote=two.csv")]
    [InlineData("short.csv: lacks 'outcome'; expected the columns of the train set.", "--data", "data/one.csv", "--holdout", "two.csv", "--frontier", "--synthetic", "a=short.csv")]
    public void A_mistake_is_one_line_and_nothing_is_written(string message, params string[] arguments)
    {
        _folder.Write("two.csv", CliTables.Signal(300, seed: 2));
        string[] quiet = message.StartsWith("short", StringComparison.Ordinal) ? ["--quiet"] : [];
        Directory.CreateDirectory(_folder["short"]);
        if (quiet.Length > 0) _folder.Write("short.csv", "x,y,colour\n0.1,0.2,red\n");
        if (arguments.Contains(".")) _folder.Write("three.csv", CliTables.Signal(300, seed: 3));
        string[] before = Directory.GetFileSystemEntries(_folder.Root);
        Assert.StartsWith(message, CliProcess.Run(_folder, ["bench", .. arguments, .. quiet]).Refusal(), StringComparison.Ordinal);
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(_folder.Root).Order());
    }

    [Fact]
    public void A_folder_and_a_given_table_are_traced_and_drawn_again()
    {
        string[] options = ["--frontier", "--synthesizers", "independent,smote", "--models", "logistic-regression"];
        CliRun run = CliProcess.Run(_folder, ["bench", "--data", "data", .. options, "--out", "all"]).Success();
        Assert.Contains("one, seed 1: smote, 5 neighbours (3 of 4)", run.Error, StringComparison.Ordinal);
        Assert.Equal(["frontier.html", "frontier.json"], Directory.GetFiles(_folder["all"]).Select(Path.GetFileName).Order());
        Frontier frontier = Read("all");
        Assert.Equal(["independent", "smote"], Assert.Single(frontier.Tables).Lines.Select(l => l.Name));
        Assert.Equal(Path.GetFileNameWithoutExtension("one.csv"), frontier.Tables[0].Name);

        string html = File.ReadAllText(_folder["all/frontier.html"]);
        File.Delete(_folder["all/frontier.html"]);
        CliProcess.Run(_folder, "bench", "report", "all").Success();
        Assert.Equal(html, File.ReadAllText(_folder["all/frontier.html"]));

        _folder.Write("two.csv", CliTables.Signal(300, seed: 2));
        // The hold-out again as the synthetic table of somebody who cheats: nearer to non-members than to members.
        CliRun given = CliProcess.Run(_folder, ["bench", "--data", "data/one.csv", "--holdout", "two.csv", .. options, "--synthetic", "theirs=two.csv", "--json", "--quiet", "--out", "given"]).Success();
        Assert.Equal(File.ReadAllText(_folder["given/frontier.json"]), given.Output);
        FrontierLine theirs = Read("given").Tables[0].Lines[^1];
        Assert.Equal(("theirs", true), (theirs.Name, theirs.IsGiven));
        Assert.True(theirs.Points[0].Measurements[0].Attacks[0].Auc < 0.3);
    }

    private Frontier Read(string folder) => FrontierJson.Read(File.ReadAllText(_folder[folder + "/frontier.json"]), folder);
}
