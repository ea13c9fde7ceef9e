using EquivLab.Statistics.Means;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace EquivLab.Statistics.Regression;

/// <summary>Columns with mean 0 and deviation 1 behind an intercept, constant ones left out: what regressions are solved in.</summary>
internal sealed class Design
{
    /// <summary>A pivot below this share of its column's length is taken for rounding: the column is a sum of others.</summary>
    private const double Collinear = 1e-6;

    private readonly double[] _deviations;
    private readonly int[] _kept;
    private readonly int _given;

    public Design(double[][] columns, int rows)
    {
        Rows = rows;
        _given = columns.Length;
        var kept = new List<int>();
        var standardised = new List<double[]>();
        var deviations = new List<double>();
        for (int j = 0; j < columns.Length; j++)
        {
            var (mean, variance) = SampleMoments.Of(columns[j]);
            double deviation = Math.Sqrt(variance);
            // Below this the spread is rounding of equal values.
            if (!(deviation > 1e-13 * Math.Abs(mean))) continue;
            kept.Add(j);
            deviations.Add(deviation);
            standardised.Add(Array.ConvertAll(columns[j], value => (value - mean) / deviation));
        }

        (Columns, _kept, _deviations) = ([.. standardised], [.. kept], [.. deviations]);
    }

    public int Rows { get; }

    /// <summary>The standardised columns, without the intercept.</summary>
    public double[][] Columns { get; }

    /// <summary>X'WX with the intercept first.</summary>
    public Matrix<double> Gram(ReadOnlySpan<double> weights)
    {
        int width = Columns.Length + 1;
        var gram = new DenseMatrix(width, width);
        var weighted = new double[Rows];
        for (int j = 0; j < width; j++)
        {
            for (int i = 0; i < Rows; i++) weighted[i] = weights[i] * At(i, j);
            for (int k = j; k < width; k++)
            {
                double sum = 0;
                if (k == 0) foreach (double w in weighted) sum += w;
                else for (int i = 0; i < Rows; i++) sum += weighted[i] * Columns[k - 1][i];
                gram[j, k] = gram[k, j] = sum;
            }
        }

        return gram;
    }

    /// <summary>X'v with the intercept first.</summary>
    public Vector<double> Project(ReadOnlySpan<double> values)
    {
        var sums = new DenseVector(Columns.Length + 1);
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < sums.Count; j++) sums[j] += At(i, j) * values[i];
        return sums;
    }

    /// <summary>The inverse of a Gram matrix; null where columns are collinear.</summary>
    public static Matrix<double>? Invert(Matrix<double> gram)
    {
        try
        {
            var cholesky = gram.Cholesky();
            for (int j = 0; j < gram.RowCount; j++)
                if (!(cholesky.Factor[j, j] > Collinear * Math.Sqrt(gram[j, j]))) return null;
            return cholesky.Solve(DenseMatrix.CreateIdentity(gram.RowCount));
        }
        catch (ArgumentException)
        {
            // Not positive definite.
            return null;
        }
    }

    /// <summary>x'Mx of a row, the intercept's 1 included.</summary>
    public double Form(int row, Matrix<double> matrix)
    {
        double sum = 0;
        for (int j = 0; j < matrix.RowCount; j++)
            for (int k = 0; k < matrix.ColumnCount; k++) sum += At(row, j) * matrix[j, k] * At(row, k);
        return sum;
    }

    /// <summary>The linear predictor of a row.</summary>
    public double Score(int row, IReadOnlyList<double> coefficients)
    {
        double sum = coefficients[0];
        for (int j = 0; j < Columns.Length; j++) sum += coefficients[j + 1] * Columns[j][row];
        return sum;
    }

    /// <summary>From standardised coefficients, intercept first, back to the columns as they were given.</summary>
    public RegressionFit Unstandardise(IReadOnlyList<double> coefficients, Func<int, double> variance)
    {
        double[] values = [.. RegressionFit.Undefined(_given).Coefficients], errors = [.. values];
        for (int j = 0; j < _kept.Length; j++)
        {
            values[_kept[j]] = coefficients[j + 1] / _deviations[j];
            errors[_kept[j]] = Math.Sqrt(variance(j + 1)) / _deviations[j];
        }

        return new RegressionFit(values, errors);
    }

    private double At(int row, int column) => column == 0 ? 1 : Columns[column - 1][row];
}
