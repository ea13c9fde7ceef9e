using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation.Curves;

/// <summary>The full curves of a ranking of rows, a point a distinct score.</summary>
internal static class RankingCurves
{
    private const int GridSteps = 400;

    /// <summary>False-positive against true-positive rate, from (0, 0) to (1, 1); empty when a class is absent.</summary>
    public static CurvePoint[] Roc(bool[] labels, double[] scores)
    {
        var ranked = new RankedRows(labels, scores);
        if (ranked.Positives == 0 || ranked.Negatives == 0) return [];
        return [new(0, 0), .. Steps(ranked).Select(s => new CurvePoint((s.Rows - s.Positives) / (double)ranked.Negatives, s.Positives / (double)ranked.Positives))];
    }

    /// <summary>Recall against precision. A precision of fewer than <paramref name="fewestRows"/> rows is chance, and is left out.</summary>
    public static CurvePoint[] PrecisionRecall(bool[] labels, double[] scores, int fewestRows)
    {
        var ranked = new RankedRows(labels, scores);
        if (ranked.Positives == 0) return [];
        return [.. Steps(ranked).Where(s => s.Rows >= fewestRows).Select(s => new CurvePoint(s.Positives / (double)ranked.Positives, s.Positives / (double)s.Rows))];
    }

    /// <summary>The mean of ROC curves at each false-positive rate (vertical averaging: T. Fawcett, Pattern Recognition Letters 27, 2006, section 8.1).</summary>
    public static CurvePoint[] Mean(IReadOnlyList<CurvePoint[]> curves)
    {
        if (curves.Count == 0) return [];
        var mean = new CurvePoint[GridSteps + 1];
        for (int i = 0; i <= GridSteps; i++)
        {
            double x = (double)i / GridSteps;
            mean[i] = new CurvePoint(x, curves.Average(c => At(c, x)));
        }

        return [new(0, 0), .. mean];
    }

    /// <summary>The area by trapezoids.</summary>
    public static double Area(IReadOnlyList<CurvePoint> curve)
    {
        double area = 0;
        for (int i = 1; i < curve.Count; i++) area += (curve[i].X - curve[i - 1].X) * (curve[i].Y + curve[i - 1].Y) / 2;
        return area;
    }

    /// <summary>The height of a curve; where it rises straight up, the upper end.</summary>
    private static double At(CurvePoint[] curve, double x)
    {
        int low = 0, high = curve.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (curve[middle].X <= x) low = middle;
            else high = middle - 1;
        }

        if (low == curve.Length - 1) return curve[low].Y;
        CurvePoint from = curve[low], to = curve[low + 1];
        return from.Y + (to.Y - from.Y) * (x - from.X) / (to.X - from.X);
    }

    /// <summary>After each distinct score: the rows down to it, and the positives among them.</summary>
    private static List<(int Rows, int Positives)> Steps(RankedRows ranked)
    {
        var steps = new List<(int, int)>();
        int positives = 0;
        for (int i = 0; i < ranked.Count; i++)
        {
            positives += RankedRows.Label(ranked.Entries[i]);
            if (RankedRows.EndsTie(ranked.Entries[i])) steps.Add((i + 1, positives));
        }

        return steps;
    }
}
