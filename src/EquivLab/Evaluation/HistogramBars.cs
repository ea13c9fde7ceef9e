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
            double[] edges = Joined(Edges(sorted, holdout.Schema), sorted);
            double[] real = Shares(holdout, edges), other = Shares(synthetic, edges);
            // Where the lowest value begins a bar of its own, nothing is below.
            for (int i = real[0] + other[0] > 0 ? 0 : 1; i < real.Length; i++)
                bars.Add(new HistogramBar(Label(edges, i, holdout.Schema), real[i], other[i]));
        }

        AddMissing(bars, holdout, synthetic);
        return bars;
    }

    /// <summary>
    /// Round numbers in equal steps between the 2nd and the 98th percentile, with at least ten rows beyond either: an edge
    /// that was a quantile would be somebody's value.
    /// </summary>
    private static double[] Edges(double[] sorted, ColumnSchema schema)
    {
        int last = sorted.Length - 1, beyond = Math.Max(FewestRows, (int)(0.02 * last));
        double low = sorted[Math.Min(beyond, last / 2)], high = sorted[Math.Max(last - beyond, last / 2)];
        // Of few rows little is left between the ends; steps as fine as that would land on single values.
        double half = sorted[last - (last / 4)] - sorted[last / 4];
        double step = Math.Max(Math.Pow(10, -schema.Decimals), RoundUp(Math.Max((high - low) / (MostBars - 2), half / (MostBars / 2 - 1))));
        double first = Math.Ceiling(low / step - 1e-9), count = Math.Floor(high / step + 1e-9) - first + 1;
        return [.. Enumerable.Range(0, (int)Math.Max(1, count)).Select(i => Math.Round((first + i) * step, schema.Decimals))];
    }

    /// <summary>The next one of 1, 2 and 5 times a power of ten.</summary>
    private static double RoundUp(double value)
    {
        if (!(value > 0)) return 0;
        double power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value <= power ? 1 : value <= 2 * power ? 2 : value <= 5 * power ? 5 : 10);
    }

    /// <summary>The edges without those of bars that hold some rows, but fewer than ten.</summary>
    private static double[] Joined(double[] edges, double[] sorted)
    {
        var kept = new List<double>(edges);
        for (int bar = 0; bar <= kept.Count && kept.Count > 0;)
        {
            int rows = sorted.Count(v => (bar == 0 || v >= kept[bar - 1]) && (bar == kept.Count || v < kept[bar]));
            if (rows is 0 or >= FewestRows)
            {
                bar++;
                continue;
            }

            // With the next one; the last bar with the one before, which is then looked at again.
            if (bar == kept.Count) bar--;
            kept.RemoveAt(bar);
        }

        return [.. kept];
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
        if (edges.Length == 0) return "any value";
        if (bar == 0) return "< " + Text(edges[0], schema);
        if (bar == edges.Length) return "≥ " + Text(edges[^1], schema);
        // Whole numbers and days name the last one that is in the bar.
        double end = schema.Decimals == 0 ? edges[bar] - 1 : edges[bar];
        string from = Text(edges[bar - 1], schema), to = Text(end, schema);
        return from == to ? from : $"{from} – {to}";
    }

    private static string Text(double value, ColumnSchema schema) => schema.DateFormat is { } format
        ? DateFormats.ToDate(value, format).ToString(format, CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) < 1e12 ? "0.############" : "G6", CultureInfo.InvariantCulture);

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
