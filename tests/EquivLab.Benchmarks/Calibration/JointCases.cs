using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>Four models whose errors hang together over the rows, all of which must be equivalent (intersection–union).</summary>
internal static class JointCases
{
    private const int Models = 4;
    private const double Discordance = 0.12, Correlation = 0.7, Margin = 0.05;

    public static IReadOnlyList<PassRate> All(int simulations, ulong seed, double alpha) =>
    [
        Case("one of four on the margin, three at 0", [Margin, 0, 0, 0], 1000, simulations, seed, 1001, alpha),
        Case("one of four on the margin, three at 0", [Margin, 0, 0, 0], 5000, simulations, seed, 1002, alpha),
        Case("all four on the margin", [Margin, Margin, Margin, Margin], 1000, simulations, seed, 1003, alpha),
        Case("all four on the margin", [Margin, Margin, Margin, Margin], 5000, simulations, seed, 1004, alpha),
    ];

    private static PassRate Case(string name, double[] deltas, int rows, int simulations, ulong seed, int number, double alpha)
    {
        // A row's outcome is where a normal number falls: only the real model right, only the synthetic one, or neither.
        double[] first = Array.ConvertAll(deltas, d => StandardNormal.Quantile((Discordance + d) / 2));
        double[] second = Array.ConvertAll(deltas, d => -StandardNormal.Quantile((Discordance - d) / 2));
        double own = Math.Sqrt(1 - Correlation);
        double[] means = Blocks.Run(simulations, seed, number, 1, () =>
        {
            int[] b = new int[Models], c = new int[Models];
            return (ref Rng random, double[] counts) =>
            {
                Array.Clear(b);
                Array.Clear(c);
                for (int row = 0; row < rows; row++)
                {
                    double shared = Math.Sqrt(Correlation) * random.NextNormals().X;
                    for (int m = 0; m < Models; m += 2)
                    {
                        (double x, double y) = random.NextNormals();
                        Count(m, shared + own * x);
                        Count(m + 1, shared + own * y);
                    }
                }

                bool all = true;
                for (int m = 0; m < Models; m++)
                {
                    all &= Tango.Tost(b[m], c[m], rows, Margin).P < alpha
                        && EvidenceRule.Accuracy(new PairedCounts(rows - b[m] - c[m], b[m], c[m], 0), Margin, alpha) is null;
                }

                counts[0] += all ? 1 : 0;

                void Count(int model, double value)
                {
                    if (value < first[model]) b[model]++;
                    else if (value > second[model]) c[model]++;
                }
            };
        });
        return new PassRate($"{name}, {rows} rows", means[0], alpha);
    }
}
