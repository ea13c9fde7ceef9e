using EquivLab.Data;
using EquivLab.Privacy.Risks;

namespace EquivLab.Tests.Privacy.Risks;

public sealed class ValueGuessTests
{
    [Theory]
    [InlineData(100, 105, true)]
    [InlineData(100, 106, false)]
    [InlineData(100, 95, true)]
    [InlineData(-100, -104, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 0.1, false)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.NaN, false)]
    public void Numbers_have_to_be_within_five_percent(double truth, double guess, bool isRight) =>
        Assert.Equal(isRight ? 1 : 0, Right(ColumnType.Number, truth, [guess, -1000, 1000]));

    [Fact]
    public void Years_are_not_all_the_same()
    {
        double[] years = [2001, 1997, 1998, 1999, 2000, 2001, 2002];
        Assert.Equal(1, Right(ColumnType.Integer, 2001, years));
        Assert.Equal(0, Right(ColumnType.Integer, 2002, years));
    }

    [Fact]
    public void Dates_are_close_in_their_range()
    {
        double[] days = [.. Enumerable.Range(0, 101).Select(i => 30.0 + i)];
        Assert.Equal(1, Right(ColumnType.Date, 34, days));
        Assert.Equal(0, Right(ColumnType.Date, 36, days));
    }

    [Fact]
    public void Categories_have_to_be_the_same_text()
    {
        var schema = new ColumnSchema("c", ColumnType.Category);
        var released = new CategoricalColumn(schema, [0, 1, -1], ["x", "y"]);
        var truth = new CategoricalColumn(schema, [1, 0, -1, 2, 0], ["y", "x", "z"]);
        // x of x, y of y, missing of missing; z is nowhere, and a missing value is not y.
        Assert.Equal(3, new ValueGuess(released).Right(truth, [0, 1, 2, 2, 2]));
    }

    private static int Right(ColumnType type, double truth, double[] guesses)
    {
        ColumnSchema schema = type == ColumnType.Date ? new("v", type) { DateFormat = "yyyy-MM-dd" } : new("v", type);
        return new ValueGuess(new NumericColumn(schema, guesses)).Right(new NumericColumn(schema, [truth]), [0]);
    }
}
