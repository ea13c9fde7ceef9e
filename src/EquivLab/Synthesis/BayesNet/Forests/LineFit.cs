using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>Finds for each leaf the column that its rows follow most clearly along a line, by least squares in places.</summary>
/// <param name="data">The coded train set.</param>
/// <param name="child">The column that is drawn.</param>
/// <param name="features">The columns that may be followed.</param>
/// <param name="own">The places of the child's bins.</param>
/// <param name="places">The places of all columns' values.</param>
internal sealed class LineFit(CodedTable data, int child, int[] features, CodePlaces own, CodePlaces[] places)
{
    private const int FewestRows = 8;

    /// <summary>How large the explained part of the squares must be against the rest for each row, less than that could be chance: F of 1 and n − 2.</summary>
    private const double LeastF = 6;

    private readonly int[] _features = [.. features.Where(f => places[f].CodeAt.Length > 2)];

    /// <param name="rows">Train rows by leaf.</param>
    /// <param name="start">Where each leaf starts, and at the end the number of rows.</param>
    /// <returns>Null where nothing can be followed.</returns>
    public LeafLines? Of(ReadOnlySpan<int> rows, int[] start)
    {
        if (_features.Length == 0 || own.CodeAt.Length < 3) return null;
        var feature = new short[start.Length - 1];
        var slope = new float[feature.Length];
        var off = new int[start[^1]];
        Array.Fill(off, LeafLines.Stays);
        for (int leaf = 0; leaf < feature.Length; leaf++)
        {
            ReadOnlySpan<int> inLeaf = rows[start[leaf]..start[leaf + 1]];
            (int followed, slope[leaf]) = Clearest(inLeaf);
            feature[leaf] = (short)followed;
            if (followed >= 0) Distances(inLeaf, followed, slope[leaf], off.AsSpan(start[leaf]));
        }

        return Array.TrueForAll(feature, f => f < 0) ? null : new LeafLines { Feature = feature, Slope = slope, Off = off };
    }

    private (int Feature, float Slope) Clearest(ReadOnlySpan<int> rows)
    {
        (int Feature, float Slope) clearest = (-1, 0);
        double best = LeastF;
        foreach (int f in _features)
        {
            (double n, double slope, double explained) = Regress(rows, f);
            if (n < FewestRows) continue;
            double strength = explained * (n - 2) / (1 - explained);
            if (strength <= best) continue;
            best = strength;
            // Of a slope as large as its error nothing is left.
            clearest = (f, (float)(slope * (1 - 1 / strength)));
        }

        return clearest;
    }

    private (double Rows, double Slope, double Explained) Regress(ReadOnlySpan<int> rows, int feature)
    {
        ushort[] of = data.Codes[feature], codes = data.Codes[child];
        float[] places1 = places[feature].PlaceOf, places2 = own.PlaceOf;
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
        foreach (int row in rows)
        {
            double x = places1[of[row]], y = places2[codes[row]];
            if (double.IsNaN(x + y)) continue;
            n++;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }

        if (n < FewestRows) return (0, 0, 0);
        double vx = sxx - sx * sx / n, vy = syy - sy * sy / n, cov = sxy - sx * sy / n;
        return vx <= 0 || vy <= 0 ? (0, 0, 0) : (n, cov / vx, Math.Min(1 - 1e-6, cov * cov / (vx * vy)));
    }

    private void Distances(ReadOnlySpan<int> rows, int feature, float slope, Span<int> off)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            float x = places[feature].PlaceOf[data.Codes[feature][rows[i]]], y = own.PlaceOf[data.Codes[child][rows[i]]];
            if (!float.IsNaN(x + y)) off[i] = (int)MathF.Round((y - slope * x) * LeafLines.Fractions);
        }
    }
}
