using EquivLab.Data;
using EquivLab.Synthesis.Baselines.Smote;

namespace EquivLab.Tests.Synthesis.Smote;

public sealed class ClassNeighboursTests
{
    private static readonly Table Numbers = new(
    [
        new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [0, 1, 3, 7, 12, 12, 5, 11]),
        new CategoricalColumn(new ColumnSchema("class", ColumnType.Category), [0, 0, 0, 0, 0, 1, 1, 1], ["a", "b"]),
    ]);

    [Fact]
    public void Neighbours_are_the_nearest_of_the_class()
    {
        int[][] expected = [[1, 2], [0, 2], [1, 0], [2, 4], [3, 2], [7, 6], [7, 5], [5, 6]];
        Assert.Equal(expected, All(Numbers, "class", 2));
    }

    [Fact]
    public void Without_classes_neighbours_are_the_nearest_of_all()
    {
        // The class counts as a column where it is not the target: 1 for another class, 1/12 for a step of the number.
        Table alone = Numbers.Where(c => c.Name == "x");
        int[][] expected = [[1], [0], [1], [6], [5], [4], [2], [4]];
        Assert.Equal(expected, All(alone, null, 1));
        Assert.Equal(expected, All(alone, "x", 1));
        Assert.Equal([[1], [0], [1], [2], [3], [7], [7], [5]], All(Numbers, null, 1));
    }

    [Fact]
    public void A_small_class_has_fewer_neighbours_and_copies_are_neighbours_of_each_other()
    {
        var table = new Table(
        [
            new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [4, 4, 4, 4, 9, 1, 2]),
            new CategoricalColumn(new ColumnSchema("class", ColumnType.Category), [0, 0, 0, 0, 1, CategoricalColumn.Missing, CategoricalColumn.Missing], ["a", "b"]),
        ]);
        Assert.Equal([[1, 2], [0, 2], [0, 1], [0, 1], [], [6], [5]], All(table, "class", 2));
    }

    private static int[][] All(Table table, string? target, int k)
    {
        ClassNeighbours neighbours = ClassNeighbours.Find(table, target, k, 2, default);
        return [.. Enumerable.Range(0, table.RowCount).Select(row => neighbours.Of(row).ToArray())];
    }
}
