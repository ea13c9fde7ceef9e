using System.Reflection;

namespace EquivLab.Reporting.Html;

/// <summary>The style sheet and scripts that are written into every report.</summary>
internal static class Assets
{
    private static readonly Lazy<string> PlotlyText = new(() => Read(typeof(Plotly.NET.GenericChart).Assembly, "Plotly.NET.plotly-2.28.0.min.js"));
    private static readonly Lazy<string> ScriptText = new(() => Read(typeof(Assets).Assembly, "report.js"));
    private static readonly Lazy<string> StyleText = new(() => Read(typeof(Assets).Assembly, "report.css"));

    /// <summary>plotly.js, with its licence in the first lines.</summary>
    public static string Plotly => PlotlyText.Value;

    /// <summary>The script that draws the figures.</summary>
    public static string Script => ScriptText.Value;

    /// <summary>The style sheet.</summary>
    public static string Style => StyleText.Value;

    private static string Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} lacks the resource {name}.");
        using var reader = new StreamReader(stream);
        // An HTML parser turns CR LF into LF before it hashes a script, so we do the same.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
