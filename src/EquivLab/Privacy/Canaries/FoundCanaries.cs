namespace EquivLab.Privacy.Canaries;

/// <summary>
/// Which canaries are found by their distance to the closest synthetic record: exact copies, and those to which it is
/// closer, by far, than any train record or other canary. Who is found depends on the synthetic table and on all canaries,
/// never on who was put in, and a copy of one canary never makes another look found.
/// </summary>
/// <param name="Included">Found among those that were put in.</param>
/// <param name="LeftOut">Found among those that were left out.</param>
/// <param name="IncludedExact">Those put in of which there is an exact copy.</param>
/// <param name="LeftOutExact">Those left out of which there is an exact copy.</param>
internal sealed record FoundCanaries(int Included, int LeftOut, int IncludedExact, int LeftOutExact)
{
    /// <summary>A quarter of the way to the closest other record is close by far.</summary>
    private const double ByFar = 0.25;

    /// <param name="included">Distances of the canaries that were put in to the closest synthetic record.</param>
    /// <param name="includedIsolation">Their distances to the closest train record or other canary.</param>
    /// <param name="leftOut">Distances of those that were left out.</param>
    /// <param name="leftOutIsolation">Their distances to the closest train record or other canary.</param>
    public static FoundCanaries Of(double[] included, double[] includedIsolation, double[] leftOut, double[] leftOutIsolation) =>
        new(Near(included, includedIsolation), Near(leftOut, leftOutIsolation), included.Count(d => d == 0), leftOut.Count(d => d == 0));

    private static int Near(double[] distances, double[] isolation)
    {
        int count = 0;
        for (int i = 0; i < distances.Length; i++)
            if (distances[i] <= ByFar * isolation[i]) count++;
        return count;
    }
}
