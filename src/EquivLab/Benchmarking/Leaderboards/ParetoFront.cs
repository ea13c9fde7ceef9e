namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>The points that no other point beats in both of two quantities, of each of which little is good.</summary>
public static class ParetoFront
{
    /// <summary>Whether each point is on the front: none is at most as large in both and smaller in one.</summary>
    /// <param name="points">The points; one with a NaN is never on the front and beats none.</param>
    public static bool[] Of(IReadOnlyList<(double X, double Y)> points)
    {
        var on = new bool[points.Count];
        for (int i = 0; i < on.Length; i++)
            on[i] = !double.IsNaN(points[i].X) && !double.IsNaN(points[i].Y) && !points.Any(other => Beats(other, points[i]));
        return on;
    }

    private static bool Beats((double X, double Y) a, (double X, double Y) b) => a.X <= b.X && a.Y <= b.Y && (a.X < b.X || a.Y < b.Y);
}
