using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Tests.Statistics;

/// <summary>Hold-outs with normal scores of two models whose areas are known.</summary>
internal sealed class NormalScores(int seed)
{
    private readonly Random _random = new(seed);

    public AucComparison Compare(int rows, int positives, double aucA, double aucB, double correlation)
    {
        var labels = new bool[rows];
        double[] a = new double[rows], b = new double[rows];
        double shiftA = Math.Sqrt(2) * StandardNormal.Quantile(aucA), shiftB = Math.Sqrt(2) * StandardNormal.Quantile(aucB);
        for (int i = 0; i < rows; i++)
        {
            labels[i] = i < positives;
            double x = Normal(), y = correlation * x + Math.Sqrt(1 - correlation * correlation) * Normal();
            a[i] = x + (labels[i] ? shiftA : 0);
            b[i] = y + (labels[i] ? shiftB : 0);
        }

        return DeLong.Compare(labels, a, b);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
