using System.Globalization;
using EquivLab.Data;
using EquivLab.Models;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class FeatureSelectionTests
{
    [Fact]
    public void OnlyWhatVariesOverTheUsableRowsIsAFeature()
    {
        Table train = new([
            Numbers("varies", 1, 2, 2, 2),
            Numbers("variesElsewhere", 1, 1, 1, 9),
            Numbers("gaps", 5, double.NaN, 5, 5),
            Numbers("both", 5, double.NaN, 6, 5),
            Numbers("empty", double.NaN, double.NaN, double.NaN, 1),
            Texts("missing", "a", null, "a", "a"),
            Texts("same", "a", "a", "a", "b"),
            Texts("t", "no", "yes", "no", null)]);

        FeatureSelection selection = Select(train);

        Assert.Equal(["varies", "both"], selection.Numbers);
        Assert.Equal(["gaps", "both"], selection.Gaps);
        Assert.Equal(["missing"], selection.Categories.Select(c => c.Name));
        Assert.Equal(["a", null], selection.Categories[0].Values);
    }

    [Fact]
    public void TheMostFrequentOfManyCategoriesAreKept()
    {
        // 10,000 categories once, and "often" and "oftener" besides.
        string?[] values = [.. Enumerable.Range(0, 10_000).Select(i => i.ToString("D5", CultureInfo.InvariantCulture)), "often", "often", "oftener", "oftener", "oftener"];
        string?[] target = [.. values.Select((_, i) => i % 2 == 0 ? "yes" : "no")];

        IReadOnlyList<string?> kept = Select(new Table([Texts("zip", values), Texts("t", target)])).Categories[0].Values;

        Assert.Equal(FeatureSelection.MaximumCategories, kept.Count);
        Assert.Equal(["oftener", "often", "00000", "00001"], kept.Take(4));
    }

    [Fact]
    public void TheOrderOfTheFileDoesNotMatter()
    {
        Table forward = new([Texts("c", "a", "b", "c", "c"), Texts("t", "no", "yes", "no", "no")]);
        Table backward = new([Texts("c", "c", "c", "b", "a"), Texts("t", "no", "no", "yes", "no")]);

        Assert.Equal(Select(forward).Categories[0].Values, Select(backward).Categories[0].Values);
    }

    private static FeatureSelection Select(Table train)
    {
        PredictionTask task = PredictionTask.FromTrain(train, "t", TableTask.Binary);
        return FeatureSelection.FromTrain(task, train, task.ReadTarget(train).Rows);
    }
}
