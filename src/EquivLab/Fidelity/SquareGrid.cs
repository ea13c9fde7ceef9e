namespace EquivLab.Fidelity;

/// <summary>A grid of equal cells over a part of the plane.</summary>
/// <param name="Side">The number of cells along either axis.</param>
/// <param name="X">Where the first column of cells begins.</param>
/// <param name="Y">Where the first row of cells begins.</param>
/// <param name="Width">The width of a cell.</param>
/// <param name="Height">The height of a cell.</param>
internal sealed record SquareGrid(int Side, double X, double Y, double Width, double Height)
{
    /// <summary>The grid over all points but those that lie farthest out along an axis.</summary>
    /// <param name="x">First coordinate of each point.</param>
    /// <param name="y">Second coordinate.</param>
    /// <param name="side">The number of cells along either axis.</param>
    /// <param name="outside">How many points lie beyond either end of either axis.</param>
    public static SquareGrid Over(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int side, int outside)
    {
        (double left, double width) = Range(x, side, outside);
        (double bottom, double height) = Range(y, side, outside);
        return new SquareGrid(side, left, bottom, width, height);
    }

    /// <summary>The number of points in each cell, row after row, and last that of all points outside.</summary>
    public int[] Count(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var counts = new int[Side * Side + 1];
        for (int i = 0; i < x.Length; i++)
        {
            double column = Math.Floor((x[i] - X) / Width), row = Math.Floor((y[i] - Y) / Height);
            bool inside = column >= 0 && column < Side && row >= 0 && row < Side;
            counts[inside ? (int)row * Side + (int)column : Side * Side]++;
        }

        return counts;
    }

    private static (double Start, double Step) Range(ReadOnlySpan<double> values, int side, int outside)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        int beyond = Math.Min(outside, (sorted.Length - 1) / 2);
        double low = sorted[beyond], high = sorted[^(beyond + 1)];
        double step = (high - low) / side;
        // The upper end belongs to the last cell, and one place only still needs a cell around it.
        return step > 0 ? (low, step * (1 + 1e-9)) : (low - side / 2.0, 1);
    }
}
