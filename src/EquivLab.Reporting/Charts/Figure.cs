using System.Text.Json;
using EquivLab.Reporting.Html;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>A chart with what it says in words, for readers who do not see it.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Height">Its height in pixels, held free before it is drawn.</param>
/// <param name="Description">What the chart shows, and the gist of it.</param>
internal sealed record Figure(GenericChart Chart, int Height, string Description)
{
    /// <summary>The width in pixels below which the chart cannot be read; its frame scrolls then.</summary>
    public int MinWidth { get; init; }

    /// <summary>Writes the place of the chart, and its data for the report's script to draw.</summary>
    public void Write(HtmlWriter html)
    {
        using (html.Element("div", ("class", "chart"), ("role", "img"), ("aria-label", Description), ("style", $"min-height:{Height}px;min-width:{MinWidth}px")))
        using (html.Element("script", ("type", "application/json")))
            html.Raw(Inert(Json()));
    }

    /// <summary>Writes the chart into a frame that scrolls sideways where the window is narrower than it can be.</summary>
    public void WriteScrolling(HtmlWriter html, string label)
    {
        using (DataTable.Frame(html, label))
            Write(html);
    }

    /// <summary>Traces and layout as JSON.</summary>
    public string Json()
    {
        // Plotly.NET adds a configuration that the script sets itself.
        using var figure = JsonDocument.Parse(GenericChart.toFigureJson(Chart));
        return $$"""{"data":{{figure.RootElement.GetProperty("data").GetRawText()}},"layout":{{figure.RootElement.GetProperty("layout").GetRawText()}}}""";
    }

    // In JSON these characters stand in strings only, so escaping them changes nothing but that no end tag
    // or comment can begin inside the script element.
    private static string Inert(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);
}
