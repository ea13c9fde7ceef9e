using EquivLab.Data;
using EquivLab.Models;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class PredictionTaskTests
{
    [Theory]
    [InlineData("yes", "no", "yes")]
    [InlineData("No", "Yes", "Yes")]
    [InlineData("0", "1", "1")]
    [InlineData("TRUE", "FALSE", "TRUE")]
    [InlineData("yes", "maybe", "maybe")]
    [InlineData("<=50K", ">50K", ">50K")]
    public void PositiveIsTheAffirmativeElseTheRarer(string frequent, string rare, string positive)
    {
        Table train = new([Texts("t", frequent, frequent, rare, null)]);

        PredictionTask task = PredictionTask.FromTrain(train, "t", TableTask.Binary);

        Assert.Equal(positive, task.PositiveClass);
        Assert.Equal(positive, task.Classes[1]);
    }

    [Fact]
    public void EqualCountsMakeTheOrdinallyLaterClassPositive()
        => Assert.Equal("b", PredictionTask.FromTrain(new Table([Texts("t", "b", "a", "a", "b")]), "t", TableTask.Binary).PositiveClass);

    [Fact]
    public void ClassesAreOrderedByNameAndUnusedOnesLeftOut()
    {
        var schema = new ColumnSchema("t", ColumnType.Category);
        Table train = new([new CategoricalColumn(schema, [2, 0, 3, -1], ["z", "unused", "B", "a"])]);

        Assert.Equal(["B", "a", "z"], PredictionTask.FromTrain(train, "t", TableTask.Multiclass).Classes);
    }

    [Fact]
    public void TextAndIdentifiersAreNoFeatures()
    {
        Table train = new([
            Numbers("x", 1, 2),
            Texts("id", ColumnType.Identifier, "p", "q"),
            Texts("note", ColumnType.Text, "p", "q"),
            Texts("t", "a", "b")]);

        Assert.Equal(["x"], PredictionTask.FromTrain(train, "t", TableTask.Binary).Features);
    }

    [Fact]
    public void RowsWithoutAKnownTargetAreLeftOut()
    {
        PredictionTask task = PredictionTask.FromTrain(new Table([Texts("t", "no", "yes")]), "t", TableTask.Binary);

        TargetValues target = task.ReadTarget(new Table([Texts("t", "yes", null, "other", "no")]));

        Assert.Equal([0, 3], target.Rows);
        Assert.Equal([1, 0], target.Classes);
    }

    [Fact]
    public void RegressionReadsFiniteNumbers()
    {
        Table table = new([Numbers("t", 1.5, double.NaN, double.PositiveInfinity, -2)]);

        TargetValues target = PredictionTask.FromTrain(table, "t", TableTask.Regression).ReadTarget(table);

        Assert.Equal([0, 3], target.Rows);
        Assert.Equal([1.5, -2], target.Values);
    }

    [Fact]
    public void UnusableTargetsAreExplained()
    {
        Table table = new([Numbers("x", 1, 2, 3), Texts("one", "a", "a", null), Texts("three", "a", "b", "c")]);

        Assert.Contains("'gone'", Refusal("gone", TableTask.Binary), StringComparison.Ordinal);
        Assert.Contains("needs categories", Refusal("x", TableTask.Binary), StringComparison.Ordinal);
        Assert.Contains("needs numbers", Refusal("one", TableTask.Regression), StringComparison.Ordinal);
        Assert.Contains("1 classes", Refusal("one", TableTask.Multiclass), StringComparison.Ordinal);
        Assert.Contains("3 classes", Refusal("three", TableTask.Binary), StringComparison.Ordinal);

        string Refusal(string target, TableTask task) => Assert.Throws<InputException>(() => PredictionTask.FromTrain(table, target, task)).Message;
    }
}
