using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>
/// The pieces every figure is made of. Colours are names of the style sheet's custom properties, such as
/// <c>--real</c>; the report's script puts in the colour of the current scheme.
/// </summary>
internal static class Plot
{
    /// <summary>A trace of this type.</summary>
    public static Trace Trace(string type, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var trace = new Trace(type);
        trace.SetProperty("type", type);
        Set(trace, properties);
        return trace;
    }

    /// <summary>An object inside a trace or layout.</summary>
    public static DynamicObj.DynamicObj Object(params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var made = new DynamicObj.DynamicObj();
        Set(made, properties);
        return made;
    }

    /// <summary>An axis in the report's manner: quiet grid, no zero line, no zoom.</summary>
    public static DynamicObj.DynamicObj Axis(string? title, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        DynamicObj.DynamicObj axis = Object(
            ("automargin", true), ("fixedrange", true), ("zeroline", false),
            ("gridcolor", "--grid"), ("linecolor", "--axis"), ("tickcolor", "--axis"),
            ("tickfont", Object(("color", "--muted"), ("size", 12))));
        if (title is not null)
            axis.SetProperty("title", Object(("text", Label(title)), ("standoff", 8), ("font", Object(("color", "--muted"), ("size", 12)))));
        Set(axis, properties);
        return axis;
    }

    /// <summary>A chart of traces over a layout.</summary>
    public static GenericChart Chart(IEnumerable<Trace> traces, int height, params ReadOnlySpan<(string Name, object? Value)> layout)
    {
        var drawn = new Layout();
        Set(drawn,
        [
            ("height", height), ("autosize", true), ("showlegend", false), ("dragmode", false),
            ("paper_bgcolor", "--clear"), ("plot_bgcolor", "--clear"),
            ("margin", Object(("l", 8), ("r", 12), ("t", 8), ("b", 8), ("pad", 4))),
            ("font", Object(("family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"), ("size", 12), ("color", "--ink"))),
            ("hoverlabel", Object(("bgcolor", "--surface"), ("bordercolor", "--axis"), ("font", Object(("color", "--ink"), ("size", 12))), ("align", "left"))),
        ]);
        Set(drawn, layout);
        return GenericChart.setLayout(drawn, GenericChart.ofTraceObjects(false, traces));
    }

    /// <summary>A value from the data as plotly.js text, which it would otherwise read as markup.</summary>
    public static string Label(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A label that fits beside an axis.</summary>
    public static string Short(string text, int length = 22) =>
        Label(text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…"));

    /// <summary>A number as precise as a drawing needs; null, a gap, where it is not finite, since JSON has no such number.</summary>
    public static double? Number(double value) =>
        !double.IsFinite(value) ? null : value == 0 ? 0 : Math.Round(value, Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12));

    private static void Set(DynamicObj.DynamicObj target, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        foreach ((string name, object? value) in properties)
            target.SetProperty(name, value);
    }
}
