namespace EquivLab.Reporting.Leaderboards;

/// <summary>Where labels stand beside their points, so that few lie on each other: each takes the freest of eight places, in turn.</summary>
internal static class LabelPlacement
{
    private const double Letter = 6.6, Line = 15, Gap = 8;

    // A label over a point hides which one it belongs to, which is worse than two labels that touch.
    private const double CostOfPoint = 8;

    private static readonly (string Name, double Across, double Down)[] Places =
    [
        ("middle right", 1, 0), ("middle left", -1, 0), ("top center", 0, -1), ("bottom center", 0, 1),
        ("top right", 1, -1), ("bottom right", 1, 1), ("top left", -1, -1), ("bottom left", -1, 1),
    ];

    /// <summary>A point in pixels, and the length of its label.</summary>
    internal readonly record struct Point(double X, double Y, int Letters);

    /// <summary>The text position of each point, as plotly.js names it.</summary>
    public static string[] Of(IReadOnlyList<Point> points, double width, double height)
    {
        Box[] marks = [.. points.Select(p => new Box(p.X - Gap, p.Y - Gap, p.X + Gap, p.Y + Gap))];
        var taken = new List<Box>();
        var names = new string[points.Count];
        for (int i = 0; i < names.Length; i++)
        {
            (string Name, Box Box, double Cost) best = Places.Select(place => (place.Name, At(points[i], place)))
                .Select(c => (c.Name, c.Item2, taken.Sum(c.Item2.Overlap) + (CostOfPoint * marks.Where((_, j) => j != i).Sum(c.Item2.Overlap)) + c.Item2.Outside(width, height))).MinBy(c => c.Item3);
            names[i] = best.Name;
            taken.Add(best.Box);
        }

        return names;
    }

    private static Box At(Point point, (string Name, double Across, double Down) place)
    {
        double wide = point.Letters * Letter, x = point.X + (place.Across * (Gap + (wide / 2))), y = point.Y + (place.Down * (Gap + (Line / 2)));
        return new Box(x - (wide / 2), y - (Line / 2), x + (wide / 2), y + (Line / 2));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public double Overlap(Box other) =>
            Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));

        public double Outside(double width, double height) => ((Right - Left) * (Bottom - Top)) - Overlap(new Box(0, 0, width, height));
    }
}
