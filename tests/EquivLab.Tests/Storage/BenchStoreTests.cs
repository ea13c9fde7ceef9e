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
        store.Export(name => _folder[name]);
        foreach ((string name, int rows) in new[] { ("cells", 6), ("models", 8), ("attacks", 4) })
        {
            RawTable csv = CsvTableReader.Read(_folder[name + ".csv"]), parquet = ParquetTableReader.Read(_folder[name + ".parquet"]);
            Assert.Equal(rows, csv.RowCount);
            Assert.Equal(rows, parquet.RowCount);
            Assert.Equal(csv.Columns.Select(c => c.Name), parquet.Columns.Select(c => c.Name));
        }
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

    /// <summary>Cut off, and with bytes turned over in the middle: one line, which does not blame another process.</summary>
    [Fact]
    public void A_damaged_file_is_said_to_be_damaged()
    {
        string path = _folder["bench.duckdb"];
        using (BenchStore store = BenchStore.OpenOrCreate(path))
            foreach (CellOutcome outcome in Enumerable.Range(1, 400).Select(i => SampleOutcomes.Completed("s", "t", (ulong)i))) store.Put(outcome);
        byte[] whole = File.ReadAllBytes(path);
        int refused = 0;
        for (int place = 1; place <= 12; place++)
        {
            foreach (bool isCut in new[] { true, false })
            {
                int at = (int)((long)whole.Length * place / 13);
                byte[] damaged = isCut ? whole[..at] : [.. whole.Select((b, i) => i >= at && i < at + 64 ? (byte)~b : b)];
                File.WriteAllBytes(path, damaged);
                try
                {
                    using BenchStore store = BenchStore.OpenToRead(path);
                    store.Definition();
                    Assert.InRange(store.Outcomes().Count, 0, 400);
                }
                catch (InputException e)
                {
                    refused++;
                    Assert.Contains("or a damaged one", e.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain("another process", e.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.InRange(refused, 6, 24);
    }

    [Fact]
    public void A_folder_may_have_any_name()
    {
        string path = _folder["a;b=c'd\"e/bench.duckdb"];
        using (BenchStore store = BenchStore.OpenOrCreate(path)) store.Put(SampleOutcomes.Completed("s", "t", 1));
        Assert.True(File.Exists(path));
        using BenchStore again = BenchStore.OpenToRead(path);
        Assert.Single(again.Outcomes());
    }
}
