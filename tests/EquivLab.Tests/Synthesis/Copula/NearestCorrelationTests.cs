using CsCheck;
using EquivLab.Synthesis.Baselines.Copula;
using MathNet.Numerics.LinearAlgebra;

namespace EquivLab.Tests.Synthesis.Copula;

public sealed class NearestCorrelationTests
{
    private static readonly Gen<double[,]> Matrices = Gen.Select(Gen.Int[1, 12], Gen.ULong[1, 1UL << 40]).Select((size, seed) =>
    {
        var rng = new Rng(seed);
        var matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            matrix[i, i] = 1;
            for (int j = 0; j < i; j++) matrix[i, j] = matrix[j, i] = Math.Clamp(2.4 * rng.NextDouble() - 1.2, -1, 1);
        }

        return matrix;
    });

    /// <summary>The example of Higham (2002), section 5, given there to four digits.</summary>
    [Fact]
    public void Highams_example()
    {
        Matrix<double> nearest = NearestCorrelation.Of(new double[,] { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } });
        Assert.Equal(0.7607, nearest[0, 1], 5e-5);
        Assert.Equal(0.7607, nearest[1, 2], 5e-5);
        Assert.Equal(0.1573, nearest[0, 2], 5e-5);
    }

    [Fact]
    public void Any_matrix_becomes_a_positive_definite_correlation_matrix()
    {
        Matrices.Sample(matrix =>
        {
            Matrix<double> nearest = NearestCorrelation.Of(matrix);
            Assert.All(nearest.Diagonal(), d => Assert.Equal(1, d));
            Assert.True(nearest.IsSymmetric());
            Assert.True(nearest.Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real) > 1e-7);
            double[][] factor = NearestCorrelation.Factor(matrix);
            for (int i = 0; i < factor.Length; i++)
                for (int j = 0; j < factor.Length; j++) Assert.Equal(nearest[i, j], factor[i].Zip(factor[j], (a, b) => a * b).Sum(), 1e-9);
        }, iter: 100);
    }

    /// <summary>Of a point and its projection onto a convex set, no other point of the set lies on the point's side.</summary>
    [Fact]
    public void No_other_correlation_matrix_is_nearer()
    {
        Gen.Select(Matrices, Gen.ULong[1, 1000]).Sample((matrix, seed) =>
        {
            int size = matrix.GetLength(0);
            Matrix<double> target = Matrix<double>.Build.DenseOfArray(matrix), nearest = NearestCorrelation.Of(matrix);
            var rng = new Rng(seed);
            for (int trial = 0; trial < 20; trial++)
            {
                // Random unit vectors have a correlation matrix as their products.
                Matrix<double> vectors = Matrix<double>.Build.Dense(size, 3, (_, _) => 2 * rng.NextDouble() - 1).NormalizeRows(2);
                Matrix<double> other = vectors * vectors.Transpose();
                Assert.True((target - nearest).PointwiseMultiply(other - nearest).RowSums().Sum() < 1e-3 * size * size);
            }
        }, iter: 50);
    }

    [Fact]
    public void A_correlation_matrix_stays_as_it_is()
    {
        Matrix<double> nearest = NearestCorrelation.Of(new[,] { { 1, 0.9, 0.5 }, { 0.9, 1, 0.3 }, { 0.5, 0.3, 1 } });
        Assert.Equal(0.9, nearest[0, 1], 2e-6);
        Assert.Equal(0.5, nearest[0, 2], 2e-6);
        Assert.Equal(0.3, nearest[1, 2], 2e-6);
    }
}
