using EquivLab.Models;
using Microsoft.ML.Data;

namespace EquivLab.Tests.Models;

public sealed class TableViewTests
{
    private static readonly TableView View = new(3, [new ViewColumn<float>("n", NumberDataViewType.Single, i => i * i)]);

    [Fact]
    public void ValuesComeByPosition()
    {
        Assert.Equal(3, View.GetRowCount());
        Assert.Equal([0, 1, 4], View.GetColumn<float>("n"));
    }

    [Fact]
    public void AColumnThatWasNotAskedForIsRefused()
    {
        using var cursor = View.GetRowCursor([]);

        Assert.False(cursor.IsColumnActive(View.Schema["n"]));
        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<float>(View.Schema["n"]));
    }
}
