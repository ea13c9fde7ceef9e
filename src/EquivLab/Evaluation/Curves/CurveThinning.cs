namespace EquivLab.Evaluation.Curves;

/// <summary>
/// Fewer points for the same picture: the point farthest from the line drawn so far is put back until none is visibly off
/// it (D. H. Douglas and T. K. Peucker, Cartographica 10, 1973), the worst stretch first, so that a limit cuts the least.
/// </summary>
internal static class CurveThinning
{
    public const int MostPoints = 100;

    /// <summary>A third of a pixel on a plot of 300.</summary>
    public const double Invisible = 0.001;

    /// <summary>The points to draw, both ends among them.</summary>
    /// <param name="points">The full curve, in order.</param>
    /// <param name="most">The most points to keep, at least 2.</param>
    /// <param name="tolerance">How far a point that is left out may lie from the line.</param>
    public static CurvePoint[] Of(IReadOnlyList<CurvePoint> points, int most = MostPoints, double tolerance = Invisible)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (points.Count <= 2) return [.. points];
        var kept = new SortedSet<int> { 0, points.Count - 1 };
        var open = new PriorityQueue<(int From, int To, int Farthest), double>();
        void Add(int from, int to)
        {
            double farthest = 0;
            int at = -1;
            for (int i = from + 1; i < to; i++)
            {
                double distance = points[i].DistanceTo(points[from], points[to]);
                if (distance > farthest) (farthest, at) = (distance, i);
            }

            if (farthest > tolerance) open.Enqueue((from, to, at), -farthest);
        }

        Add(0, points.Count - 1);
        while (kept.Count < most && open.TryDequeue(out (int From, int To, int Farthest) stretch, out _))
        {
            kept.Add(stretch.Farthest);
            Add(stretch.From, stretch.Farthest);
            Add(stretch.Farthest, stretch.To);
        }

        return [.. kept.Select(i => points[i])];
    }

    /// <summary>The thinned curve as it is recorded.</summary>
    public static CurveLine Line(IReadOnlyList<CurvePoint> points)
    {
        CurvePoint[] kept = Of(points);
        return new CurveLine([.. kept.Select(p => Math.Round(p.X, 4))], [.. kept.Select(p => Math.Round(p.Y, 4))]);
    }
}
