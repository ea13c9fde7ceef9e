namespace EquivLab.Records;

/// <summary>The closest reference records of each query, nearest first; of equally close ones those that come first in the table.</summary>
/// <param name="K">How many a query.</param>
/// <param name="Rows">Row numbers of the references, query-major: query q's j-th closest stands at q·K + j; −1 where there are fewer.</param>
/// <param name="Distances">Their distances, averaged over columns, 0 (a copy) to 1; infinite where there are fewer.</param>
internal sealed record Neighbours(int K, int[] Rows, float[] Distances)
{
    /// <summary>The distance of each query to its j-th closest reference, j from 0.</summary>
    public double[] Distance(int j)
    {
        var distances = new double[Rows.Length / K];
        for (int q = 0; q < distances.Length; q++) distances[q] = Distances[q * K + j];
        return distances;
    }
}
