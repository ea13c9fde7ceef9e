using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>
/// Makes a matrix of pairwise correlations one that a random vector can have: the nearest in the sum of squares, by
/// alternating projections (N. J. Higham, "Computing the nearest correlation matrix – a problem from finance", IMA
/// Journal of Numerical Analysis 22, 2002). A matrix without negative eigenvalues stays as it is.
/// </summary>
internal static class NearestCorrelation
{
    private const int MostSteps = 100;
    private const double Accuracy = 1e-8;

    /// <summary>The weight of the identity matrix that is mixed in, so that no eigenvalue is 0.</summary>
    private const double Ridge = 1e-6;

    /// <summary>The Cholesky factor L of the nearest matrix, as rows: L·e has these correlations where e is independent.</summary>
    /// <param name="correlations">A symmetric matrix with ones on its diagonal.</param>
    public static double[][] Factor(double[,] correlations) => Of(correlations).Cholesky().Factor.ToRowArrays();

    /// <summary>The nearest correlation matrix, all of whose eigenvalues are above 0.</summary>
    /// <param name="correlations">A symmetric matrix with ones on its diagonal.</param>
    public static Matrix<double> Of(double[,] correlations)
    {
        Matrix<double> nearest = DenseMatrix.OfArray(correlations), correction = new DenseMatrix(nearest.RowCount), positive = nearest;
        for (int step = 0; step < MostSteps; step++)
        {
            // Dykstra's correction: without it the projections end at some matrix of both sets, not at the nearest.
            Matrix<double> corrected = nearest - correction;
            positive = WithoutNegativeEigenvalues(corrected);
            correction = positive - corrected;
            nearest = positive.Clone();
            nearest.SetDiagonal(Vector<double>.Build.Dense(nearest.RowCount, 1));
            if ((nearest - positive).FrobeniusNorm() <= Accuracy * nearest.FrobeniusNorm()) break;
        }

        Vector<double> scale = positive.Diagonal().Map(d => 1 / Math.Sqrt(d));
        var mixed = DenseMatrix.Create(positive.RowCount, positive.RowCount, (i, j) => (1 - Ridge) * positive[i, j] * (scale[i] * scale[j]));
        mixed.SetDiagonal(Vector<double>.Build.Dense(mixed.RowCount, 1));
        return mixed;
    }

    private static Matrix<double> WithoutNegativeEigenvalues(Matrix<double> matrix)
    {
        var eigen = matrix.Evd(Symmetricity.Symmetric);
        Vector<double> values = eigen.EigenValues.Map(v => v.Real);
        if (values.Minimum() >= 0) return matrix;
        Matrix<double> vectors = eigen.EigenVectors;
        Matrix<double> positive = vectors * Matrix<double>.Build.DiagonalOfDiagonalVector(values.PointwiseMaximum(0)) * vectors.Transpose();
        return (positive + positive.Transpose()) / 2;
    }
}
