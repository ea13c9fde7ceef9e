using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>Counts of verdicts as symbols with numbers, and single cells as symbols that link to their reports.</summary>
internal static class Tally
{
    /// <summary>The look of a cell without a result.</summary>
    private static readonly Light None = new("none", "No result", "i-none");

    /// <summary>Writes how many cells passed, were inconclusive, failed, and did not complete.</summary>
    public static void Write(HtmlWriter html, VerdictCounts counts)
    {
        (Light Light, int Count)[] entries = [(Light.Of(Verdict.Passed), counts.Passed), (Light.Of(Verdict.Inconclusive), counts.Inconclusive), (Light.Of(Verdict.Failed), counts.Failed), (None, counts.NotCompleted)];
        using (html.Element("span", ("class", "tally")))
            foreach ((Light light, int count) in entries.Where(e => e.Count > 0))
                using (html.Element("span", ("class", "light " + light.Style)))
                {
                    Icon(html, light);
                    html.Element("span", Numbers.Count(count));
                    html.Element("span", " " + light.Word.ToLowerInvariant(), ("class", "unseen"));
                }
    }

    /// <summary>Writes what the symbols mean.</summary>
    public static void Key(HtmlWriter html)
    {
        using (html.Element("ul", ("class", "key")))
            foreach (Light light in (Light[])[Light.Of(Verdict.Passed), Light.Of(Verdict.Inconclusive), Light.Of(Verdict.Failed), None])
                using (html.Element("li"))
                    light.Write(html);
    }

    /// <summary>Writes the cells of a contender on a table by seed.</summary>
    public static void Seeds(HtmlWriter html, TableOutcome outcome)
    {
        using (html.Element("ul", ("class", "seeds")))
            foreach (SeedOutcome seed in outcome.Seeds)
                using (html.Element("li"))
                    Seed(html, outcome, seed);
    }

    private static void Seed(HtmlWriter html, TableOutcome outcome, SeedOutcome seed)
    {
        Light light = seed.Verdict is { } verdict ? Light.Of(verdict) : None;
        string? address = seed.Verdict is null ? null : CellLink.Of(seed.Folder);
        string word = seed.Verdict is null ? LeaderboardWords.Ended(seed.Status) : light.Word.ToLowerInvariant();
        using (html.Element(address is null ? "span" : "a", ("class", "light " + light.Style), ("href", address), ("title", $"Seed {seed.Seed}: {word}")))
        {
            Icon(html, light);
            html.Element("span", $"{ContenderWords.Name(outcome.Contender)}, {outcome.Table}, seed ", ("class", "unseen"));
            html.Element("span", FormattableString.Invariant($"{seed.Seed}"));
            html.Element("span", $": {word}", ("class", "unseen"));
        }
    }

    private static void Icon(HtmlWriter html, Light light) => html.Raw($"<svg aria-hidden=\"true\"><use href=\"#{light.Icon}\"/></svg>");
}
