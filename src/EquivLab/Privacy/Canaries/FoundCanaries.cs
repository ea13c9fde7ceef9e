namespace EquivLab.Privacy.Canaries;

/// <summary>
/// Which canaries are found by their distance to the closest synthetic record: exact copies, and those for which it is at
/// most a quarter of the upper quartile of all canaries, in or out. That quartile is about the median of those left out,
/// whether canaries leak or not. Who is found depends on the synthetic table alone, never on who was put in.
/// </summary>
/// <param name="Included">Found among those that were put in.</param>
/// <param name="LeftOut">Found among those that were left out.</param>
/// <param name="IncludedExact">Those put in of which there is an exact copy.</param>
/// <param name="LeftOutExact">Those left out of which there is an exact copy.</param>
internal sealed record FoundCanaries(int Included, int LeftOut, int IncludedExact, int LeftOutExact)
{
    private const double ByFar = 0.25;

    /// <param name="included">Distances of the canaries that were put in.</param>
    /// <param name="leftOut">Distances of those that were left out.</param>
    public static FoundCanaries Of(double[] included, double[] leftOut)
    {
        double[] all = [.. included, .. leftOut];
        Array.Sort(all);
        double radius = ByFar * all[(int)(0.75 * (all.Length - 1))];
        int Within(double[] distances, double limit) => distances.Count(d => d <= limit);
        return new FoundCanaries(Within(included, radius), Within(leftOut, radius), Within(included, 0), Within(leftOut, 0));
    }
}
