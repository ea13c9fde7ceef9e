using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Evaluation;

/// <summary>Histograms for drawing. Nothing that fewer than ten hold-out rows share is named.</summary>
internal static class HistogramBars
{
    private const int FewestRows = 10;
    private const int MostBars = 20;

    public static IReadOnlyList<HistogramBar> Of(Column holdout, Column synthetic) => holdout is NumericColumn numbers
        ? Numeric(numbers, (NumericColumn)synthetic)
        : Categories((CategoricalColumn)holdout, (CategoricalColumn)synthetic);

    private static List<HistogramBar> Categories(CategoricalColumn holdout, CategoricalColumn synthetic)
    {
        Dictionary<string, int> real = Count(holdout), other = Count(synthetic);
        string[] named = [.. real.Where(p => p.Value >= FewestRows).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostBars).Select(p => p.Key)];
        var bars = new List<HistogramBar>();
        foreach (string name in named)
            bars.Add(new HistogramBar(name, (double)real[name] / holdout.Count, (double)other.GetValueOrDefault(name) / synthetic.Count));
        int rest = real.Keys.Union(other.Keys).Except(named).Count();
        if (rest > 0)
        {
            double realRest = real.Where(p => !named.Contains(p.Key)).Sum(p => p.Value), otherRest = other.Where(p => !named.Contains(p.Key)).Sum(p => p.Value);
            bars.Add(new HistogramBar($"other ({rest})", realRest / holdout.Count, otherRest / synthetic.Count));
        }

        AddMissing(bars, holdout, synthetic);
        return bars;
    }

    private static List<HistogramBar> Numeric(NumericColumn holdout, NumericColumn synthetic)
    {
        double[] sorted = Array.FindAll(holdout.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        var bars = new List<HistogramBar>();
        if (sorted.Length >= FewestRows)
        {
            double[] edges = Edges(sorted, holdout.Schema);
            double[] real = Shares(holdout, edges), other = Shares(synthetic, edges);
            for (int i = 0; i < real.Length; i++)
                bars.Add(new HistogramBar(Label(edges, i, holdout.Schema), real[i], other[i]));
        }

        AddMissing(bars, holdout, synthetic);
        return bars;
    }

    /// <summary>
    /// Equal widths between the 2nd and the 98th percentile, with at least ten rows beyond either end, so that the ends
    /// name nobody's extreme; each distinct value where there are few.
    /// </summary>
    private static double[] Edges(double[] sorted, ColumnSchema schema)
    {
        int last = sorted.Length - 1, beyond = Math.Max(FewestRows, (int)(0.02 * last));
        double low = sorted[Math.Min(beyond, last / 2)], high = sorted[Math.Max(last - beyond, last / 2)];
        if (low == high) return [low];
        double step = (high - low) / (MostBars - 2);
        double unit = Math.Pow(10, -schema.Decimals);
        // Whole steps of the column's unit keep every bar equally wide in values that can occur.
        step = step < unit ? unit : Math.Ceiling(step / unit) * unit;
        int count = (int)Math.Floor((high - low) / step + 1e-9) + 1;
        return [.. Enumerable.Range(0, count).Select(i => low + i * step)];
    }

    private static double[] Shares(NumericColumn column, double[] edges)
    {
        var shares = new double[edges.Length + 1];
        foreach (double value in column.Values)
        {
            if (double.IsNaN(value)) continue;
            int at = Array.BinarySearch(edges, value);
            shares[at < 0 ? ~at : at + 1] += 1.0 / column.Count;
        }

        return shares;
    }

    private static string Label(double[] edges, int bar, ColumnSchema schema)
    {
        if (bar == 0) return "< " + Text(edges[0], schema);
        if (bar == edges.Length) return "≥ " + Text(edges[^1], schema);
        return $"{Text(edges[bar - 1], schema)} – {Text(edges[bar], schema)}";
    }

    private static string Text(double value, ColumnSchema schema) => schema.DateFormat is { } format
        ? DateFormats.ToDate(value, format).ToString(format, CultureInfo.InvariantCulture)
        : Math.Round(value, schema.Decimals).ToString("G6", CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Count(CategoricalColumn column)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int code in column.Codes)
            if (code >= 0) counts[column.Categories[code]] = counts.GetValueOrDefault(column.Categories[code]) + 1;
        return counts;
    }

    private static void AddMissing(List<HistogramBar> bars, Column holdout, Column synthetic)
    {
        double Share(Column column) => Enumerable.Range(0, column.Count).Count(column.IsMissing) / (double)column.Count;
        double real = Share(holdout), other = Share(synthetic);
        if (real > 0 || other > 0) bars.Add(new HistogramBar("missing", real, other));
    }
}
