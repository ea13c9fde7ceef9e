using EquivLab.Evaluation;
using EquivLab.Reporting.Html;

namespace EquivLab.Reporting.Parts;

/// <summary>The frame that the parts below the first screen share.</summary>
internal static class Section
{
    /// <summary>The parts, by anchor and title, in the order of the page.</summary>
    public static IReadOnlyList<(string Id, string Title)> All { get; } =
        [
            ("utility", "Utility"), ("curves", "Curves"), ("insights", "Questions"), ("subgroups", "Groups"), ("agreement", "Rankings"), ("fidelity", "Fidelity"),
            ("privacy", "Privacy"), ("self-audit", "Self-audit"), ("masking", "Masking against synthesis"), ("repeats", "Repeats"), ("controls", "Controls"), ("method", "Method and provenance"),
        ];

    /// <summary>The parts that a result has something for.</summary>
    public static IEnumerable<(string Id, string Title)> Of(Result result) => All.Where(part => part.Id switch
    {
        "curves" => result.Utility.Curves.Count > 0,
        "insights" => result.Utility.Insights.Count > 0,
        "subgroups" => result.Utility.Subgroups.Count > 0,
        "agreement" => result.Utility.Agreement is not null,
        "self-audit" => result.Synthesizer.SelfAudit is not null,
        "masking" => result.Masking is not null,
        "repeats" => result.Repeats is not null,
        "controls" => result.Controls.Count > 0,
        _ => true,
    });

    /// <summary>Opens a part and writes its title, or a longer one than fits the navigation.</summary>
    public static HtmlWriter.Scope Open(HtmlWriter html, string id, string? title = null)
    {
        HtmlWriter.Scope scope = html.Element("section", ("id", id), ("class", "part"), ("aria-labelledby", id + "-title"));
        html.Element("h2", title ?? All.First(p => p.Id == id).Title, ("id", id + "-title"));
        return scope;
    }

    /// <summary>The key of a chart: a swatch and a word each.</summary>
    public static void Key(HtmlWriter html, params ReadOnlySpan<(string Swatch, string Word)> entries)
    {
        using (html.Element("ul", ("class", "key")))
            foreach ((string swatch, string word) in entries)
                using (html.Element("li"))
                {
                    html.Element("span", "", ("class", "swatch " + swatch), ("aria-hidden", "true"));
                    html.Text(word);
                }
    }
}
