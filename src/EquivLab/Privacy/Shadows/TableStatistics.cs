using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Privacy.Shadows;

/// <summary>The feature sets of a whole table: naive, histogram and correlation (Stadler, Oprisanu and Troncoso 2022, section 4.3).</summary>
internal static class TableStatistics
{
    /// <summary>A number's mean, median and variance, a category's number of different values and largest share; of both the share of missing values.</summary>
    public static double[] Naive(Table table, CodedTable coded)
    {
        var features = new List<double>();
        for (int c = 0; c < coded.Codecs.Length; c++)
        {
            Column column = table[coded.Codecs[c].Schema.Name];
            if (column is NumericColumn numbers) features.AddRange(OfNumbers(numbers));
            else features.AddRange(OfCategories((CategoricalColumn)column));
        }

        return [.. features];
    }

    /// <summary>The share of rows with each code of each column.</summary>
    public static double[] Histogram(CodedTable table)
    {
        var shares = new double[table.Codecs.Sum(c => c.Size)];
        int start = 0;
        for (int c = 0; c < table.Codecs.Length; c++)
        {
            foreach (ushort code in table.Codes[c])
                if (code != ColumnCodec.Unknown) shares[start + code] += 1.0 / table.RowCount;
            start += table.Codecs[c].Size;
        }

        return shares;
    }

    /// <summary>Pearson's correlation of the codes of each pair of columns: bins in order, categories by their frequency among the real records.</summary>
    public static double[] Correlation(CodedTable table)
    {
        double[][] standardised = Array.ConvertAll(table.Codes, Standardised);
        var correlations = new List<double>();
        for (int a = 0; a < standardised.Length; a++)
            for (int b = 0; b < a; b++)
            {
                double sum = 0;
                for (int r = 0; r < table.RowCount; r++) sum += standardised[a][r] * standardised[b][r];
                correlations.Add(sum / table.RowCount);
            }

        return [.. correlations];
    }

    private static IEnumerable<double> OfNumbers(NumericColumn column)
    {
        double[] sorted = Array.FindAll(column.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        double mean = sorted.Length == 0 ? 0 : sorted.Average();
        yield return mean;
        yield return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
        yield return sorted.Length == 0 ? 0 : sorted.Average(v => (v - mean) * (v - mean));
        yield return 1 - sorted.Length / (double)column.Count;
    }

    private static IEnumerable<double> OfCategories(CategoricalColumn column)
    {
        var counts = new int[column.Categories.Count + 1];
        foreach (int code in column.Codes) counts[code + 1]++;
        double rows = column.Count;
        yield return counts.AsSpan(1).ToArray().Count(n => n > 0);
        yield return counts.Length == 1 ? 0 : counts.AsSpan(1).ToArray().Max() / rows;
        yield return counts[0] / rows;
    }

    /// <summary>Codes with mean 0 and variance 1; zeros where they are constant. Values without a code count as the mean.</summary>
    private static double[] Standardised(ushort[] codes)
    {
        double sum = 0, squares = 0, known = 0;
        foreach (ushort code in codes)
        {
            if (code == ColumnCodec.Unknown) continue;
            known++;
            sum += code;
            squares += (double)code * code;
        }

        double mean = sum / known, variance = squares / known - mean * mean;
        return variance > 0
            ? Array.ConvertAll(codes, code => code == ColumnCodec.Unknown ? 0 : (code - mean) / Math.Sqrt(variance))
            : new double[codes.Length];
    }
}
