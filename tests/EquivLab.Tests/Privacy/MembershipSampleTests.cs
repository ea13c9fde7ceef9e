using EquivLab.Data;
using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class MembershipSampleTests
{
    [Theory]
    [InlineData(50, 20)]
    [InlineData(20, 50)]
    [InlineData(30, 30)]
    public void Everybody_is_attacked_once_in_random_order(int members, int nonMembers)
    {
        MembershipSample sample = MembershipSample.Draw(Numbered(members, 0), Numbered(nonMembers, 1000), 1);
        Assert.Equal(Values(Numbered(members, 0)), Values(sample.Members).Order());
        Assert.Equal(Values(Numbered(nonMembers, 1000)), Values(sample.NonMembers).Order());
        Assert.NotEqual(Values(sample.Members).Order(), Values(sample.Members));
        Assert.NotEqual(Values(sample.NonMembers).Order(), Values(sample.NonMembers));
    }

    [Fact]
    public void Groups_follow_their_rows()
    {
        var split = new SplitGroups([.. Enumerable.Range(0, 40).Select(i => i / 4)], [.. Enumerable.Range(0, 20).Select(i => 10 + i / 4)], "person", false);
        MembershipSample sample = MembershipSample.Draw(Numbered(40, 0), Numbered(20, 40), 1, split);
        Assert.Equal(Values(sample.Members).Concat(Values(sample.NonMembers)).Select(row => (int)row / 4), sample.Groups!);
    }

    private static double[] Values(Table table) => ((NumericColumn)table["x"]).Values.ToArray();

    private static Table Numbered(int rows, int from) =>
        new([new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [.. Enumerable.Range(from, rows).Select(i => (double)i)])]);
}
