using CsCheck;
using EquivLab.Data;
using EquivLab.Privacy.Canaries;
using EquivLab.Records;
using EquivLab.Tests.Privacy.Copies;

namespace EquivLab.Tests.Privacy.Canaries;

public sealed class PlantedCanariesTests
{
    [Fact]
    public void Canaries_are_new_records_of_values_within_the_train_set()
    {
        Gen.Select(MixedTables.Gen(20, 400), Gen.Int[2, 40], Gen.ULong[1, 1000]).Sample((train, count, seed) =>
        {
            Table canaries = CanaryRecords.Draw(train, count, seed, 2);
            Assert.Equal(count, canaries.RowCount);
            Assert.Equal(0, ExactCopiesTests.Count(train, canaries));
            Assert.Equal(count, Rows(canaries).Distinct().Count());
            foreach (Column column in train.Columns)
            {
                if (column is NumericColumn numeric)
                {
                    double[] known = Array.FindAll(numeric.Values.ToArray(), v => !double.IsNaN(v));
                    Assert.All(((NumericColumn)canaries[column.Name]).Values.ToArray(), v => Assert.True(known.Length == 0 || (v >= known.Min() && v <= known.Max())));
                }
                else
                {
                    Assert.Subset(new HashSet<string>([.. SampleTables.Texts(train, column.Name), ""]), SampleTables.Texts(canaries, column.Name).ToHashSet());
                }
            }
        }, iter: 50);
    }

    [Fact]
    public void Canaries_stand_out()
    {
        Table train = SampleTables.Mixed(2000, 1);
        var space = new RecordSpace(train);
        double[] canaries = NearestRecords.Distances(space.Place(CanaryRecords.Draw(train, 100, 1, 2)), space.Place(train), 2);
        double[] people = NearestRecords.Distances(space.Place(SampleTables.Mixed(2000, 2)), space.Place(train), 2);
        Assert.True(canaries.Min() > people.Max(), $"{canaries.Min()} {people.Max()}");
    }

    [Fact]
    public void Coins_decide_and_the_train_set_stays_as_it_is()
    {
        Table train = SampleTables.Mixed(500, 1);
        PlantedCanaries planted = PlantedCanaries.Of(train, 100, 7, 2);
        Assert.Equal(100, planted.Included.RowCount + planted.LeftOut.RowCount);
        Assert.InRange(planted.Included.RowCount, 30, 70);
        Assert.Equal(500 + planted.Included.RowCount, planted.Train.RowCount);
        Assert.Equal(Rows(train), Rows(planted.Train).Take(500));
        Assert.Equal(Rows(planted.Included), Rows(planted.Train).Skip(500));
        Assert.Equal(Rows(planted.Included), Rows(PlantedCanaries.Of(train, 100, 7, 1).Included));
        Assert.NotEqual(Rows(planted.Included), Rows(PlantedCanaries.Of(train, 100, 8, 2).Included));
    }

    [Fact]
    public void A_canary_is_a_group_of_its_own()
    {
        PlantedCanaries planted = PlantedCanaries.Of(SampleTables.Mixed(100, 1), 20, 7, 2);
        int[] people = [.. Enumerable.Range(0, 100).Select(i => i / 4)];
        int[] groups = planted.Groups(people)!;
        Assert.Equal(planted.Train.RowCount, groups.Length);
        Assert.Equal(people, groups[..100]);
        Assert.Equal(planted.Included.RowCount, groups[100..].Except(people).Count());
        Assert.Null(planted.Groups(null));
    }

    /// <summary>However close two canaries are, a copy of one is no sign of the other.</summary>
    [Fact]
    public void Canaries_that_were_left_out_are_not_found_by_copies_of_others()
    {
        Gen.Select(MixedTables.Gen(20, 300), Gen.Int[2, 30], Gen.ULong[1, 1000]).Sample((train, count, seed) =>
        {
            PlantedCanaries planted = PlantedCanaries.Of(train, count, seed, 2);
            var space = new RecordSpace(train);
            double[] Distances(Table canaries) => NearestRecords.Distances(space.Place(canaries), space.Place(planted.Train), 2);
            FoundCanaries found = FoundCanaries.Of(Distances(planted.Included), planted.IncludedIsolation, Distances(planted.LeftOut), planted.LeftOutIsolation);
            Assert.Equal(new FoundCanaries(planted.Included.RowCount, 0, planted.Included.RowCount, 0), found);
        }, iter: 50);
    }

    [Fact]
    public void A_table_without_room_for_canaries_is_refused()
    {
        var full = new Table([new CategoricalColumn(new ColumnSchema("x", ColumnType.Category), [0, 1, 2], ["a", "b", "c"])]);
        string message = Assert.Throws<InputException>(() => CanaryRecords.Draw(full, 10, 1, 1)).Message;
        Assert.StartsWith("--canaries: the columns allow only 0 different records", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Found_are_copies_and_those_that_are_closer_by_far()
    {
        FoundCanaries found = FoundCanaries.Of([0, 0, 0.05, 0.05, 0.3], [0.4, 0, 0.2, 0.19, 0.4], [0.3, 0, 0.11], [0.4, 0.4, 0.4]);
        Assert.Equal(new FoundCanaries(3, 1, 2, 1), found);
    }

    private static string[] Rows(Table table)
    {
        string[][] columns = [.. table.Columns.Select(c => SampleTables.Texts(table, c.Name))];
        return [.. Enumerable.Range(0, table.RowCount).Select(r => string.Join('\u001f', columns.Select(c => c[r])))];
    }
}
