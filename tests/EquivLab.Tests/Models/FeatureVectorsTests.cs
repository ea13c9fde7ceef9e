using CsCheck;
using EquivLab.Data;
using EquivLab.Models;
using Microsoft.ML.Data;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class FeatureVectorsTests
{
    [Fact]
    public void RowsComeAsSelected()
    {
        var vectors = new FeatureVectors(new Table([Numbers("n", 1, double.NaN, 3), Numbers("m", 4, 5, 6), Texts("t", "a", null, "c")]), [2, 1, 2]);

        Assert.Equal([[3, 6], [float.NaN, 5], [3, 6]], Read(vectors.Numbers("v", ["n", "m"]), 3));
        Assert.Equal([[0], [1], [0]], Read(vectors.Gaps("v", ["n"]), 3));
        Assert.Equal([[0, 1, 0], [0, 0, 1], [0, 1, 0]], Read(vectors.OneHot("v", [new CategoryFeature("t", ["a", "c", null])]), 3));
    }

    [Fact]
    public void MissingIsNoCategoryAndTheUnknownIsNothing()
    {
        var vectors = new FeatureVectors(new Table([Texts("t", "?", "", "=", null, "NA", "new")]), [0, 1, 2, 3, 4, 5]);

        Assert.Equal(
            [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 0]],
            Read(vectors.OneHot("v", [new CategoryFeature("t", ["?", "", "=", null, "NA"])]), 6));
    }

    [Fact]
    public void EachColumnHasPlacesOfItsOwn() =>
        Gen.Int[0, 4].Array[1, 6].Array[1, 8].Where(rows => rows.All(r => r.Length == rows[0].Length)).Sample(rows =>
        {
            Column[] columns = [.. rows[0].Select((_, c) => Texts($"c{c}", [.. rows.Select(r => r[c] == 0 ? null : $"v{r[c]}")]))];
            CategoryFeature[] features = [.. columns.Select(c => new CategoryFeature(c.Name, ["v3", null, "v1"]))];
            float[][] read = Read(new FeatureVectors(new Table(columns), [.. Enumerable.Range(0, rows.Length)]).OneHot("v", features), rows.Length);
            for (int r = 0; r < rows.Length; r++)
                for (int c = 0; c < columns.Length; c++)
                    Assert.Equal([rows[r][c] == 3 ? 1 : 0, rows[r][c] == 0 ? 1 : 0, rows[r][c] == 1 ? 1 : 0], read[r][(3 * c)..(3 * c + 3)]);
        });

    [Fact]
    public void InfinitiesAndHugeNumbersAreClamped()
    {
        var vectors = new FeatureVectors(new Table([Numbers("n", double.PositiveInfinity, -1e300, 0.5)]), [0, 1, 2]);

        Assert.Equal([[float.MaxValue], [-float.MaxValue], [0.5f]], Read(vectors.Numbers("v", ["n"]), 3));
    }

    [Theory]
    [InlineData("yyyy-MM-dd", "2024-02-29", "2024-03-01", 1)]
    [InlineData("yyyy-MM-dd HH:mm", "2024-02-29 23:58", "2024-03-01 00:02", 240)]
    public void NearbyDatesStayApart(string format, string first, string second, double difference)
    {
        Assert.True(DateFormats.TryParse(first, format, out double a));
        Assert.True(DateFormats.TryParse(second, format, out double b));
        var column = new NumericColumn(new ColumnSchema("d", ColumnType.Date) { DateFormat = format }, [a, b]);
        float[][] values = Read(new FeatureVectors(new Table([column]), [0, 1]).Numbers("v", ["d"]), 2);

        Assert.Equal(difference, values[1][0] - values[0][0], 0.3 * difference);
    }

    [Fact]
    public void AColumnOfAnotherKindIsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new FeatureVectors(new Table([Texts("t", "a", "b")]), [0]).Numbers("v", ["t"]));

    private static float[][] Read(ViewColumn column, int rows) => [.. new TableView(rows, [column]).GetColumn<float[]>("v")];
}
