using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace EquivLab.Fidelity;

/// <summary>
/// Principal components of centred features: the directions along which rows differ most (H. Hotelling, Journal of
/// Educational Psychology 24, 1933), from the eigenvectors of the covariance matrix.
/// </summary>
/// <param name="Loadings">The weight of each feature in each component; every component has length 1, and its largest weight is positive.</param>
/// <param name="Explained">The share of the total variance that each component has, the largest first.</param>
internal sealed record PrincipalComponents(double[][] Loadings, double[] Explained)
{
    /// <param name="features">Features with mean 0, one value a row each.</param>
    /// <param name="count">How many components; as many as there are features at most.</param>
    public static PrincipalComponents Fit(double[][] features, int count)
    {
        int width = features.Length;
        count = Math.Min(count, width);
        if (count == 0) return new PrincipalComponents([], []);
        double rows = features[0].Length;
        var vectors = Array.ConvertAll(features, f => new DenseVector(f));
        var covariance = new DenseMatrix(width, width);
        for (int i = 0; i < width; i++)
            for (int j = i; j < width; j++) covariance[i, j] = covariance[j, i] = vectors[i].DotProduct(vectors[j]) / rows;
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        // MathNet orders symmetric eigenvalues from the smallest.
        double total = covariance.Trace();
        int[] places = [.. Enumerable.Range(0, count).Select(c => width - 1 - c)];
        return new PrincipalComponents(
            Array.ConvertAll(places, p => Upright(eigen.EigenVectors.Column(p).ToArray())),
            Array.ConvertAll(places, p => total > 0 ? Math.Max(0, eigen.EigenValues[p].Real) / total : 0));
    }

    /// <summary>The place of each row along one component.</summary>
    public double[] Scores(double[][] features, int component)
    {
        var scores = new double[features[0].Length];
        for (int f = 0; f < features.Length; f++)
        {
            double weight = Loadings[component][f];
            double[] values = features[f];
            for (int i = 0; i < scores.Length; i++) scores[i] += weight * values[i];
        }

        return scores;
    }

    /// <summary>An eigenvector's sign is arbitrary; this one is always the same.</summary>
    private static double[] Upright(double[] vector) =>
        vector[Array.IndexOf(vector, vector.MaxBy(Math.Abs))] < 0 ? Array.ConvertAll(vector, v => -v) : vector;
}
