using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Tests.Synthesis;

/// <summary>The joint distribution of a network over few codes, by listing every row.</summary>
internal static class ExactJoint
{
    /// <summary>Every combination of codes.</summary>
    public static CodedTable AllRows(BayesNetwork network)
    {
        int[] sizes = [.. network.Codecs.Select(c => c.Size)];
        int rows = sizes.Aggregate(1, (a, b) => a * b);
        var codes = new ushort[sizes.Length][];
        for (int c = 0, stride = 1; c < sizes.Length; stride *= sizes[c++])
            codes[c] = [.. Enumerable.Range(0, rows).Select(r => (ushort)(r / stride % sizes[c]))];
        return new CodedTable(network.Codecs, codes, rows);
    }

    public static double[] Tally(BayesNetwork network, ushort[][] codes, int rows)
    {
        int[] sizes = [.. network.Codecs.Select(c => c.Size)];
        var counts = new double[sizes.Aggregate(1, (a, b) => a * b)];
        for (int r = 0; r < rows; r++)
        {
            int at = 0;
            for (int c = 0, stride = 1; c < sizes.Length; stride *= sizes[c++]) at += codes[c][r] * stride;
            counts[at]++;
        }

        return counts;
    }

    /// <summary>Pearson's chi-square over cells with an expectation of 5 or more; the bound is 6 standard deviations out.</summary>
    public static void AssertFollows(double[] exact, double[] observed, int rows)
    {
        double chi = 0, restExpected = 0, restObserved = 0;
        int cells = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            double expected = exact[i] * rows;
            if (expected < 5)
            {
                restExpected += expected;
                restObserved += observed[i];
                continue;
            }

            chi += (observed[i] - expected) * (observed[i] - expected) / expected;
            cells++;
        }

        Assert.True(cells >= 4);
        Assert.True(chi < cells + 6 * Math.Sqrt(2.0 * cells), $"chi-square {chi} over {cells} cells");
        Assert.Equal(restExpected, restObserved, 10 + 6 * Math.Sqrt(restExpected + 1));
    }
}
