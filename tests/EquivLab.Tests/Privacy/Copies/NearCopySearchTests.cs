using CsCheck;
using EquivLab.Data;
using EquivLab.Privacy.Copies;

namespace EquivLab.Tests.Privacy.Copies;

public sealed class NearCopySearchTests
{
    [Fact]
    public void Fingerprints_find_what_a_plain_double_loop_finds()
    {
        Gen.Select(MixedTables.Gen(1, 60), MixedTables.Gen(1, 40), MixedTables.Gen(1, 40)).Sample((synthetic, members, others) =>
        {
            NearCopyCounts counts = Search(synthetic, members, others);
            string[][] released = Rows(synthetic), ours = Rows(members), theirs = Rows(others);
            bool IsExact(string[] row) => released.Any(s => Differences(row, s).Length == 0);
            Assert.Equal(ours.Count(r => released.Any(s => Differences(r, s).Length <= 1)), counts.Members.Near.Count(n => n));
            Assert.Equal(theirs.Count(r => released.Any(s => Differences(r, s).Length <= 1)), counts.NonMembers.Near.Count(n => n));
            string[][] people = [.. ours, .. theirs];
            bool[] IsLone(string[][] rows) => [.. rows.Select(r => people.Count(p => Differences(r, p).Length <= 1) == 1)];
            Assert.Equal(IsLone(ours), counts.Members.Lone);
            Assert.Equal(IsLone(theirs), counts.NonMembers.Lone);
            Assert.Equal(ours.Select(IsExact), counts.Members.Exact);
            for (int c = 0; c < synthetic.Columns.Count; c++)
            {
                int column = c;
                bool DiffersHere(string[] row) => !IsExact(row) && released.Any(s => Differences(row, s).SequenceEqual([column]));
                bool IsOnlyOneByIt(string[] row) => people.Count(p => Differences(row, p).Length == 0) == 1 && people.Any(p => Differences(row, p).SequenceEqual([column]));
                CopiesByColumn row = counts.Columns[c];
                Assert.Equal(synthetic.Columns[c].Name, row.Column);
                Assert.Equal((ours.Count(r => IsExact(r) && IsOnlyOneByIt(r)), ours.Count(DiffersHere), theirs.Count(DiffersHere)), (row.SinglesOut, row.Members, row.NonMembers));
            }
        }, iter: 100);
    }

    [Fact]
    public void Exact_copies_are_near_copies()
    {
        Gen.Select(MixedTables.Gen(1, 200), MixedTables.Gen(1, 100)).Sample((synthetic, members) =>
        {
            Table mixed = synthetic.RowCount > 3 ? synthetic.Select([0, 1, 2]) : synthetic;
            Assert.InRange(Near(Search(synthetic, members, mixed).Members), ExactCopiesTests.Count(synthetic, members), members.RowCount);
            Assert.Equal(mixed.RowCount, Near(Search(synthetic, members, mixed).NonMembers));
        }, iter: 100);
    }

    [Fact]
    public void One_changed_cell_is_a_near_copy_and_two_are_none()
    {
        Table people = SampleTables.Mixed(300, 1), others = SampleTables.Mixed(300, 2);
        Table Changed(params string[] names) => new([.. people.Columns.Select(c => names.Contains(c.Name)
            ? new NumericColumn(c.Schema, Array.ConvertAll(((NumericColumn)c).Values.ToArray(), v => v + 1000)) : c)]);
        NearCopyCounts one = Search(Changed("amount"), people, others);
        Assert.Equal(300, Near(one.Members));
        Assert.Equal(300, one.Columns.Single(c => c.Column == "amount").Members);
        Assert.Equal(0, one.Columns.Sum(c => c.SinglesOut));
        Assert.Equal(0, Near(Search(Changed("amount", "age"), people, others).Members));
    }

    private static NearCopyCounts Search(Table synthetic, Table members, Table others) => NearCopySearch.Run(synthetic, members, others, CancellationToken.None);

    private static int Near(RecordCopies records) => records.Near.Count(n => n);

    private static int[] Differences(string[] a, string[] b) => [.. Enumerable.Range(0, a.Length).Where(c => a[c] != b[c])];

    private static string[][] Rows(Table table)
    {
        string[][] columns = [.. table.Columns.Select(c => SampleTables.Texts(table, c.Name))];
        return [.. Enumerable.Range(0, table.RowCount).Select(r => columns.Select(c => c[r]).ToArray())];
    }
}
