using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra.Double;

namespace EquivLab.Statistics.Regression;

/// <summary>
/// Logistic regression with an intercept and no penalty, by Newton's method with step halving (iteratively reweighted
/// least squares: McCullagh and Nelder, Generalized Linear Models, 1989, section 4.4). Columns must be standardised.
/// </summary>
internal sealed class LogisticRegression
{
    private const int MaxSteps = 100;

    /// <summary>Gain in log-likelihood a row below which the fit has converged.</summary>
    private const double Tolerance = 1e-13;

    /// <summary>Added to the Hessian's diagonal, relative to it: lets collinear columns through, and does not move the optimum.</summary>
    private const double Ridge = 1e-10;

    private readonly double[] _design;
    private readonly int _width;
    private readonly bool[] _labels;

    private LogisticRegression(double[][] columns, bool[] labels)
    {
        // One row after another, each led by the intercept's 1.
        _labels = labels;
        _width = columns.Length + 1;
        _design = new double[labels.Length * _width];
        for (int i = 0; i < labels.Length; i++)
        {
            _design[i * _width] = 1;
            for (int j = 0; j < columns.Length; j++) _design[i * _width + j + 1] = columns[j][i];
        }
    }

    /// <summary>The fitted probability of a true label, by row. Both labels must occur.</summary>
    public static double[] Probabilities(double[][] columns, bool[] labels)
    {
        var model = new LogisticRegression(columns, labels);
        double[] coefficients = model.Fit();
        var probabilities = new double[labels.Length];
        for (int i = 0; i < probabilities.Length; i++) probabilities[i] = Logistic(model.Score(i, coefficients));
        return probabilities;
    }

    /// <summary>The intercept and then one coefficient a column. Both labels must occur.</summary>
    public static double[] Coefficients(double[][] columns, bool[] labels) => new LogisticRegression(columns, labels).Fit();

    private double[] Fit()
    {
        var coefficients = new double[_width];
        double loss = Loss(coefficients);
        for (int step = 0; step < MaxSteps; step++)
        {
            double[] direction = NewtonStep(coefficients);
            double before = loss;
            for (double length = 1; length > 1e-6; length /= 2)
            {
                double[] next = [.. coefficients];
                for (int j = 0; j < next.Length; j++) next[j] += length * direction[j];
                double nextLoss = Loss(next);
                if (!(nextLoss <= before)) continue;
                (coefficients, loss) = (next, nextLoss);
                break;
            }

            if (!(before - loss > Tolerance * _labels.Length)) break;
        }

        return coefficients;
    }

    private double[] NewtonStep(double[] coefficients)
    {
        var hessian = new double[_width * _width];
        var gradient = new double[_width];
        for (int i = 0; i < _labels.Length; i++)
        {
            var row = _design.AsSpan(i * _width, _width);
            double p = Logistic(Score(i, coefficients));
            AddScaled(gradient, row, (_labels[i] ? 1 : 0) - p);
            double weight = p * (1 - p);
            // The triangle from the diagonal on is enough.
            for (int j = 0; j < _width; j++) AddScaled(hessian.AsSpan(j * _width + j, _width - j), row[j..], weight * row[j]);
        }

        double largest = 0;
        for (int j = 0; j < _width; j++) largest = Math.Max(largest, hessian[j * _width + j]);
        var matrix = DenseMatrix.Create(_width, _width, (j, k) => hessian[Math.Min(j, k) * _width + Math.Max(j, k)]);
        for (int j = 0; j < _width; j++) matrix[j, j] += Ridge * largest;
        return matrix.Cholesky().Solve(DenseVector.OfArray(gradient)).ToArray();
    }

    private double Score(int row, double[] coefficients)
    {
        double sum = 0;
        int start = row * _width;
        for (int j = 0; j < coefficients.Length; j++) sum += _design[start + j] * coefficients[j];
        return sum;
    }

    /// <summary>Negative log-likelihood, in nats.</summary>
    private double Loss(double[] coefficients)
    {
        double sum = 0;
        for (int i = 0; i < _labels.Length; i++)
        {
            double score = Score(i, coefficients), margin = _labels[i] ? score : -score;
            sum += Math.Max(-margin, 0) + double.LogP1(Math.Exp(-Math.Abs(margin)));
        }

        return sum;
    }

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var targets = MemoryMarshal.Cast<double, Vector<double>>(target);
        var sources = MemoryMarshal.Cast<double, Vector<double>>(source);
        for (int i = 0; i < targets.Length; i++) targets[i] += sources[i] * factor;
        for (int i = targets.Length * Vector<double>.Count; i < target.Length; i++) target[i] += source[i] * factor;
    }
}
