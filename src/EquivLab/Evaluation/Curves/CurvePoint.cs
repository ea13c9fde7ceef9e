namespace EquivLab.Evaluation.Curves;

/// <summary>A point of a curve.</summary>
/// <param name="X">The abscissa.</param>
/// <param name="Y">The ordinate.</param>
internal readonly record struct CurvePoint(double X, double Y)
{
    /// <summary>How far it lies from the straight line between two others, at most.</summary>
    public double DistanceTo(CurvePoint from, CurvePoint to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y, length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.Clamp(((X - from.X) * dx + (Y - from.Y) * dy) / length, 0, 1);
        double x = X - from.X - along * dx, y = Y - from.Y - along * dy;
        return Math.Sqrt(x * x + y * y);
    }
}
