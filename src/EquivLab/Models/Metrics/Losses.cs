namespace EquivLab.Models.Metrics;

/// <summary>Losses of one row.</summary>
internal static class Losses
{
    private const double Least = 2.220446049250313e-16;

    /// <summary>−ln p, with p kept away from 0 and 1 as scikit-learn does.</summary>
    public static double Log(double probability) => -Math.Log(Math.Clamp(probability, Least, 1 - Least));

    public static void RejectNaN(ReadOnlySpan<double> values, string name)
    {
        for (int i = 0; i < values.Length; i++)
            if (double.IsNaN(values[i])) throw new ArgumentException($"The value of row {i} is NaN.", name);
    }
}
