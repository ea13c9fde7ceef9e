namespace EquivLab.Statistics.Numerics;

/// <summary>What callers must respect; each check throws with the parameter's name.</summary>
internal static class Require
{
    public static void Positive(double value, string name)
    {
        if (!(value > 0) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(name, value, "Must be a positive, finite number.");
    }

    public static void Probability(double value, string name)
    {
        if (!(value > 0 && value < 1))
            throw new ArgumentOutOfRangeException(name, value, "Must lie between 0 and 1, both excluded.");
    }

    public static void Discordance(double discordance, double delta, string name)
    {
        if (!(discordance >= Math.Abs(delta) && discordance <= 1))
            throw new ArgumentOutOfRangeException(name, discordance, "Must lie in [|delta|, 1].");
    }

    public static void Counts(long count, long total, string name)
    {
        if (count < 0 || count > total)
            throw new ArgumentOutOfRangeException(name, count, $"Must lie between 0 and {total}.");
    }

    public static void SameLength(int a, int b, string name)
    {
        if (a != b) throw new ArgumentException($"Has {b} elements where {a} are expected.", name);
    }
}
