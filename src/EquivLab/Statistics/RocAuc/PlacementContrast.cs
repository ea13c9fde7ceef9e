using EquivLab.Statistics.Proportions;

namespace EquivLab.Statistics.RocAuc;

/// <summary>
/// How the rows of one class are placed by two models: by row, the difference of the two placement values
/// (<see cref="DeLong"/>), whose mean is the difference of the areas.
/// </summary>
/// <param name="Rows">Rows of the class.</param>
/// <param name="Gain">Mean of the differences' positive parts: what the first model places better.</param>
/// <param name="Loss">Mean of the negative parts' sizes: what the second model places better.</param>
/// <param name="Variance">Variance of the differences (divisor n − 1); NaN with fewer than 2 rows.</param>
/// <param name="ThirdMoment">Third central moment of the differences.</param>
public readonly record struct PlacementContrast(int Rows, double Gain, double Loss, double Variance, double ThirdMoment)
{
    /// <summary>The difference of the areas.</summary>
    public double Mean => Gain - Loss;

    /// <summary>
    /// The variance of one row's difference if the difference of the areas were <paramref name="difference"/>. A sample
    /// with few badly placed rows has a small difference and a small variance at once, so the variance has to be
    /// carried over to the hypothesis before it is used there. Two ways, of which the larger counts: gains and losses
    /// grow in number as Tango's discordant pairs do (1998, section 2), and rows are weighted linearly in their
    /// difference, which moves the variance by the third moment over the variance (for a yes-or-no difference this is
    /// Wilson's variance).
    /// </summary>
    internal double VarianceAt(double difference)
    {
        double restricted = Tango.NullVariance(Gain, Loss, difference);
        double spread = Gain + Loss - Mean * Mean;
        // Not one row placed differently: the worst law is left, rows that are lost wholly or not at all.
        if (!(spread > 0)) return restricted;
        if (Variance == 0) return 0;
        double shift = difference - Mean;
        double tilted = Variance + shift * (ThirdMoment / Variance - shift);
        return Math.Max(Variance / spread * restricted, tilted);
    }

    internal static PlacementContrast Of(ReadOnlySpan<bool> labels, bool ofClass, ReadOnlySpan<double> differences)
    {
        double gain = 0, loss = 0;
        int rows = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != ofClass) continue;
            rows++;
            if (differences[i] > 0) gain += differences[i];
            else loss -= differences[i];
        }

        double mean = (gain - loss) / rows, squares = 0, cubes = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != ofClass) continue;
            double centred = differences[i] - mean, square = centred * centred;
            squares += square;
            cubes += square * centred;
        }

        return new PlacementContrast(rows, gain / rows, loss / rows, rows < 2 ? double.NaN : squares / (rows - 1), cubes / rows);
    }
}
