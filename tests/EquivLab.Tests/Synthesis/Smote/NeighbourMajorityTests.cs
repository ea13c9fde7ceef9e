using EquivLab.Data;
using EquivLab.Synthesis.Baselines.Smote;

namespace EquivLab.Tests.Synthesis.Smote;

public sealed class NeighbourMajorityTests
{
    /// <summary>All rows are neighbours of each other; a dot is missing.</summary>
    [Theory]
    [InlineData("abbc", "bbbb")]
    [InlineData("abbcc", "accbb")]
    [InlineData("a..c", "....")]
    [InlineData("abc", "abc")]
    [InlineData("ab", "ba")]
    [InlineData("aabb", "bbaa")]
    [InlineData("a", "a")]
    [InlineData("aab", "aaa")]
    public void Most_of_the_neighbours_decide_and_ties_leave_a_row_its_own(string categories, string voted)
    {
        int[] codes = [.. categories.Select(c => c == '.' ? CategoricalColumn.Missing : c - 'a')];
        var column = new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), codes, ["a", "b", "c"]);
        ClassNeighbours neighbours = ClassNeighbours.Find(new Table([column]), null, 10, 1, default);
        CategoricalColumn result = NeighbourMajority.Of(column, neighbours);
        Assert.Equal(voted, string.Concat(Enumerable.Range(0, result.Count).Select(row => result[row] ?? ".")));
    }
}
