namespace EquivLab.Reporting.Words;

/// <summary>Controls by the names that people read.</summary>
internal static class ControlWords
{
    /// <summary>The name of a control; one we do not know keeps its own.</summary>
    public static string Name(string name) => name switch
    {
        "real" => "Real against real",
        "independent" => "Independent columns",
        "bootstrap" => "Bootstrap copy",
        _ => name,
    };
}
