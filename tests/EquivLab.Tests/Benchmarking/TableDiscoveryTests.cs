using EquivLab.Benchmarking;
using EquivLab.Data;

namespace EquivLab.Tests.Benchmarking;

public sealed class TableDiscoveryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_target_is_what_the_sidecar_says_or_the_last_column()
    {
        _folder.Write("plain.csv", "a,b,c\n1,2,3\n");
        _folder.Write("said.csv", "a,b,c\n1,2,3\n");
        _folder.Write("said.schema.json", """{ "target": "b", "leaveOut": ["a"], "columns": [{ "name": "c", "type": "category" }] }""");
        BenchTable[] tables = [.. TableDiscovery.In(_folder.Root).Select(Complete)];
        Assert.Equal(["plain", "said"], tables.Select(t => t.Name));
        Assert.Equal(["c", "b"], tables.Select(t => t.Target));
        Assert.Empty(tables[0].LeaveOut);
        Assert.Equal(["a"], tables[1].LeaveOut);
        Assert.Null(tables[0].Schema);
        Assert.Equal(_folder["said.schema.json"], tables[1].Schema);
    }

    [Fact]
    public void A_hold_out_is_no_table_of_its_own()
    {
        _folder.Write("adult.csv", "a,b\n1,2\n");
        _folder.Write("adult-test.csv", "a,b\n1,2\n");
        _folder.Write("adult.schema.json", """{ "holdout": "adult-test.csv", "columns": [] }""");
        TableOrder table = Assert.Single(TableDiscovery.In(_folder.Root));
        Assert.Equal(_folder["adult-test.csv"], Complete(table).Holdout);
        Assert.Null(Complete(table with { HoldoutShare = 0.2 }).Holdout);
    }

    [Fact]
    public void What_is_ordered_goes_before_the_sidecar()
    {
        string path = _folder.Write("t.csv", "a,b,c\n1,2,3\n");
        _folder.Write("t.schema.json", """{ "target": "b", "leaveOut": ["a"], "columns": [] }""");
        BenchTable table = Complete(new TableOrder(path) { Name = "mine", Target = "a", LeaveOut = [] });
        Assert.Equal(("mine", "a"), (table.Name, table.Target));
        Assert.Empty(table.LeaveOut);
    }

    [Fact]
    public void The_tables_of_this_repository_have_the_targets_that_their_description_names()
    {
        BenchTable[] tables = [.. TableDiscovery.In(Path.Combine(AppContext.BaseDirectory, "datasets")).Select(Complete)];
        Assert.Equal(["arrests", "flchain", "marketing-income", "slid"], tables.Select(t => t.Name));
        Assert.Equal(["released", "death", "INCOME", "wages"], tables.Select(t => t.Target));
        Assert.Equal(["chapter", "futime"], tables[1].LeaveOut);
    }

    [Fact]
    public void A_sidecar_may_name_the_target_and_no_columns()
    {
        string path = _folder.Write("t.csv", "a,b,c\n1,2,3\n");
        _folder.Write("t.schema.json", """{ "target": "b" }""");
        BenchTable table = Complete(new TableOrder(path));
        Assert.Equal(("b", null), (table.Target, table.Schema));
        Assert.StartsWith("t.schema.json: declares no columns;", Assert.Throws<InputException>(() => SchemaJson.Read("{}", "t.schema.json")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "target": "a", "columns": [{ "name": "none", "type": "number" }] }""", "t.csv: there is no column 'none'")]
    [InlineData("""{ "target": "none", "columns": [] }""", "t.csv: there is no column 'none'")]
    [InlineData("""{ "target": "a", "leaveOut": ["none"], "columns": [] }""", "t.csv: there is no column 'none'")]
    [InlineData("""{ "target": "a", "leaveOut": ["a"], "columns": [] }""", "t.csv: the target 'a' cannot be left out.")]
    [InlineData("""{ "target": 3, "columns": [] }""", "t.schema.json line 1: not a schema at $.target")]
    [InlineData("""{ "holdout": "none.csv", "columns": [] }""", "none.csv: there is no such file; 't.csv' names it as its hold-out.")]
    public void A_sidecar_that_does_not_fit_is_refused(string sidecar, string message)
    {
        string path = _folder.Write("t.csv", "a,b\n1,2\n");
        _folder.Write("t.schema.json", sidecar);
        Assert.Contains(message, Assert.Throws<InputException>(() => Complete(new TableOrder(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_only_other_tables_have_may_be_left_out()
    {
        string path = _folder.Write("t.csv", "a,b\n1,2\n"), holdout = _folder.Write("h.csv", "a,b,c\n1,2,3\n");
        var order = new TableOrder(path) { LeaveOut = ["c"] };
        Assert.Throws<InputException>(() => Complete(order));
        Assert.Equal(["c"], Complete(order with { Holdout = holdout }).LeaveOut);
        Assert.Throws<InputException>(() => Complete(order with { Holdout = holdout, LeaveOut = ["d"] }));
        Assert.Equal(["d"], TableDiscovery.Complete(order with { LeaveOut = ["d"] }, CsvTableReader.Read, hasOthers: true).LeaveOut);
    }

    private static BenchTable Complete(TableOrder order) => TableDiscovery.Complete(order, CsvTableReader.Read);
}
