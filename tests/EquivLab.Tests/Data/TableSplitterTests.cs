using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class TableSplitterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parts_are_disjoint_complete_and_stratified()
    {
        Gen.Select(Gen.Int[50, 500], Gen.Double[0.1, 0.6], Gen.ULong).Sample((n, fraction, seed) =>
        {
            var rng = new Rng(seed);
            var target = new RawColumn("y", [.. Enumerable.Range(0, n).Select(_ => rng.Next(3) - 1)], ["a", "b"]);
            (int[] train, int[] holdout) = StratifiedSplit.Split(target, fraction, seed);
            Assert.Equal(Enumerable.Range(0, n), train.Concat(holdout).Order());
            for (int stratum = -1; stratum < 2; stratum++)
            {
                int all = target.Codes.Count(c => c == stratum), held = holdout.Count(r => target.Codes[r] == stratum);
                Assert.InRange(held, fraction * all - 1, fraction * all + 1);
            }
        }, iter: 200);
    }

    [Fact]
    public void The_seed_decides_the_split()
    {
        var target = new RawColumn("y", [.. Enumerable.Range(0, 200).Select(i => i % 2)], ["a", "b"]);
        Assert.Equal(StratifiedSplit.Split(target, 0.3, 1).Holdout, StratifiedSplit.Split(target, 0.3, 1).Holdout);
        Assert.NotEqual(StratifiedSplit.Split(target, 0.3, 1).Holdout, StratifiedSplit.Split(target, 0.3, 2).Holdout);
    }

    [Fact]
    public void Categories_and_types_come_from_the_train_set_alone()
    {
        TableSplit split = TableSplitter.Split(
            Read("train.csv", "x,y,z\n" + Lines(60, i => $"{i % 7},{(i % 2 == 0 ? "a" : "b")},{i % 5}")),
            Read("hold.csv", "y,x,z\n" + Lines(20, i => $"{(i == 3 ? "only-here" : "a")},{i},{i}")),
            new SplitOptions("y"));
        Assert.Equal(["a", "b"], ((CategoricalColumn)split.Train["y"]).Categories);
        Assert.Contains("only-here", ((CategoricalColumn)split.Holdout["y"]).Categories);
        Assert.Equal(["x", "y", "z"], split.Holdout.Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData("a b a b", TableTask.Binary)]
    [InlineData("a b c a", TableTask.Multiclass)]
    [InlineData("1 2 3 4", TableTask.Multiclass)]
    [InlineData("1.5 2.5 3.5 9.25", TableTask.Regression)]
    public void Infers_the_task(string cycle, TableTask task)
    {
        string[] values = cycle.Split(' ');
        TableSplit split = Split("x,y\n" + Lines(100, i => $"{i % 9},{values[i % values.Length]}"), "y");
        Assert.Equal(task, split.Task);
        Assert.Equal(task == TableTask.Regression, split.Train["y"].Schema.IsNumeric);
    }

    [Fact]
    public void Identifiers_are_left_out_unless_declared()
    {
        RawTable raw = Read("t.csv", "id,x,y\n" + Lines(100, i => $"P{i},{i % 9},{i % 2}"));
        TableSplit split = TableSplitter.Split(raw, new SplitOptions("y"));
        Assert.Equal(["id"], split.LeftOut);
        Assert.Contains(split.Warnings, w => w.Contains("'id'", StringComparison.Ordinal));
        var declared = new TableSchema([new ColumnSchema("id", ColumnType.Category)]);
        TableSplit kept = TableSplitter.Split(raw, new SplitOptions("y") { Schema = declared });
        Assert.Empty(kept.LeftOut);
        Assert.Empty(kept.Warnings);
    }

    [Theory]
    [InlineData("zz", "t.csv: there is no column 'zz'; its columns are x, y.")]
    [InlineData("one", "t.csv: the target 'one' has a single value in the train set; there is nothing to predict, choose another target.")]
    [InlineData("none", "t.csv: every value of the target 'none' is missing in the train set; choose another target.")]
    public void Refuses_a_target_that_cannot_be_predicted(string target, string message)
    {
        string header = target == "zz" ? "x,y" : $"x,{target}";
        string value = target == "none" ? "" : "1";
        Assert.Equal(message, Assert.Throws<InputException>(() => Split(header + "\n" + Lines(100, i => $"{i % 9},{value}"), target)).Message);
    }

    [Fact]
    public void Refuses_too_few_rows_and_other_columns()
    {
        Assert.Contains("too few", Assert.Throws<InputException>(() => Split("x,y\n" + Lines(20, i => $"{i % 9},{i % 2}"), "y")).Message, StringComparison.Ordinal);
        RawTable train = Read("train.csv", "x,y\n" + Lines(60, i => $"{i % 9},{i % 2}"));
        RawTable other = Read("hold.csv", "x,q\n" + Lines(60, i => $"{i % 9},{i % 2}"));
        Assert.Equal(
            "hold.csv: lacks 'y' and has 'q' besides; expected the columns of the train set and no others: drop what is not to be released, or name with --leave-out what is not to be judged.",
            Assert.Throws<InputException>(() => TableSplitter.Split(train, other, new SplitOptions("y"))).Message);
    }

    [Fact]
    public void A_hold_out_needs_no_column_that_is_not_compared_and_may_have_those_left_out()
    {
        RawTable train = Read("train.csv", "id,x,y\n" + Lines(60, i => $"P{i},{i % 9},{i % 2}"));
        RawTable holdout = Read("hold.csv", "note,y,x\n" + Lines(60, i => $"n{i},{i % 2},{i % 8}"));
        TableSplit split = TableSplitter.Split(train, holdout, new SplitOptions("y") { LeaveOut = ["note"] });
        Assert.Equal(["x", "y"], split.Holdout.Columns.Select(c => c.Name));
        Assert.StartsWith("hold.csv: has 'note' besides;", Assert.Throws<InputException>(() => TableSplitter.Split(train, holdout, new SplitOptions("y"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("train.csv: there is no column 'nota'", Assert.Throws<InputException>(() => TableSplitter.Split(train, holdout, new SplitOptions("y") { LeaveOut = ["note", "nota"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_out_that_spells_classes_another_way_is_refused_and_Booleans_are_read_by_meaning()
    {
        RawTable train = Read("train.csv", "x,sex,y\n" + Lines(60, i => $"{i % 9},{(i % 3 == 0 ? "F" : "M")},{(i % 2 == 0 ? "Y" : "N")}"));
        TableSplit split = TableSplitter.Split(train, Read("hold.csv", "x,sex,y\n" + Lines(50, i => $"{i % 8},{(i % 3 == 0 ? "F" : "M")},{(i % 2 == 0 ? "true" : "false")}")), new SplitOptions("y"));
        Assert.Equal(["N", "Y"], ((CategoricalColumn)split.Holdout["y"]).Categories.Order());
        Assert.Empty(split.Warnings);
        RawTable other = Read("hold.csv", "x,sex,y\n" + Lines(50, i => $"{i % 8},{(i % 3 == 0 ? "f" : "m")},{(i % 2 == 0 ? "Y" : "N")}"));
        Assert.Equal(
            "hold.csv: column 'sex' spells 2 categories in another way than the train set, in 50 of 50 rows ('m' for 'M', the spellings differ only in case); write them as the train set does, or leave the column out with --leave-out.",
            Assert.Throws<InputException>(() => TableSplitter.Split(train, other, new SplitOptions("y"))).Message);
    }

    [Fact]
    public void A_word_among_the_holdouts_numbers_is_named_by_its_line()
    {
        RawTable train = Read("train.csv", "x,y\n" + Lines(60, i => $"{i % 9},{i % 2}"));
        RawTable holdout = Read("hold.csv", "x,y\n" + Lines(20, i => i == 5 ? "secret,1" : $"{i % 9},{i % 2}"));
        string message = Assert.Throws<InputException>(() => TableSplitter.Split(train, holdout, new SplitOptions("y"))).Message;
        Assert.StartsWith("hold.csv line 7: column 'x' expected a whole number, as in the train set", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private RawTable Read(string name, string text) => CsvTableReader.Read(_folder.Write(name, text));

    private TableSplit Split(string text, string target) => TableSplitter.Split(Read("t.csv", text), new SplitOptions(target));
}
