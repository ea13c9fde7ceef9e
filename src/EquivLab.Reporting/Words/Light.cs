using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>A verdict as a word, a symbol and a colour, so that none of them has to be told apart alone.</summary>
/// <param name="Style">The style class and the name of its colour.</param>
/// <param name="Word">The verdict's word.</param>
/// <param name="Icon">The symbol in the page's sprite.</param>
internal sealed record Light(string Style, string Word, string Icon)
{
    private static readonly Light Informative = new("info", "For information", "i-info");

    /// <summary>The shapes of the symbols, written once a page.</summary>
    public const string Sprite =
        """
        <svg class="unseen" aria-hidden="true" width="0" height="0">
        <symbol id="i-pass" viewBox="0 0 16 16"><path d="M3 8.6 6.6 12 13 4.6"/></symbol>
        <symbol id="i-fail" viewBox="0 0 16 16"><path d="M4 4l8 8M12 4l-8 8"/></symbol>
        <symbol id="i-unsure" viewBox="0 0 16 16"><path d="M5.2 5.9a2.8 2.8 0 1 1 4.2 2.4C8.4 8.9 8 9.3 8 10.3M8 13v.01"/></symbol>
        <symbol id="i-none" viewBox="0 0 16 16"><path d="M3.5 8h9"/></symbol>
        <symbol id="i-info" viewBox="0 0 16 16"><path d="M8 7.2v5M8 3.8v.01"/></symbol>
        </svg>
        """;

    /// <summary>The light of a decision.</summary>
    public static Light Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => new("pass", "Passed", "i-pass"),
        Verdict.Failed => new("fail", "Failed", "i-fail"),
        _ => new("unsure", "Inconclusive", "i-unsure"),
    };

    /// <summary>The light of one test.</summary>
    public static Light Of(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => new("pass", "Equivalent", "i-pass"),
        EquivalenceVerdict.Different => new("fail", "Different", "i-fail"),
        _ => new("unsure", "Inconclusive", "i-unsure"),
    };

    /// <summary>The light of one test of a loss.</summary>
    public static Light Of(EquivalenceVerdict verdict, Alternative alternative) => (alternative, verdict) switch
    {
        (Alternative.NonInferiority, EquivalenceVerdict.Equivalent) => new("pass", "Not inferior", "i-pass"),
        (Alternative.NonInferiority, EquivalenceVerdict.Different) => new("fail", "Inferior", "i-fail"),
        _ => Of(verdict),
    };

    /// <summary>The light of one attack, for which "equivalent" would be the wrong word.</summary>
    public static Light OfAttack(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => new("pass", "Below tolerance", "i-pass"),
        EquivalenceVerdict.Different => new("fail", "Above tolerance", "i-fail"),
        _ => new("unsure", "Inconclusive", "i-unsure"),
    };

    /// <summary>The light of figures that no verdict hangs on.</summary>
    public static Light Information => Informative;

    /// <summary>Writes symbol and word.</summary>
    public void Write(HtmlWriter html, string? size = null)
    {
        using (html.Element("span", ("class", $"light {Style} {size}".TrimEnd())))
        {
            html.Raw($"<svg aria-hidden=\"true\"><use href=\"#{Icon}\"/></svg>");
            html.Element("span", Word);
        }
    }
}
