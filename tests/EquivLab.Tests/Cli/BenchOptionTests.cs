using EquivLab.Benchmarking;

namespace EquivLab.Tests.Cli;

public sealed class BenchOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public BenchOptionTests()
    {
        Directory.CreateDirectory(_folder["data"]);
        _folder.Write("data/signal.csv", CliTables.Signal(300));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bench: no table is named")]
    [InlineData("none: there is no such folder.", "--data", "none")]
    [InlineData("none.yaml: there is no such file.", "--grid", "none.yaml")]
    [InlineData("synthesizers: there is no 'bayes-tre'", "--data", "data", "--synthesizers", "bayes-tre")]
    [InlineData("models: there is no 'light'", "--data", "data", "--models", "light")]
    [InlineData("epsilon: no synthesizer of the grid spends a privacy budget", "--data", "data", "--epsilon", "1")]
    [InlineData("--epsilon: 'one' is not a number", "--data", "data", "--epsilon", "one")]
    [InlineData("--shard: '0/2' is not a share", "--data", "data", "--shard", "0/2")]
    [InlineData("--seeds: 0 is not a number of seeds", "--data", "data", "--seeds", "0")]
    [InlineData("--jobs: 0 is not a number of jobs", "--data", "data", "--jobs", "0")]
    [InlineData("--time-limit: 'soon' is not a time", "--data", "data", "--time-limit", "soon")]
    [InlineData("--memory-limit: '4' is not a size", "--data", "data", "--memory-limit", "4")]
    [InlineData("--time-limit: '' is not a time", "--data", "data", "--time-limit", "")]
    [InlineData("--memory-limit: '' is not a size", "--data", "data", "--memory-limit", "")]
    [InlineData("--seeds: 999999999 is not a number of seeds; expected a whole number, 1 to 100000.", "--data", "data", "--seeds", "999999999")]
    [InlineData("data/signal.csv: is a file; expected a folder of tables.", "--data", "data/signal.csv")]
    [InlineData("--grid: is empty", "--grid", "")]
    [InlineData("--attack-budget: there is no 'some'", "--data", "data", "--attack-budget", "some")]
    [InlineData("none.json: there is no such file.", "--data", "data", "--policy", "none.json")]
    public void A_mistake_is_one_line_and_nothing_is_written(string message, params string[] arguments)
    {
        Assert.StartsWith(message, CliProcess.Run(_folder, ["bench", .. arguments]).Refusal(), StringComparison.Ordinal);
        Assert.Equal(["data"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_database_of_something_else_is_one_line()
    {
        Directory.CreateDirectory(_folder["out"]);
        _folder.Write("out/bench.duckdb", new string('x', 5000));
        Assert.StartsWith("bench.duckdb: is not a database", CliProcess.Run(_folder, "bench", "--data", "data", "--out", "out").Refusal(), StringComparison.Ordinal);
        Assert.EndsWith("there is no such file; expected the database that 'equivlab bench' writes.", CliProcess.Run(_folder, "bench", "merge", "none", "--out", "merged").Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["merged"]));
        Assert.EndsWith("there is no such file; expected the database that 'equivlab bench' writes.", CliProcess.Run(_folder, "bench", "report", "none").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_end_cells_and_leave_rows()
    {
        Assert.Equal(1, CliProcess.Run(_folder, "bench", "--data", "data", "--synthesizers", "independent", "--time-limit", "0.3s", "--out", "slow").ExitCode);
        CellOutcome slow = Assert.Single(BenchTests.FinishedBench.Stored(_folder["slow"]));
        Assert.Equal((CellStatus.TimedOut, "ran longer than 0.3 s"), (slow.Status, slow.Error));

        _folder.Write("grid.yaml", "data: data\nsynthesizers: [independent]\nmemoryLimit: 40M\n");
        Assert.Equal(1, CliProcess.Run(_folder, "bench", "--grid", "grid.yaml", "--out", "big").ExitCode);
        CellOutcome big = Assert.Single(BenchTests.FinishedBench.Stored(_folder["big"]));
        Assert.Equal((CellStatus.OutOfMemory, "held more than 40 MiB"), (big.Status, big.Error));
    }

    [Fact]
    public void Shards_of_a_grid_run_side_by_side_and_merge_into_one()
    {
        string[] grid = ["bench", "--data", "data", "--synthesizers", "independent", "--seeds", "2", "--models", "lightgbm", "--quiet"];
        CliRun one = CliProcess.Run(_folder, [.. grid, "--shard", "1/2", "--out", "one"]).Success();
        Assert.Equal("", one.Output + one.Error);
        CliProcess.Run(_folder, [.. grid, "--shard", "2/2", "--jobs", "2", "--out", "two"]).Success();
        CliProcess.Run(_folder, "bench", "merge", "one", "two/bench.duckdb", "--out", "both").Success();
        IReadOnlyList<CellOutcome> both = BenchTests.FinishedBench.Stored(_folder["both"]);
        Assert.Equal([1, 2], both.Select(o => o.Cell.Seed));
        Assert.All(both, o => Assert.True(File.Exists(_folder[$"both/{o.Folder}/report.html"])));
        // The whole grid has nothing left to do.
        Assert.Equal("2 cells, 2 of them done before\n", CliProcess.Run(_folder, [.. grid[..^1], "--out", "both"]).Success().Error);
    }

    [Fact]
    public void A_parquet_table_gives_the_same_result_as_the_CSV_table()
    {
        using (var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:"))
        {
            connection.Open();
            using DuckDB.NET.Data.DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"COPY (FROM read_csv('{_folder["data/signal.csv"]}', all_varchar = true)) TO '{_folder["signal.parquet"]}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }

        string[] options = ["--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet"];
        CliProcess.Run(_folder, ["run", "data/signal.csv", .. options, "--out", "csv"]).Verdict();
        CliProcess.Run(_folder, ["run", "signal.parquet", .. options, "--out", "parquet"]).Verdict();
        Assert.Equal(File.ReadAllBytes(_folder["csv/synthetic.csv"]), File.ReadAllBytes(_folder["parquet/synthetic.csv"]));
    }
}
