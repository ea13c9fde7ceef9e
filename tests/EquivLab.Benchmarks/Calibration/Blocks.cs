namespace EquivLab.Benchmarks.Calibration;

/// <summary>Simulations in blocks, each with a generator of its own, so that counts do not depend on the number of threads.</summary>
internal static class Blocks
{
    private const int Size = 100;

    /// <summary>Runs simulations and adds up what they count.</summary>
    /// <param name="simulations">How many.</param>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="cell">The number of the cell, so that no two share random numbers.</param>
    /// <param name="counts">How many things are counted.</param>
    /// <param name="start">Makes the simulation of a block: given a generator and the counts, it runs once.</param>
    /// <returns>The mean of each count over the simulations.</returns>
    public static double[] Run(int simulations, ulong seed, int cell, int counts, Func<Simulation> start)
    {
        int blocks = (simulations + Size - 1) / Size;
        var sums = new double[blocks][];
        Parallel.For(0, blocks, block =>
        {
            var random = new Rng(seed, ((ulong)cell << 32) + (ulong)block);
            var sum = new double[counts];
            Simulation simulate = start();
            int end = Math.Min(simulations, (block + 1) * Size);
            for (int i = block * Size; i < end; i++) simulate(ref random, sum);
            sums[block] = sum;
        });
        var means = new double[counts];
        foreach (double[] sum in sums)
            for (int i = 0; i < counts; i++) means[i] += sum[i] / simulations;
        return means;
    }

    /// <summary>One simulation, which adds to the counts.</summary>
    public delegate void Simulation(ref Rng random, double[] counts);
}
