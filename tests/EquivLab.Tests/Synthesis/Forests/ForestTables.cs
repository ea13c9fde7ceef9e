using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

/// <summary>Small tables that give forests lines, spikes, gaps and rare classes to work with.</summary>
internal static class ForestTables
{
    /// <summary>The value that y has often.</summary>
    public const double Spike = -9;

    /// <summary>
    /// Two numbers that rise together (<c>x</c>, and <c>y</c>, which is −9 in a tenth of the rows and missing in a twentieth),
    /// a category that splits x, and a label that depends on both.
    /// </summary>
    public static Table Lines(int rows, ulong seed)
    {
        var rng = new Rng(seed, 77);
        double[] x = new double[rows], y = new double[rows];
        int[] side = new int[rows], label = new int[rows];
        for (int r = 0; r < rows; r++)
        {
            x[r] = Math.Round(Normal(ref rng), 4);
            double u = rng.NextDouble();
            y[r] = u < 0.1 ? Spike : u < 0.15 ? double.NaN : Math.Round(2 * x[r] + 0.2 * Normal(ref rng), 4);
            side[r] = rng.NextDouble() < 0.1 ? CategoricalColumn.Missing : x[r] > 0 ? 1 : 0;
            label[r] = rng.NextDouble() < (x[r] > 0.5 ? 0.8 : 0.2) ? 1 : 0;
        }

        return new Table([Number("x", x), Category("side", side, "low", "high"), Number("y", y), Category("label", label, "no", "yes")]);
    }

    public static NumericColumn Number(string name, double[] values, int decimals = 4) =>
        new(new ColumnSchema(name, ColumnType.Number) { Decimals = decimals }, values);

    public static CategoricalColumn Category(string name, int[] codes, params string[] categories) =>
        new(new ColumnSchema(name, ColumnType.Category), codes, categories);

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    public static double Normal(ref Rng rng) => Math.Sqrt(-2 * Math.Log(1 - rng.NextDouble())) * Math.Cos(2 * Math.PI * rng.NextDouble());

    public static BayesNetwork Fit(Table train, BayesForestOptions options, string? target = "label", ulong seed = 1, int threads = 1) =>
        (BayesNetwork)new BayesForestSynthesizer(options).Fit(train, new FitOptions { Target = target, Seed = seed, Threads = threads });

    public static CodedTable Coded(Table table, BayesNetwork network) => CodedTable.Encode(table, network.Codecs, threads: 1);

    public static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average(), ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
