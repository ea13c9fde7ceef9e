using EquivLab.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EquivLab.Tests.Models;

public class TreeEnsembleTests
{
    private static (float[][] Rows, bool[] Labels) Sample(int rows)
    {
        var random = new Random(3);
        float[][] values = [.. Enumerable.Range(0, rows).Select(_ => new[] { random.NextSingle(), random.Next(4), MathF.Pow(random.NextSingle(), 8) * 1e6f, 7f })];
        return (values, [.. values.Select(v => v[0] + (0.2 * v[1]) + (0.5 * random.NextSingle()) > 0.9)]);
    }

    private static float[][] Columns(float[][] rows) => [.. Enumerable.Range(0, rows[0].Length).Select(c => Array.ConvertAll(rows, r => r[c]))];

    private static ITransformer Train(float[][] rows, bool[] labels) => LightGbmTrainers
        .Binary(new MLContext(1), new BoostingSettings(40, 12, 10, 255, 0.1), 1)
        .Fit(new TableView(rows.Length, [RowFeatures.Vectors(rows), new ViewColumn<bool>(EncodingPipeline.Label, BooleanDataViewType.Instance, i => labels[i])]));

    /// <summary>ML.NET halves LightGBM's scores into its own scale, so they agree up to one factor.</summary>
    [Fact]
    public void Scores_as_ML_NET_does()
    {
        var (rows, labels) = Sample(2000);
        ITransformer model = Train(rows, labels);
        float[] expected = [.. model.Transform(new TableView(rows.Length, [RowFeatures.Vectors(rows)])).GetColumn<float>("Score")];
        TreeEnsemble trees = TreeEnsemble.Of(model);
        double[] scores = TreeEnsemble.Scores(trees.Outputs(Columns(rows)), rows.Length);
        Assert.True(expected.Distinct().Count() > 100);
        double factor = expected.Max() / scores.Max();
        for (int i = 0; i < scores.Length; i++) Assert.Equal(expected[i], factor * scores[i], 1e-4);
    }

    [Fact]
    public void Replacing_a_column_is_the_same_as_scoring_the_other_table()
    {
        var (rows, labels) = Sample(1500);
        TreeEnsemble trees = TreeEnsemble.Of(Train(rows, labels));
        float[][] columns = Columns(rows);
        double[][] outputs = trees.Outputs(columns);
        Assert.True(trees.Uses(0) && trees.Uses(1));
        Assert.False(trees.Uses(3));
        for (int c = 0; c < columns.Length; c++)
        {
            float[] values = [.. columns[c].Reverse()];
            float[][] other = [.. columns];
            other[c] = values;
            Assert.Equal(TreeEnsemble.Scores(trees.Outputs(other), rows.Length), trees.ScoresWith(columns, outputs, c, values));
        }
    }
}
