using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet.Boosting;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tests.Synthesis.Forests;

namespace EquivLab.Tests.Synthesis.Boosting;

public sealed class BoostedFitTests
{
    private const int Rows = 20_000;

    /// <summary>The shares of a label depend on a category, on a number and on whether that is missing; trees have to find all three.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Probabilities_are_those_that_the_label_was_drawn_by(int classes)
    {
        var rng = new Rng(1, 81);
        var number = new double[Rows];
        int[] kind = new int[Rows], label = new int[Rows];
        for (int r = 0; r < Rows; r++)
        {
            number[r] = rng.NextDouble() < 0.2 ? double.NaN : Math.Round(rng.NextDouble(), 3);
            kind[r] = rng.NextDouble() < 0.1 ? CategoricalColumn.Missing : rng.Next(4);
            label[r] = rng.NextDouble() < OfFirst(number[r], kind[r]) ? 0 : 1 + rng.Next(classes - 1);
        }

        Table train = new(
        [
            ForestTables.Number("number", number),
            ForestTables.Category("kind", kind, "a", "b", "c", "d"),
            ForestTables.Category("label", label, [.. Enumerable.Range(0, classes).Select(k => $"k{k}")]),
        ]);
        CodedTable data = CodedTable.Fit(train, new BayesForestSynthesizer().Binning(threads: 1));
        BoostedConditional boosted = BoostedFit.Of(data, 2, seed: 1, threads: 1, TestContext.Current.CancellationToken)!;
        ushort first = CodeOf(data.Codecs[2], "k0");
        double worst = 0, mean = 0;
        for (int r = 0; r < Rows; r++)
        {
            double[] shares = [.. Enumerable.Range(0, classes).Select(c => boosted.Probability(data.Codes, r, (ushort)c))];
            Assert.Equal(1, shares.Sum(), 1e-9);
            double off = Math.Abs(shares[first] - OfFirst(number[r], kind[r]));
            worst = Math.Max(worst, off);
            mean += off / Rows;
        }

        Assert.True(mean < 0.04 && worst < 0.35, $"off by {mean} in the mean, {worst} at worst");
        Assert.Equal([0, 1], boosted.Parents);
    }

    /// <summary>Too few rows for a split, and as many of either class: nothing is learned, and nothing breaks.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Where_there_is_nothing_to_learn_the_classes_are_drawn_evenly(int classes)
    {
        const int Few = 24;
        Table train = new(
        [
            ForestTables.Number("number", [.. Enumerable.Range(0, Few).Select(r => (double)(r / classes))]),
            ForestTables.Category("label", [.. Enumerable.Range(0, Few).Select(r => r % classes)], [.. Enumerable.Range(0, classes).Select(k => $"k{k}")]),
        ]);
        CodedTable data = CodedTable.Fit(train, new BayesForestSynthesizer().Binning(threads: 1));
        BoostedConditional boosted = BoostedFit.Of(data, 1, seed: 1, threads: 1, TestContext.Current.CancellationToken)!;
        for (int c = 0; c < classes; c++) Assert.Equal(1.0 / classes, boosted.Probability(data.Codes, 0, (ushort)c), 1e-6);
    }

    /// <summary>Of many rows every second one is learned from; a class that only the others have must not be lost.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_class_that_no_learned_row_has_is_drawn_by_its_share(int classes)
    {
        const int Many = 200_000, Rare = 2_000;
        Table train = new(
        [
            ForestTables.Number("number", [.. Enumerable.Range(0, Many).Select(r => r / 2 % 10 + 0.0)]),
            ForestTables.Category(
                "label", [.. Enumerable.Range(0, Many).Select(r => r % 100 == 1 ? classes - 1 : r / 2 % (classes - 1))], [.. Enumerable.Range(0, classes).Select(k => $"k{k}")]),
        ]);
        CodedTable data = CodedTable.Fit(train, new BayesForestSynthesizer().Binning(threads: 1));
        BoostedConditional boosted = BoostedFit.Of(data, 1, seed: 1, threads: 1, TestContext.Current.CancellationToken)!;
        ushort rare = CodeOf(data.Codecs[1], $"k{classes - 1}");
        Assert.Equal(Rare / (double)Many, boosted.Probability(data.Codes, 0, rare), 1e-3);
    }

    [Fact]
    public void A_column_that_is_alone_or_constant_or_has_many_codes_is_left_as_it_is()
    {
        Table table = ForestTables.Lines(300, 1);
        BoostedConditional? Of(Table train, string child)
        {
            CodedTable data = CodedTable.Fit(train, new BayesForestSynthesizer().Binning(threads: 1));
            return BoostedFit.Of(data, train.IndexOf(child), seed: 1, threads: 1, TestContext.Current.CancellationToken);
        }

        Column constant = ForestTables.Category("constant", new int[300], "only");
        Column many = ForestTables.Category("many", [.. Enumerable.Range(0, 300).Select(r => r % 40)], [.. Enumerable.Range(0, 40).Select(i => $"m{i}")]);
        Assert.Null(Of(new Table([table["label"]]), "label"));
        Assert.Null(Of(new Table([.. table.Columns, constant]), "constant"));
        Assert.Null(Of(new Table([.. table.Columns, many]), "many"));
        Assert.NotNull(Of(table, "label"));
    }

    private static double OfFirst(double number, int kind) =>
        double.IsNaN(number) ? 0.5 : kind == 2 ? 0.9 : kind < 0 ? 0.3 : number < 0.4 ? 0.2 : 0.7;

    private static ushort CodeOf(ColumnCodec codec, string text) => codec.EncodeText(text);
}
