using EquivLab.Data;
using EquivLab.Privacy;

namespace EquivLab.Tests.Privacy;

public sealed class ExposureTests
{
    [Theory]
    [InlineData(32_561, 16_281, 489)]
    [InlineData(600, 600, 100)]
    [InlineData(200, 100, 30)]
    [InlineData(1, 0, 1)]
    [InlineData(700_000, 300_000, 2_000)]
    [InlineData(1_000_000, 200, 10_000)]
    public void One_percent_or_fifty_of_either_group_but_at_most_a_tenth_and_two_thousand(int members, int nonMembers, int count) =>
        Assert.Equal(count, Exposure.Count(members, nonMembers));

    [Fact]
    public void Isolated_records_and_rare_combinations_are_found_in_either_group()
    {
        Table members = WithOutlier(SampleTables.Mixed(2000, 1), 7), others = WithOutlier(SampleTables.Mixed(2000, 2), 11);
        (bool[] exposed, bool[] exposedOthers) = Find(members, others, 2);
        Assert.True(exposed[7] && exposedOthers[11]);
        Assert.Equal(Exposure.Count(2000, 2000), exposed.Count(e => e) + exposedOthers.Count(e => e));
    }

    [Fact]
    public void Nothing_depends_on_who_is_a_member_but_the_order_of_equals()
    {
        Table a = SampleTables.Mixed(500, 3), b = SampleTables.Mixed(500, 4);
        (bool[] first, bool[] second) = Find(a, b, 1);
        (bool[] secondAgain, bool[] firstAgain) = Find(b, a, 2);
        Assert.InRange(first.Zip(firstAgain, (x, y) => x != y).Count(d => d) + second.Zip(secondAgain, (x, y) => x != y).Count(d => d), 0, 4);
    }

    [Fact]
    public void Records_with_a_category_of_their_own_group_are_passed_over()
    {
        Table members = WithOutlier(SampleTables.Mixed(600, 1), 7), others = WithOutlier(SampleTables.Mixed(600, 2), 11);
        bool[] all = [.. Enumerable.Repeat(true, 600)], notEleven = [.. all.Select((_, r) => r != 11)];
        (bool[] exposed, bool[] exposedOthers) = Exposure.Find(new MembershipSample(members, others), all, notEleven, 1, 2, CancellationToken.None);
        Assert.True(exposed[7] && !exposedOthers[11]);
        Assert.Equal(Exposure.Count(600, 599), exposed.Count(e => e) + exposedOthers.Count(e => e));
    }

    private static ExposedRows Find(Table members, Table nonMembers, int threads) => Exposure.Find(
        new MembershipSample(members, nonMembers), [.. Enumerable.Repeat(true, members.RowCount)], [.. Enumerable.Repeat(true, nonMembers.RowCount)], 1, threads, CancellationToken.None);

    /// <summary>One row gets a value that is three times as large as any other.</summary>
    private static Table WithOutlier(Table table, int row)
    {
        double[] values = ((NumericColumn)table["amount"]).Values.ToArray();
        values[row] = 3 * values.Max();
        return new Table([.. table.Columns.Select(c => c.Name == "amount" ? new NumericColumn(c.Schema, values) : c)]);
    }
}
