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
            int column = Place(x[i], X, Width), row = Place(y[i], Y, Height);
            counts[column >= 0 && row >= 0 ? row * Side + column : Side * Side]++;
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
        // One place only still needs a cell around it.
        return step > 0 ? (low, step) : (low - side / 2.0, 1);
    }

    /// <summary>An edge begins the next cell, but the outer one ends the last; −1 is outside.</summary>
    private int Place(double value, double start, double step)
    {
        double place = (value - start) / step;
        return place < 0 || place > Side + 1e-9 ? -1 : Math.Min((int)place, Side - 1);
    }
}
