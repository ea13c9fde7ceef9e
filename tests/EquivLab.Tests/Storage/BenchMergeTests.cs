using EquivLab.Benchmarking;
using EquivLab.Storage;
using EquivLab.Tests.Benchmarking;

namespace EquivLab.Tests.Storage;

public sealed class BenchMergeTests : IDisposable
{
    private static readonly DefinitionPart Table = new("table", "t", """{"file":"1"}""");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shards_come_together()
    {
        CellOutcome[] all = [.. Enumerable.Range(1, 5).Select(i => SampleOutcomes.Completed("s", "t", (ulong)i))];
        string a = Shard("a.duckdb", Table, all[0], all[2], all[4]), b = Shard("b.duckdb", Table, all[1], all[3], all[4]);
        string into = _folder["all.duckdb"];
        Assert.Equal(5, BenchMerge.Run([a, b], into).Count);
        using (BenchStore store = BenchStore.OpenToRead(into))
        {
            Assert.Equal(all.Select(BenchJson.Write), store.Outcomes().Select(BenchJson.Write));
            Assert.Equal([Table], store.Definition());
        }

        Assert.Empty(BenchMerge.Run([b, a], into));
    }

    [Fact]
    public void Two_outcomes_of_one_cell_that_differ_are_refused_and_nothing_is_merged()
    {
        string a = Shard("a.duckdb", Table, SampleOutcomes.Completed("s", "t", 1)), b = Shard("b.duckdb", Table, SampleOutcomes.Failed("s", "t", 1, CellStatus.Failed, "no"));
        Assert.Contains("cell t/s/seed-1 was run here and in", Assert.Throws<InputException>(() => BenchMerge.Run([a, b], _folder["all.duckdb"])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["all.duckdb"]));
    }

    [Fact]
    public void Shards_of_different_grids_are_refused()
    {
        string a = Shard("a.duckdb", Table), b = Shard("b.duckdb", Table with { Detail = """{"file":"2"}""" });
        Assert.Contains("another grid than the others: table 't' differs in file", Assert.Throws<InputException>(() => BenchMerge.Run([a, b], _folder["all.duckdb"])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["all.duckdb"]));
    }

    private string Shard(string name, DefinitionPart part, params CellOutcome[] outcomes)
    {
        using BenchStore store = BenchStore.OpenOrCreate(_folder[name]);
        store.Define([part]);
        foreach (CellOutcome outcome in outcomes) store.Put(outcome);
        return _folder[name];
    }
}
