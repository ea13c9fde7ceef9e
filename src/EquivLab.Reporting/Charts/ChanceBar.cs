namespace EquivLab.Reporting.Charts;

/// <summary>A bar with a mark where chance alone would put it.</summary>
/// <param name="Name">The name beside the bar.</param>
/// <param name="Value">The length of the bar.</param>
/// <param name="Reference">What chance alone gives.</param>
internal sealed record ChanceBar(string Name, double Value, double Reference)
{
    /// <summary>The name as it stands beside the bar: plotly.js markup, so that values from the data go through <see cref="Plot.Short"/>.</summary>
    public string Tick { get; init; } = Plot.Short(Name);
}
