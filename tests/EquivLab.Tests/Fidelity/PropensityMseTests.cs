using EquivLab.Fidelity;
using EquivLab.Statistics.Regression;
using EquivLab.Tests.Oracles;
using MathNet.Numerics.Distributions;

namespace EquivLab.Tests.Fidelity;

public class PropensityMseTests
{
    /// <summary>
    /// To 1e-4 only: scikit-learn's L-BFGS stops short of the optimum by up to 2.4e-5 of the pMSE on these cases, as
    /// Newton's method with 40 digits shows. The next test is the sharp one.
    /// </summary>
    [Fact]
    public void Agrees_with_scikit_learn()
    {
        foreach (var (inputs, expected) in OracleFile.Read("pmse").Cases)
        {
            double[][] rows = inputs.Rows("x");
            double[][] columns = [.. Enumerable.Range(0, rows[0].Length).Select(j => rows.Select(r => r[j]).ToArray())];
            bool[] synthetic = inputs.Flags("synthetic");
            var result = PropensityMse.Of(columns, synthetic);
            expected.Agrees("pMSE", result.Value, 1e-4);
            expected.Agrees("expectedUnderNull", result.ExpectedUnderNull);
            expected.Agrees("ratio", result.Ratio, 1e-4);

            // Neither units, nor a constant, nor the same column twice tell more.
            double[][] more = [.. columns.Select(c => Array.ConvertAll(c, v => 1000 * v + 5e5)), new double[rows.Length], columns[0]];
            Near.Equal(result.Value, PropensityMse.Of(more, synthetic).Value, 1e-6, "pMSE with idle columns");
        }
    }

    /// <summary>At the maximum of the likelihood the residuals are orthogonal to every column and to the constant.</summary>
    [Fact]
    public void The_regression_solves_its_score_equations()
    {
        foreach (var (inputs, _) in OracleFile.Read("pmse").Cases)
        {
            double[][] rows = inputs.Rows("x");
            double[][] columns = [.. Enumerable.Range(0, rows[0].Length).Select(j => rows.Select(r => r[j]).ToArray())];
            bool[] synthetic = inputs.Flags("synthetic");
            double[] p = LogisticRegression.Probabilities(columns, synthetic);
            foreach (double[] column in columns.Append([.. Enumerable.Repeat(1.0, rows.Length)]))
                Assert.Equal(0, p.Select((v, i) => ((synthetic[i] ? 1 : 0) - v) * column[i]).Sum(), 1e-6);
        }
    }

    /// <summary>
    /// Synthetic rows redrawn from the real ones have a mean ratio of 1; a second real sample has the real table's own
    /// sampling error besides, and 1 / (1 − c).
    /// </summary>
    [Fact]
    public void The_mean_ratio_of_faithful_tables()
    {
        var random = new Random(6);
        double redrawn = 0, fresh = 0;
        const int tables = 300, real = 200, rows = 300, features = 3;
        bool[] synthetic = [.. Enumerable.Range(0, rows).Select(i => i >= real)];
        for (int t = 0; t < tables; t++)
        {
            double[][] columns = [.. Enumerable.Range(0, features).Select(_ => Normal.Samples(random, 0, 1).Take(rows).ToArray())];
            fresh += PropensityMse.Of(columns, synthetic).Ratio / tables;
            for (int i = real; i < rows; i++)
            {
                int from = random.Next(real);
                foreach (double[] column in columns) column[i] = column[from];
            }

            redrawn += PropensityMse.Of(columns, synthetic).Ratio / tables;
        }

        Assert.Equal(1, redrawn, 0.12);
        Assert.Equal(1.5, fresh, 0.18);
    }

    [Fact]
    public void Tables_that_a_line_separates_reach_the_most()
    {
        double[] column = [.. Enumerable.Range(0, 60).Select(i => (double)i)];
        bool[] synthetic = [.. Enumerable.Range(0, 60).Select(i => i >= 40)];
        Near.Equal(2.0 / 9, PropensityMse.Of([column], synthetic).Value, 1e-6, "c (1 - c)");
    }

    [Fact]
    public void Nothing_to_tell_apart()
    {
        Assert.True(double.IsNaN(PropensityMse.Of([[1, 2]], [true, true]).Value));
        Assert.True(double.IsNaN(PropensityMse.Of([], []).Value));
        var constant = PropensityMse.Of([[7, 7, 7, 7]], [true, false, true, false]);
        Assert.Equal(0, constant.Value, 1e-15);
        Assert.Equal(1, constant.Parameters);
        Assert.Throws<ArgumentException>(() => PropensityMse.Of([[1, 2]], [true, false, true]));
    }
}
