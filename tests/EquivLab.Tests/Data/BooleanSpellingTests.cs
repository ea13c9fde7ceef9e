using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class BooleanSpellingTests
{
    private static readonly string[] No = ["0", "false", "FALSE", "no", "No", "n", "F", "off", "0.0"], Yes = ["1", "true", "TRUE", "yes", "Yes", "y", "T", "on", "1.0"];

    /// <summary>Any mixture of spellings becomes the train set's, row by row; what is no Boolean, or missing, stays.</summary>
    [Fact]
    public void Every_spelling_becomes_the_train_sets() =>
        Gen.Select(Gen.Int[0, No.Length - 1], Gen.Int[-2, 2 * No.Length - 1].Array[1, 40]).Sample((pair, drawn) =>
        {
            Table train = Column([No[pair], Yes[pair], Yes[pair]]);
            string?[] texts = Array.ConvertAll(drawn, d => d switch { -2 => null, -1 => "unknown", _ => d < No.Length ? No[d] : Yes[d - No.Length] });
            string?[] expected = Array.ConvertAll(drawn, d => d switch { -2 => null, -1 => "unknown", _ => d < No.Length ? No[pair] : Yes[pair] });
            var read = (CategoricalColumn)BooleanSpelling.AsIn(train, Column(texts))["b"];
            Assert.Equal(expected, Enumerable.Range(0, texts.Length).Select(r => read[r]));
            Assert.Equal(read.Categories.Count, read.Categories.Distinct().Count());
        }, iter: 500);

    [Theory]
    [InlineData("M", "F")]
    [InlineData("n", "1")]
    [InlineData("yes", "Yes")]
    [InlineData("2", "1")]
    public void Other_pairs_stay_as_they_are(string first, string second)
    {
        var read = (CategoricalColumn)BooleanSpelling.AsIn(Column([first, second]), Column(["f", "true", "YES"]))["b"];
        Assert.Equal(["f", "true", "YES"], Enumerable.Range(0, 3).Select(r => read[r]));
    }

    private static Table Column(string?[] texts)
    {
        string[] categories = [.. texts.OfType<string>().Distinct()];
        return new Table([new CategoricalColumn(new ColumnSchema("b", ColumnType.Boolean), Array.ConvertAll(texts, t => t is null ? -1 : Array.IndexOf(categories, t)), categories)]);
    }
}
