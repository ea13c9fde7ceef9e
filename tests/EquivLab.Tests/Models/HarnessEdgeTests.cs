using EquivLab.Data;
using EquivLab.Models;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

/// <summary>Tables as a poor synthesizer, or an odd file, makes them: no model may throw on any.</summary>
public sealed class HarnessEdgeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void CategoriesUnseenOnEitherSideAreFine()
    {
        Table train = Binary(300, 1);
        Table holdout = Replace(Binary(60, 2), Texts("colour", [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? "mauve" : "red")]));

        foreach (double[] values in PredictAll(TableTask.Binary, train, train, holdout)) Assert.All(values, v => Assert.InRange(v, 0, 1));
    }

    [Fact]
    public void AnUnseenCategoryIsEncodedAsNone()
    {
        // Only the colour tells; an unknown one must be neither of the two, hence of a probability between theirs.
        string?[] colours = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? "red" : "blue")];
        Table train = new([Texts("colour", colours), Texts("t", [.. colours.Select(c => c == "red" ? "yes" : "no")])]);
        Table holdout = new([Texts("colour", "red", "blue", "mauve"), Texts("t", "yes", "no", "no")]);
        PredictionTask task = PredictionTask.FromTrain(train, "t", TableTask.Binary);

        double[] p = Scores.Flat(Harness.TrainAndPredict(task, train, holdout, "logistic-regression", 1));

        Assert.True(p[1] < p[2] && p[2] < p[0], $"red {p[0]}, blue {p[1]}, mauve {p[2]}");
    }

    [Theory]
    [InlineData(TableTask.Binary)]
    [InlineData(TableTask.Multiclass)]
    [InlineData(TableTask.Regression)]
    public void EmptyAndConstantColumnsAreLeftOut(TableTask kind)
    {
        Table train = Draw(kind, 200, 1);
        var broken = new Table([
            .. train.Columns,
            Numbers("empty", [.. Enumerable.Repeat(double.NaN, 200)]),
            Numbers("constant", [.. Enumerable.Repeat(7.0, 200)]),
            Numbers("sometimes", [.. Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? 7.0 : double.NaN)]),
            Numbers("huge", [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? double.MaxValue : double.NegativeInfinity)]),
            Texts("blank", new string?[200]),
            Texts("same", [.. Enumerable.Repeat("same", 200)])]);

        foreach (double[] values in PredictAll(kind, broken, broken, broken)) Assert.All(values, v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void WithoutAFeatureTheSharesArePredicted()
    {
        Table train = new([Numbers("x", 1, 1, 1, 1), Texts("t", "no", "yes", "no", "no")]);

        foreach (double[] values in PredictAll(TableTask.Binary, train, train, train, "t")) Assert.Equal([0.25, 0.25, 0.25, 0.25], values);
    }

    [Fact]
    public void OneClassGivesAConstantModel()
    {
        foreach (TableTask kind in new[] { TableTask.Binary, TableTask.Multiclass })
        {
            Table real = Draw(kind, 200, 1), holdout = Draw(kind, 20, 2);
            PredictionTask task = PredictionTask.FromTrain(real, "target", kind);
            Table synthetic = Replace(real, Texts("target", [.. Enumerable.Repeat(task.Classes[^1], 200)]));
            foreach (string model in ModelCatalog.NamesOf(kind))
            {
                double[] expected = kind == TableTask.Binary ? [1.0] : [0.0, 0.0, 1.0];
                double[] values = Scores.Flat(Harness.TrainAndPredict(task, synthetic, holdout, model, 1));
                Assert.Equal([.. Enumerable.Repeat(expected, 20).SelectMany(v => v)], values);
            }
        }
    }

    [Fact]
    public void OneValueGivesAConstantModel()
    {
        Table real = Regression(100, 1);
        Table synthetic = Replace(real, Numbers("target", [.. Enumerable.Repeat(42.0, 100)]));

        foreach (double[] values in PredictAll(TableTask.Regression, real, synthetic, real)) Assert.All(values, v => Assert.Equal(42, v));
    }

    [Fact]
    public void AClassThatTheTrainTableLacksHasProbabilityZero()
    {
        Table real = Multiclass(400, 1), holdout = Multiclass(100, 2);
        Table synthetic = real.Select([.. Enumerable.Range(0, 400).Where(i => ((CategoricalColumn)real["target"])[i] != "b")]);
        PredictionTask task = PredictionTask.FromTrain(real, "target", TableTask.Multiclass);

        foreach (string model in ModelCatalog.NamesOf(TableTask.Multiclass))
        {
            var predictions = (MulticlassPredictions)Harness.TrainAndPredict(task, synthetic, holdout, model, 1);
            Assert.Equal(300, predictions.Probabilities.Length);
            for (int row = 0; row < 100; row++) Assert.Equal(0, predictions.Probabilities[(3 * row) + 1]);
            Assert.DoesNotContain(1, predictions.Predicted);
            Assert.Contains(0, predictions.Predicted);
            Assert.Contains(2, predictions.Predicted);
        }
    }

    [Fact]
    public void MissingAndInventedTargetsAreLeftOutOfTraining()
    {
        Table real = Binary(300, 1), holdout = Binary(50, 2);
        var target = (CategoricalColumn)real["target"];
        Table spoilt = Replace(real, Texts("target", [.. Enumerable.Range(0, 300).Select(i => i % 5 == 0 ? null : i % 5 == 1 ? "invented" : target[i])]));
        Table clean = real.Select([.. Enumerable.Range(0, 300).Where(i => i % 5 > 1)]);

        foreach ((double[] expected, double[] actual) in PredictAll(TableTask.Binary, real, clean, holdout).Zip(PredictAll(TableTask.Binary, real, spoilt, holdout)))
            Assert.Equal(expected, actual);
    }

    [Fact]
    public void NoUsableRowIsExplained()
    {
        Table real = Binary(50, 1);
        Table synthetic = Replace(real, Texts("target", new string?[50]));
        PredictionTask task = PredictionTask.FromTrain(real, "target", TableTask.Binary);

        InputException refusal = Assert.Throws<InputException>(() => Harness.Compare(task, real, synthetic, real, ["lightgbm"], 1, threads: 2, cancellationToken: Stop));

        Assert.Contains("synthetic", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DifferentColumnsAreExplained()
    {
        Table real = Binary(50, 1);
        PredictionTask task = PredictionTask.FromTrain(real, "target", TableTask.Binary);
        Table without = real.Where(c => c.Name != "y");
        Table retyped = Replace(real, Texts("y", [.. Enumerable.Range(0, 50).Select(i => i % 2 == 0 ? "p" : "q")]));

        foreach (Table synthetic in new[] { without, retyped })
            Assert.Contains("'y'", Assert.Throws<InputException>(() => Harness.TrainAndPredict(task, synthetic, real, "lightgbm", 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAndCategoriesMayBeAnything()
    {
        Table plain = Binary(300, 1), holdout = Binary(50, 2);
        Table Odd(Table table) => new([
            new NumericColumn(new ColumnSchema("Label", ColumnType.Number), ((NumericColumn)table["x"]).Values.ToArray()),
            new NumericColumn(new ColumnSchema("Score", ColumnType.Number), ((NumericColumn)table["y"]).Values.ToArray()),
            Recode("Features", (CategoricalColumn)table["colour"], c => c switch { "red" => "?", "green" => "", _ => "\"quoted\",\nünï🎲" }),
            Recode("a \"b\", =c:\t;日本", (CategoricalColumn)table["target"], c => c)]);
        PredictionTask task = PredictionTask.FromTrain(plain, "target", TableTask.Binary);
        PredictionTask oddTask = PredictionTask.FromTrain(Odd(plain), "a \"b\", =c:\t;日本", TableTask.Binary);

        foreach (string model in ModelCatalog.NamesOf(TableTask.Binary))
        {
            // Renamed categories come in another order, which may move the last digits.
            double[] expected = Scores.Flat(Harness.TrainAndPredict(task, plain, holdout, model, 1));
            double[] actual = Scores.Flat(Harness.TrainAndPredict(oddTask, Odd(plain), Odd(holdout), model, 1));
            for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 0.02);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(25)]
    public void ShortTablesAreFine(int rows)
    {
        foreach (TableTask kind in Enum.GetValues<TableTask>())
        {
            Table real = Draw(kind, 100, 1);
            Table synthetic = real.Select([.. Enumerable.Range(0, rows)]);
            foreach (double[] values in PredictAll(kind, real, synthetic, real)) Assert.All(values, v => Assert.True(double.IsFinite(v)));
        }
    }

    [Fact]
    public void FeaturesTooRareToSplitOnAreFine()
    {
        foreach (TableTask kind in Enum.GetValues<TableTask>())
        {
            Column target = kind switch
            {
                // Balanced about zero, where the constant of a booster vanishes as well.
                TableTask.Binary => Texts("target", [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "yes" : "no")]),
                TableTask.Multiclass => Texts("target", [.. Enumerable.Range(0, 200).Select(i => "abc"[i % 3].ToString())]),
                _ => Numbers("target", [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? 1.0 : -1)]),
            };
            Table rare = new([
                Numbers("x", [.. Enumerable.Range(0, 200).Select(i => i == 3 ? 1.0 : 0)]),
                Texts("colour", [.. Enumerable.Range(0, 200).Select(i => i == 9 ? "red" : "blue")]),
                target]);
            foreach (double[] values in PredictAll(kind, rare, rare, rare)) Assert.All(values, v => Assert.True(double.IsFinite(v)));
        }
    }

    [Fact]
    public void AnEmptyHoldoutGivesNoPredictions()
    {
        foreach (TableTask kind in Enum.GetValues<TableTask>())
            foreach (double[] values in PredictAll(kind, Draw(kind, 50, 1), Draw(kind, 50, 1), Draw(kind, 0, 2))) Assert.Empty(values);
    }

    private static Table Draw(TableTask kind, int rows, int seed) => kind switch
    {
        TableTask.Binary => Binary(rows, seed),
        TableTask.Multiclass => Multiclass(rows, seed),
        _ => Regression(rows, seed),
    };

    private static double[][] PredictAll(TableTask kind, Table real, Table train, Table holdout, string target = "target")
    {
        PredictionTask task = PredictionTask.FromTrain(real, target, kind);
        return [.. Harness.Run(task, [new("train", train)], holdout, ModelCatalog.NamesOf(kind), 1, cancellationToken: Stop).Select(run => Scores.Flat(run.Predictions))];
    }

    private static Table Replace(Table table, Column column) => new([.. table.Columns.Select(c => c.Name == column.Name ? column : c)]);

    private static CategoricalColumn Recode(string name, CategoricalColumn column, Func<string, string> rename)
        => Texts(name, [.. Enumerable.Range(0, column.Count).Select(i => column[i] is string text ? rename(text) : null)]);
}
