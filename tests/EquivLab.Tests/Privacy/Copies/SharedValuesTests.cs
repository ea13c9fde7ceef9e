using EquivLab.Data;
using EquivLab.Privacy.Copies;

namespace EquivLab.Tests.Privacy.Copies;

public sealed class SharedValuesTests
{
    [Fact]
    public void A_record_with_a_category_that_was_not_released_is_left_out()
    {
        (bool[] members, bool[] nonMembers) = SharedValues.Of(Of(["a", "b"], ["x", "x"]), Of(["a", "c", null, "b"], ["x", "x", "x", "x"]), Of(["b", "new", "a"], ["x", "x", "x"]));
        Assert.Equal([true, false, false, true], members);
        Assert.Equal([true, false, true], nonMembers);
    }

    [Fact]
    public void Missing_is_a_category_and_an_unused_one_is_none()
    {
        Table released = new([new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, CategoricalColumn.Missing], ["a", "unused"])]);
        (bool[] members, bool[] nonMembers) = SharedValues.Of(released, Of(["a", null]), Of(["a", "unused"]));
        Assert.Equal([true, true], members);
        Assert.Equal([true, false], nonMembers);
    }

    [Fact]
    public void A_column_that_was_blanked_leaves_nobody_out()
    {
        (bool[] members, bool[] nonMembers) = SharedValues.Of(Of(["a", "b"], [null, null]), Of(["a", "z"], ["x", "y"]), Of(["b", "b"], ["x", null]));
        Assert.Equal([true, false], members);
        Assert.Equal([true, true], nonMembers);
    }

    private static Table Of(params string?[][] columns) => new([.. columns.Select((values, c) =>
    {
        string[] categories = [.. values.OfType<string>().Distinct()];
        return new CategoricalColumn(new ColumnSchema("c" + (c == 0 ? "" : c), ColumnType.Category), [.. values.Select(v => v is null ? CategoricalColumn.Missing : Array.IndexOf(categories, v))], categories);
    })]);
}
