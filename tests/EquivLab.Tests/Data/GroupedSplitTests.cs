using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class GroupedSplitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_group_has_rows_on_both_sides_and_shares_hold()
    {
        Gen.Select(Gen.Int[1, 6].Array[60, 200], Gen.Double[0.2, 0.5], Gen.ULong).Sample((sizes, fraction, seed) =>
        {
            var rng = new Rng(seed, 5);
            var groups = new List<int>();
            var classes = new List<int>();
            for (int g = 0; g < sizes.Length; g++)
            {
                int leading = rng.Next(2);
                for (int i = 0; i < sizes[g]; i++)
                {
                    groups.Add(g);
                    classes.Add(rng.Next(10) == 0 ? 1 - leading : leading);
                }
            }

            var target = new RawColumn("y", [.. classes], ["a", "b"]);
            (int[] train, int[] holdout) = StratifiedSplit.Split(target, fraction, seed, [.. groups]);
            Assert.Equal(Enumerable.Range(0, groups.Count), train.Concat(holdout).Order());
            Assert.Empty(train.Select(r => groups[r]).Intersect(holdout.Select(r => groups[r])));
            // Systematic over groups by stratum and size: off by about a group a stratum.
            Assert.InRange(holdout.Length, fraction * groups.Count - 20, fraction * groups.Count + 20);
            Assert.InRange(holdout.Count(r => classes[r] == 1), fraction * classes.Sum() - 20, fraction * classes.Sum() + 20);
            Assert.Equal(holdout, StratifiedSplit.Split(target, fraction, seed, [.. groups]).Holdout);
        }, iter: 100);
    }

    [Fact]
    public void Groups_of_one_row_split_as_rows_do()
    {
        var target = new RawColumn("y", [.. Enumerable.Range(0, 500).Select(i => i % 3)], ["a", "b", "c"]);
        Assert.Equal(StratifiedSplit.Split(target, 0.3, 4).Holdout, StratifiedSplit.Split(target, 0.3, 4, [.. Enumerable.Range(0, 500)]).Holdout);
    }

    [Fact]
    public void Every_group_is_held_out_as_often_as_another()
    {
        // One group in ten has forty rows, the others one.
        int[] groups = [.. Enumerable.Range(0, 50).SelectMany(g => Enumerable.Repeat(g, g % 10 == 0 ? 40 : 1))];
        var target = new RawColumn("y", [.. groups.Select(g => g % 2)], ["a", "b"]);
        int large = 0;
        for (ulong seed = 0; seed < 400; seed++) large += StratifiedSplit.Split(target, 0.3, seed, groups).Holdout.Select(r => groups[r]).Distinct().Count(g => g % 10 == 0);
        // 2,000 draws of a share of 0.3: a standard error of 0.01 at most.
        Assert.InRange(large / 2000.0, 0.26, 0.34);
    }

    [Fact]
    public void A_persons_rows_stay_together_and_the_column_is_not_synthesized_unless_declared()
    {
        RawTable table = Persons(out _);
        TableSplit split = TableSplitter.Split(table, new SplitOptions("y") { Group = "patient_id" });
        Assert.Empty(split.Groups!.Train.Intersect(split.Groups.Holdout));
        Assert.Equal((split.Train.RowCount, split.Holdout.RowCount), (split.Groups.Train.Length, split.Groups.Holdout.Length));
        Assert.Contains("patient_id", split.LeftOut);
        string warning = split.Warnings[0];
        Assert.StartsWith("Rows of one 'patient_id' were kept on one side of every split", warning, StringComparison.Ordinal);
        Assert.Contains("2 rows without a value are each a group of their own", warning, StringComparison.Ordinal);
        Assert.Contains("treat rows as independent", warning, StringComparison.Ordinal);

        var declared = new TableSchema([new ColumnSchema("patient_id", ColumnType.Category)]);
        Assert.True(TableSplitter.Split(table, new SplitOptions("y") { Group = "patient_id", Schema = declared }).Train.Contains("patient_id"));
    }

    [Fact]
    public void A_persons_identifier_that_repeats_is_named()
    {
        RawTable table = Persons(out _);
        string warning = Assert.Single(TableSplitter.Split(table, new SplitOptions("y")).Warnings);
        Assert.StartsWith("Column 'patient_id' looks like an identifier that repeats", warning, StringComparison.Ordinal);
        Assert.Contains("--group patient_id", warning, StringComparison.Ordinal);
        Assert.Empty(TableSplitter.Split(table, new SplitOptions("y") { LeaveOut = ["patient_id"] }).Warnings);
    }

    [Fact]
    public void Groups_in_both_of_two_files_are_counted()
    {
        RawTable table = Persons(out string[] lines);
        RawTable train = Read("train.csv", string.Join('\n', lines[..200])), holdout = Read("hold.csv", string.Join('\n', lines.Skip(190).Prepend(lines[0])));
        TableSplit split = TableSplitter.Split(train, holdout, new SplitOptions("y") { Group = "patient_id" });
        Assert.Matches("^[0-9,]+ of the [0-9,]+ values of 'patient_id' in the hold-out, [0-9,]+ of [0-9,]+ rows, have rows in the train set too\\.", split.Warnings[0]);
        Assert.NotEmpty(split.Groups!.Train.Intersect(split.Groups.Holdout));
        Assert.Contains(TableSplitter.Split(train, holdout, new SplitOptions("y")).Warnings, w => w.Contains("looks like an identifier that repeats", StringComparison.Ordinal));
        Assert.DoesNotContain(table.Columns[0].Texts, text => text.Length > 2 && split.Warnings[0].Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_rows_stay_together_whatever_their_identifier()
    {
        var rng = new Rng(3, 1);
        var text = new System.Text.StringBuilder("id,x,z,y\n");
        for (int i = 0; i < 300; i++)
        {
            string row = FormattableString.Invariant($"{rng.NextDouble():0.0000},{rng.NextDouble():0.00},{rng.Next(2)}");
            text.Append(2 * i).Append(',').Append(row).Append('\n').Append(2 * i + 1).Append(',').Append(row).Append('\n');
        }

        RawTable table = Read("twice.csv", text.ToString());
        Assert.InRange(StraddlingRows.Of(TableSplitter.Split(table, new SplitOptions("y")).Train, TableSplitter.Split(table, new SplitOptions("y")).Holdout, 2).Shared, 80, 180);
        TableSplit split = TableSplitter.Split(table, new SplitOptions("y") { GroupEqualRows = true });
        Assert.Equal(0, StraddlingRows.Of(split.Train, split.Holdout, 2).Shared);
        Assert.InRange(split.Holdout.RowCount, 160, 200);
    }

    [Fact]
    public void A_column_that_cannot_group_is_refused()
    {
        RawTable table = Persons(out _);
        string Refusal(SplitOptions options) => Assert.Throws<InputException>(() => TableSplitter.Split(table, options)).Message;
        Assert.Contains("there is no column 'who'", Refusal(new SplitOptions("y") { Group = "who" }), StringComparison.Ordinal);
        Assert.Contains("the target 'y' cannot group rows too", Refusal(new SplitOptions("y") { Group = "y" }), StringComparison.Ordinal);
        Assert.Contains("has no two values", Refusal(new SplitOptions("y") { Group = "same" }), StringComparison.Ordinal);
    }

    private RawTable Persons(out string[] lines)
    {
        var rng = new Rng(2, 1);
        var all = new List<string>();
        for (int person = 0; person < 120; person++)
        {
            int rows = 1 + rng.Next(4), x = rng.Next(50);
            for (int i = 0; i < rows; i++) all.Add(FormattableString.Invariant($"{4000 + person},{x},{rng.NextDouble():0.000},k,{rng.Next(2)}"));
        }

        all.AddRange([",3,0.5,k,0", ",3,0.5,k,1"]);
        string[] rowsInOrder = [.. all];
        rng.Shuffle<string>(rowsInOrder);
        lines = [.. rowsInOrder.Prepend("patient_id,x,z,same,y")];
        return Read("persons.csv", string.Join('\n', lines));
    }

    private RawTable Read(string name, string text) => CsvTableReader.Read(_folder.Write(name, text));
}
