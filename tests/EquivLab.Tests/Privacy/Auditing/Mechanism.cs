namespace EquivLab.Tests.Privacy.Auditing;

/// <summary>Mechanisms whose ε and δ are known: what they say of one bit.</summary>
internal static class Mechanism
{
    /// <summary>Randomised response (the truth with probability e^ε / (1 + e^ε)), or the bit with Laplace noise; with probability δ the bare truth.</summary>
    public static double Score(bool bit, double epsilon, double delta, bool isLaplace, ref Rng rng)
    {
        if (rng.NextDouble() < delta) return bit ? 100 : -100;
        if (!isLaplace) return bit == rng.NextDouble() < 1 / (1 + Math.Exp(-epsilon)) ? 1 : 0;
        double u = rng.NextDouble() - 0.5;
        return (epsilon == 0 ? 0 : bit ? 1 : 0) - Math.Sign(u) * Math.Log(1 - 2 * Math.Abs(u)) / (epsilon == 0 ? 1 : epsilon);
    }
}
