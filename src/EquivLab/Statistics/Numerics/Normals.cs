namespace EquivLab.Statistics.Numerics;

/// <summary>Normal numbers from a seeded generator.</summary>
internal static class Normals
{
    /// <summary>Two independent standard normal numbers (Marsaglia's polar method).</summary>
    public static (double X, double Y) NextNormals(this ref Rng random)
    {
        double x, y, s;
        do
        {
            x = 2 * random.NextDouble() - 1;
            y = 2 * random.NextDouble() - 1;
            s = x * x + y * y;
        }
        while (s is >= 1 or 0);
        double factor = Math.Sqrt(-2 * Math.Log(s) / s);
        return (x * factor, y * factor);
    }
}
