using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class CategorySpellingTests
{
    [Theory]
    [InlineData("Basel", "basel", "Case")]
    [InlineData("Zürich", "ZÜRICH", "Case")]
    [InlineData("New York", "NewYork", "WhiteSpace")]
    [InlineData("New York", "New\u00A0York", "WhiteSpace")]
    [InlineData("18-25", "18 - 25", "WhiteSpace")]
    [InlineData("3", "3.0", "Number")]
    [InlineData("0.5", ".50", "Number")]
    [InlineData("007", "7", "Number")]
    [InlineData("Never-married", "never_married", "Several")]
    [InlineData("<=50K", "<=50K.", "Several")]
    [InlineData("red", "\"red\"", "Several")]
    public void Another_spelling_is_recognised_and_named(string category, string text, string difference)
    {
        Assert.Equal(category, new CategorySpelling([category, "something else"]).Meant(text));
        Assert.True(new CategorySpelling([text, category, "something else"]).HasTwin(category));
        Assert.False(new CategorySpelling([category, "something else"]).HasTwin(category));
        Assert.Equal(Enum.Parse<SpellingDifference>(difference), CategorySpelling.Difference(category, text));
    }

    [Theory]
    [InlineData("A", "A-")]
    [InlineData("A", "A+")]
    [InlineData("1-5", "15")]
    [InlineData(">50K", "<=50K")]
    [InlineData("1", "-1")]
    [InlineData("Basel", "Bern")]
    public void Another_category_is_none(string category, string text) => Assert.Null(new CategorySpelling([category]).Meant(text));

    [Fact]
    public void A_text_that_could_be_either_of_two_is_neither() => Assert.Null(new CategorySpelling(["a b", "A b"]).Meant("A B"));
}
