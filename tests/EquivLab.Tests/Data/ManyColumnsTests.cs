using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class ManyColumnsTests
{
    [Fact]
    public void More_columns_than_can_be_judged_are_refused_before_any_work()
    {
        using var folder = new TempFolder();
        string header = string.Join(',', Enumerable.Range(0, 3000).Select(c => $"c{c}"));
        string path = folder.Write("wide.csv", header + "\n" + string.Concat(Enumerable.Range(0, 60).Select(r => string.Join(',', Enumerable.Range(0, 3000).Select(c => (r * c + c) % 7)) + "\n")));
        RawTable table = CsvTableReader.Read(path);
        string message = Assert.Throws<InputException>(() => TableSplitter.Split(table, new SplitOptions("c1"))).Message;
        Assert.Equal("wide.csv: has 3,000 columns; expected at most 1,500, since every pair of them is judged. Name some with --leave-out, or give a table of those that matter.", message);
        var fewer = new SplitOptions("c1") { LeaveOut = [.. Enumerable.Range(2, 1500).Select(c => $"c{c}")] };
        Assert.Equal(1500, TableSplitter.Split(table, fewer).Train.Columns.Count);
    }
}
