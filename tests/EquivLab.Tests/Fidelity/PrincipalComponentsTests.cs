using CsCheck;
using EquivLab.Fidelity;

namespace EquivLab.Tests.Fidelity;

public class PrincipalComponentsTests
{
    /// <summary>The covariance matrix [2 1; 1 2] has the eigenvalues 3 and 1, and the first eigenvector (1, 1) / √2.</summary>
    [Fact]
    public void Two_features_by_hand()
    {
        // Independent scores of variance 3 and 1, turned by 45 degrees.
        double a = Math.Sqrt(3), h = Math.Sqrt(0.5);
        double[] first = [a, a, -a, -a], second = [1, -1, 1, -1];
        double[][] features = [[.. first.Zip(second, (u, v) => h * (u + v))], [.. first.Zip(second, (u, v) => h * (u - v))]];
        PrincipalComponents components = PrincipalComponents.Fit(features, 2);
        Assert.Equal(0.75, components.Explained[0], 1e-12);
        Assert.Equal(0.25, components.Explained[1], 1e-12);
        Assert.Equal(h, components.Loadings[0][0], 1e-12);
        Assert.Equal(h, components.Loadings[0][1], 1e-12);
        Assert.Equal(first, components.Scores(features, 0), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    private static readonly Gen<double[][]> Features = Gen.Select(Gen.Int[2, 6], Gen.Int[8, 40]).SelectMany((width, rows) => Gen.Double[-5, 5].Array[rows].Array[width])
        .Select(columns => columns.Select(c => c.Select(v => v - c.Average()).ToArray()).ToArray());

    [Fact]
    public void Components_are_orthonormal_and_their_scores_uncorrelated_with_the_explained_variance()
    {
        Features.Sample(features =>
        {
            PrincipalComponents components = PrincipalComponents.Fit(features, features.Length);
            double Dot(double[] x, double[] y) => x.Zip(y, (u, v) => u * v).Sum();
            double total = features.Sum(f => Dot(f, f)) / features[0].Length;
            Assert.Equal(1, components.Explained.Sum(), 1e-9);
            for (int i = 0; i < features.Length; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    Assert.Equal(i == j ? 1 : 0, Dot(components.Loadings[i], components.Loadings[j]), 1e-9);
                    Assert.Equal(i == j ? components.Explained[i] * total : 0, Dot(components.Scores(features, i), components.Scores(features, j)) / features[0].Length, 1e-8);
                }

                Assert.True(i == 0 || components.Explained[i] <= components.Explained[i - 1] + 1e-12);
            }
        }, iter: 100);
    }

    [Fact]
    public void Features_that_do_not_vary_explain_nothing()
    {
        PrincipalComponents components = PrincipalComponents.Fit([[0, 0, 0], [0, 0, 0]], 2);
        Assert.Equal([0, 0], components.Explained);
        Assert.Empty(PrincipalComponents.Fit([], 2).Loadings);
    }

    [Fact]
    public void Every_point_is_in_one_cell_or_outside()
    {
        Gen.Select(Gen.Double[-100, 100].Array[1, 200], Gen.Int[1, 12], Gen.Int[0, 20]).Sample((x, side, outside) =>
        {
            double[] y = [.. x.Select(v => v * v)];
            var grid = SquareGrid.Over(x, y, side, outside);
            int[] counts = grid.Count(x, y);
            Assert.Equal(side * side + 1, counts.Length);
            Assert.Equal(x.Length, counts.Sum());
            Assert.InRange(counts[^1], 0, 4 * outside);
        }, iter: 300);
    }

    [Fact]
    public void The_grid_by_hand()
    {
        var grid = SquareGrid.Over([0, 4, 2, 3], [0, 2, 2, 1], 2, 0);
        // (0, 0) below left; (4, 2) and (2, 2) and (3, 1) above right, since an inner edge begins a cell and the outer one ends it.
        Assert.Equal([1, 0, 0, 3, 0], grid.Count([0, 4, 2, 3], [0, 2, 2, 1]));
        Assert.Equal([0, 0, 0, 0, 2], grid.Count([-1, 1], [1, 3]));
        Assert.Equal(3, SquareGrid.Over([7, 7, 7], [1, 1, 1], 4, 0).Count([7, 7, 7], [1, 1, 1]).Max());
    }
}
