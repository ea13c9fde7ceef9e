using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>A column's histogram: the real share as a wide pale bar, the synthetic share as a narrow bar inside it.</summary>
internal static class HistogramChart
{
    private const int Height = 210;

    // More bars than this are too thin to read in a small multiple; the rest stands in the table below it.
    private const int MaxCategories = 9;

    /// <summary>The figure of one column.</summary>
    public static Figure Of(ColumnFidelity column) => IsNumeric(column.Type)
        ? Draw(column, column.Bars, upright: true)
        : Draw(column, [.. column.Bars.OrderByDescending(b => Math.Max(b.Real, b.Synthetic)).Take(MaxCategories)], upright: false);

    /// <summary>Whether not every bar of the column is drawn.</summary>
    public static bool IsCut(ColumnFidelity column) => !IsNumeric(column.Type) && column.Bars.Count > MaxCategories;

    private static bool IsNumeric(ColumnType type) => type is ColumnType.Number or ColumnType.Integer or ColumnType.Date;

    private static Figure Draw(ColumnFidelity column, IReadOnlyList<HistogramBar> bars, bool upright)
    {
        int[] place = [.. Enumerable.Range(0, bars.Count)];
        double?[] real = [.. bars.Select(b => Plot.Number(100 * b.Real))];
        double?[] synthetic = [.. bars.Select(b => Plot.Number(100 * b.Synthetic))];
        string share = upright ? "y" : "x", position = upright ? "x" : "y";
        string[] labels = [.. bars.Select(b => Plot.Label(b.Label))];

        Plotly.NET.Trace Bars(string name, double?[] values, double width, string colour, string edge) => Plot.Trace("bar",
            ("orientation", upright ? "v" : "h"), (position, place), (share, values), ("width", width),
            ("marker", Plot.Object(("color", colour), ("line", Plot.Object(("width", 1), ("color", edge))))),
            ("customdata", labels), ("hovertemplate", $"%{{customdata}}<br>{name} %{{{share}:.2f}} %<extra></extra>"));

        int[] ticks = upright ? Thin(place) : place;
        var places = Plot.Axis(null, ("tickvals", ticks), ("showgrid", false), ("tickangle", 0),
            ("ticktext", ticks.Select(i => Plot.Short(bars[i].Label, upright ? 14 : 16)).ToArray()),
            ("range", upright ? new[] { -0.6, bars.Count - 0.4 } : [bars.Count - 0.4, -0.6]));
        var shares = Plot.Axis(null, ("rangemode", "tozero"), ("nticks", 5), ("ticksuffix", " %"));
        var chart = Plot.Chart(
            [Bars("real", real, 0.9, "--real-pale", "--real"), Bars("synthetic", synthetic, 0.44, "--synthetic", "--synthetic-edge")],
            Height, ("barmode", "overlay"), ("xaxis", upright ? places : shares), ("yaxis", upright ? shares : places));
        return new Figure(chart, Height, Describe(column));
    }

    // First, middle and last: labels of ranges are long and the cells are small.
    private static int[] Thin(int[] place) => place.Length <= 3 ? place : [0, place.Length / 2, place.Length - 1];

    private static string Describe(ColumnFidelity column)
    {
        if (column.Bars.Count == 0)
            return $"Histogram of {column.Name}, without bars.";
        HistogramBar gap = column.Bars.MaxBy(b => Math.Abs(b.Real - b.Synthetic))!;
        return $"Histogram of {column.Name}, real and synthetic. The largest gap is at {gap.Label}: real {Numbers.Percent(gap.Real)}, synthetic {Numbers.Percent(gap.Synthetic)}.";
    }
}
