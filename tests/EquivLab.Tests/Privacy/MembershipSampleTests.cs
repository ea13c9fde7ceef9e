using EquivLab.Data;
using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class MembershipSampleTests
{
    [Theory]
    [InlineData(50, 20)]
    [InlineData(20, 50)]
    [InlineData(30, 30)]
    public void As_many_members_as_non_members_nobody_twice(int members, int nonMembers)
    {
        MembershipSample sample = MembershipSample.Draw(Numbered(members, 0), Numbered(nonMembers, 1000), 1);
        int size = Math.Min(members, nonMembers);
        Assert.Equal((size, size), (sample.Members.RowCount, sample.NonMembers.RowCount));
        Assert.Equal(size, Values(sample.Members).Distinct().Count());
        Assert.Equal(size, Values(sample.NonMembers).Distinct().Count());
        Assert.All(Values(sample.Members), v => Assert.InRange(v, 0, 999));
        Assert.All(Values(sample.NonMembers), v => Assert.InRange(v, 1000, 1999));
        Assert.NotEqual(Values(sample.Members).Order(), Values(sample.Members));
    }

    private static double[] Values(Table table) => ((NumericColumn)table["x"]).Values.ToArray();

    private static Table Numbered(int rows, int from) =>
        new([new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [.. Enumerable.Range(from, rows).Select(i => (double)i)])]);
}
