using EquivLab.Data;
using EquivLab.Models;
using Microsoft.ML.Data;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class TableViewTests
{
    [Fact]
    public void RowsComeAsSelected()
    {
        var view = new TableView(3, [
            ViewColumn.Numbers("n", Numbers("n", 1, double.NaN, 3), [2, 1, 2]),
            ViewColumn.Texts("t", Texts("t", "a", null, "c"), [2, 1, 2])]);

        Assert.Equal(3, view.GetRowCount());
        Assert.Equal([3, float.NaN, 3], view.GetColumn<float>("n"));
        Assert.Equal(["=c", "?", "=c"], view.GetColumn<string>("t"));
    }

    [Fact]
    public void MissingIsNoCategory()
    {
        CategoricalColumn column = Texts("t", "?", "", "=", null, "NA");
        string[] texts = [.. new TableView(5, [ViewColumn.Texts("t", column, [0, 1, 2, 3, 4])]).GetColumn<string>("t")];

        Assert.Equal(5, texts.Distinct().Count());
        Assert.DoesNotContain("", texts);
    }

    [Fact]
    public void InfinitiesAndHugeNumbersAreClamped()
    {
        var view = new TableView(3, [ViewColumn.Numbers("n", Numbers("n", double.PositiveInfinity, -1e300, 0.5), [0, 1, 2])]);

        Assert.Equal([float.MaxValue, -float.MaxValue, 0.5f], view.GetColumn<float>("n"));
    }

    [Theory]
    [InlineData("yyyy-MM-dd", "2024-02-29", "2024-03-01", 1)]
    [InlineData("yyyy-MM-dd HH:mm", "2024-02-29 23:58", "2024-03-01 00:02", 240)]
    public void NearbyDatesStayApart(string format, string first, string second, double difference)
    {
        Assert.True(DateFormats.TryParse(first, format, out double a));
        Assert.True(DateFormats.TryParse(second, format, out double b));
        var column = new NumericColumn(new ColumnSchema("d", ColumnType.Date) { DateFormat = format }, [a, b]);
        float[] values = [.. new TableView(2, [ViewColumn.Numbers("d", column, [0, 1])]).GetColumn<float>("d")];

        Assert.Equal(difference, values[1] - values[0], 0.3 * difference);
    }

    [Fact]
    public void AColumnThatWasNotAskedForIsRefused()
    {
        var view = new TableView(1, [ViewColumn.Numbers("n", Numbers("n", 1), [0])]);
        using var cursor = view.GetRowCursor([]);

        Assert.False(cursor.IsColumnActive(view.Schema["n"]));
        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<float>(view.Schema["n"]));
    }
}
