namespace EquivLab.Statistics.RocAuc;

/// <summary>Raw moments of placement differences: means of the positive parts, the negative parts' sizes, squares and cubes.</summary>
internal readonly record struct PlacementMean(double Gain, double Loss, double Square, double Cube)
{
    /// <summary>How many means there are.</summary>
    public const int Count = 4;

    /// <summary>The mean difference.</summary>
    public double Value => Gain - Loss;

    /// <summary>One of the means changed.</summary>
    public PlacementMean Moved(int moment, double by) => moment switch
    {
        0 => this with { Gain = Gain + by },
        1 => this with { Loss = Loss + by },
        2 => this with { Square = Square + by },
        _ => this with { Cube = Cube + by },
    };

    /// <summary>Every difference changed by a little.</summary>
    /// <param name="by">The change.</param>
    /// <param name="gaining">The share of rows with a positive difference.</param>
    /// <param name="losing">The share of rows with a negative one.</param>
    public PlacementMean Shifted(double by, double gaining, double losing)
    {
        // Rows without a difference, if any, go to the side of the change.
        double still = 1 - gaining - losing;
        double gain = by * (gaining + (by > 0 ? still : 0)), loss = -by * (losing + (by < 0 ? still : 0));
        return new PlacementMean(Gain + gain, Loss + loss, Square + 2 * by * Value, Cube + 3 * by * Square);
    }

    /// <summary>The sample that has these moments.</summary>
    public PlacementContrast Contrast(int rows)
    {
        double mean = Value;
        return new PlacementContrast(rows, Gain, Loss, Square - mean * mean, Cube - 3 * mean * Square + 2 * mean * mean * mean);
    }
}
