using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Tests.Data;

public sealed class HoldoutOverlapTests
{
    /// <summary>Tables with few and with many natural repetitions.</summary>
    public static TheoryData<string, string> Tables { get; } = new()
    {
        { "arrests.csv", "released" }, { "slid.csv", "wages" }, { "flchain.csv", "death" }, { "marketing-income.csv", "INCOME" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_random_split_of_a_table_is_called_an_overlap(string file, string target)
    {
        RawTable raw = Read(file);
        int below = 0, splits = 0;
        foreach (double share in new[] { 0.1, 0.3, 0.5, 0.7 })
        {
            for (ulong seed = 1; seed <= 10; seed++)
            {
                TableSplit split = TableSplitter.Split(raw, new SplitOptions(target) { HoldoutFraction = share, Seed = seed });
                double chance = SharedRows.Of(split.Train, split.Holdout).LogChance();
                Refuses(split.Train, split.Holdout, null);
                splits++;
                if (chance < Math.Log(0.05)) below++;
            }
        }

        // The bound is above the p-value, so that 1 split in 20 is the most to expect.
        Assert.InRange(below, 0, splits / 10);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_third_of_the_hold_out_taken_from_the_train_rows_is_found(string file, string target)
    {
        TableSplit split = TableSplitter.Split(Read(file), new SplitOptions(target) { Seed = 3 });
        int kept = split.Holdout.RowCount * 7 / 10, leaked = split.Holdout.RowCount - kept;
        Table holdout = Joined(Head(split.Holdout, kept), Head(split.Train, leaked));
        Refuses(split.Train, holdout, "hold-out rows stand in the train set too, where its own repetitions would explain about");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(2000)]
    public void Train_rows_in_another_order_are_found(int rows)
    {
        Table train = SampleTables.Mixed(rows);
        Refuses(train, train.Select([.. Enumerable.Range(0, rows).Reverse()]), "stand in the train set too");
    }

    [Fact]
    public void A_handful_of_train_rows_is_a_warning()
    {
        Table train = Unrepeated(4000, 1), own = Unrepeated(4000, 2);
        var warnings = new List<string>();
        HoldoutOverlap.Refuse(train, Joined(own, Head(train, 35)), "hold.csv", warnings.Add);
        Assert.Contains("35 of 4,035 hold-out rows stand in the train set too", Assert.Single(warnings), StringComparison.Ordinal);
    }

    /// <summary>Over random divisions of random repetitions, the bound is no more often small than a p-value.</summary>
    [Fact]
    public void The_bound_is_no_smaller_than_the_chance() => Gen.Select(Gen.Int[1, 40], Gen.Int[2, 6], Gen.Double[0.05, 0.95], Gen.ULong).Sample((values, copies, share, seed) =>
    {
        var rng = new Rng(seed);
        int[] rows = [.. Enumerable.Range(0, values * copies).Select(i => i / copies)];
        int held = (int)(share * rows.Length), below = 0;
        for (int draw = 0; draw < 400; draw++)
        {
            rng.Shuffle<int>(rows);
            int[] inHoldout = new int[values];
            foreach (int value in rows.AsSpan(0, held)) inHoldout[value]++;
            if (new SharedRows([.. inHoldout.Select(h => copies - h)], inHoldout, 0).LogChance() <= Math.Log(0.05)) below++;
        }

        // Binomial of 400 and 0.05: above 45 in less than 1 of 10⁶.
        Assert.InRange(below, 0, 45);
    }, iter: 100);

    [Fact]
    public void Pairs_that_are_all_divided_have_their_exact_chance_nearly() =>
        // Of 40 pairs and 40 rows held out, C(80, 40) divisions, 2⁴⁰ divide every pair: 1.0e-11.
        Assert.InRange(new SharedRows([.. Enumerable.Repeat(1, 40)], [.. Enumerable.Repeat(1, 40)], 0).LogChance(), Math.Log(1.0e-11), Math.Log(1.1e-11));

    private static RawTable Read(string file) => CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", file), ["?", "NA", ""]);

    private static Table Unrepeated(int rows, ulong seed)
    {
        var rng = new Rng(seed);
        return new Table([new NumericColumn(new ColumnSchema("x", ColumnType.Number), [.. Enumerable.Range(0, rows).Select(_ => rng.NextDouble())])]);
    }

    private static Table Joined(Table first, Table second) =>
        TableConcatenation.Concatenate([.. first.Columns.Select(c => c.Schema)], [first, second]);

    private static Table Head(Table table, int rows) => table.Select([.. Enumerable.Range(0, rows)]);

    private static void Refuses(Table train, Table holdout, string? message)
    {
        var warnings = new List<string>();
        if (message is null) HoldoutOverlap.Refuse(train, holdout, "hold.csv", warnings.Add);
        else Assert.Contains(message, Assert.Throws<InputException>(() => HoldoutOverlap.Refuse(train, holdout, "hold.csv", warnings.Add)).Message, StringComparison.Ordinal);
        Assert.Empty(warnings);
    }
}
