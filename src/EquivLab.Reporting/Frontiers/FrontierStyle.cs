namespace EquivLab.Reporting.Frontiers;

/// <summary>How the lines of a chart are told apart: four colours, then the same with another dash, and a shape each.</summary>
/// <param name="Colour">The style sheet's name of the colour.</param>
/// <param name="Dash">The dash of the line.</param>
/// <param name="Symbol">The shape of its points.</param>
internal sealed record FrontierStyle(string Colour, string Dash, string Symbol)
{
    private static readonly string[] Colours = ["real", "synthetic-line", "third", "fourth"], Dashes = ["solid", "dash", "dot"];

    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-down", "pentagon", "hexagon", "star", "hourglass", "bowtie"];

    /// <summary>The style of the line with this number.</summary>
    public static FrontierStyle Of(int index) =>
        new(Colours[index % Colours.Length], Dashes[index / Colours.Length % Dashes.Length], Symbols[index % Symbols.Length]);

    /// <summary>The swatch in the key.</summary>
    public string Swatch => $"line {Colour} {Dash}";
}
