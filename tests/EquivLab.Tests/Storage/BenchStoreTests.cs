using DuckDB.NET.Data;
using EquivLab.Benchmarking;
using EquivLab.Data;
using EquivLab.Storage;
using EquivLab.Tests.Benchmarking;

namespace EquivLab.Tests.Storage;

public sealed class BenchStoreTests : IDisposable
{
    private static readonly CellOutcome[] Outcomes =
    [
        SampleOutcomes.Completed("it's \"odd\"", "tábla", 1),
        SampleOutcomes.Completed("private", "tábla", 2, 0.5),
        SampleOutcomes.Completed("private", "tábla", ulong.MaxValue, 0.5),
        SampleOutcomes.Completed("private", "tábla", 2, 10),
        SampleOutcomes.Failed("private", "zebra", 1, CellStatus.TimedOut, "ran longer than 1 s"),
        SampleOutcomes.Failed("private", "zebra", 2, CellStatus.OutOfMemory, "held more; than 'it' should"),
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_put_is_there_when_it_is_opened_again()
    {
        using (BenchStore store = BenchStore.OpenOrCreate(_folder["deep/bench.duckdb"]))
            foreach (CellOutcome outcome in Outcomes.Reverse()) store.Put(outcome);
        using BenchStore again = BenchStore.OpenToRead(_folder["deep/bench.duckdb"]);
        Assert.Equal(Outcomes.Select(BenchJson.Write), again.Outcomes().Select(BenchJson.Write));
    }

    [Fact]
    public void A_cell_has_one_outcome_the_last()
    {
        using BenchStore store = BenchStore.OpenOrCreate(_folder["bench.duckdb"]);
        store.Put(SampleOutcomes.Failed("s", "t", 1, CellStatus.Failed, "no"));
        store.Put(SampleOutcomes.Completed("s", "t", 1));
        store.Put(SampleOutcomes.Completed("s", "t", 1));
        Assert.Equal(BenchJson.Write(SampleOutcomes.Completed("s", "t", 1)), BenchJson.Write(Assert.Single(store.Outcomes())));
    }

    [Fact]
    public void A_grid_may_grow_but_not_change()
    {
        using BenchStore store = BenchStore.OpenOrCreate(_folder["bench.duckdb"]);
        store.Define([new DefinitionPart("table", "a", """{"file":"1"}""")]);
        store.Define([new DefinitionPart("table", "b", """{"file":"2"}""")]);
        Assert.Equal(2, store.Definition().Count);
        InputException refusal = Assert.Throws<InputException>(() => store.Define([new DefinitionPart("table", "a", """{"file":"2"}"""), new DefinitionPart("table", "c", "{}")]));
        Assert.Contains("another grid: table 'a' differs in file", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, store.Definition().Count);
    }

    [Fact]
    public void Exports_hold_a_row_for_each_cell_model_and_attack()
    {
        using BenchStore store = BenchStore.OpenOrCreate(_folder["bench.duckdb"]);
        foreach (CellOutcome outcome in Outcomes) store.Put(outcome);
        store.Export(_folder.Root);
        foreach ((string name, int rows) in new[] { ("cells", 6), ("models", 8), ("attacks", 4) })
        {
            RawTable csv = CsvTableReader.Read(_folder[name + ".csv"]), parquet = ParquetTableReader.Read(_folder[name + ".parquet"]);
            Assert.Equal(rows, csv.RowCount);
            Assert.Equal(rows, parquet.RowCount);
            Assert.Equal(csv.Columns.Select(c => c.Name), parquet.Columns.Select(c => c.Name));
        }

        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder.Root), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_answers_in_SQL()
    {
        using (BenchStore store = BenchStore.OpenOrCreate(_folder["bench.duckdb"]))
            foreach (CellOutcome outcome in Outcomes) store.Put(outcome);
        using var connection = new DuckDBConnection($"DataSource={_folder["bench.duckdb"]}");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM models WHERE synthesizer = 'private' AND epsilon = 0.5 AND gated AND metric = 'rocAuc'";
        Assert.Equal(2L, command.ExecuteScalar());
    }

    [Fact]
    public void A_file_of_something_else_is_refused()
    {
        _folder.Write("text.duckdb", new string('x', 5000));
        Assert.Contains("is not a database", Assert.Throws<InputException>(() => BenchStore.OpenToRead(_folder["text.duckdb"])).Message, StringComparison.Ordinal);
        using (var connection = new DuckDBConnection($"DataSource={_folder["other.duckdb"]}"))
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (a INTEGER)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("is not a database", Assert.Throws<InputException>(() => BenchStore.OpenOrCreate(_folder["other.duckdb"])).Message, StringComparison.Ordinal);
        Assert.Contains("there is no such file", Assert.Throws<InputException>(() => BenchStore.OpenToRead(_folder["none.duckdb"])).Message, StringComparison.Ordinal);
    }
}
