using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Synthesis;

namespace EquivLab.Reporting.Parts;

/// <summary>What the verdict does not say, where every figure comes from, and what the words mean.</summary>
internal static class MethodPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        using (Section.Open(html, "method"))
        {
            html.Element("h3", "What this report does not show");
            Limits(html, result);
            html.Element("h3", "How the table was made and tested");
            Provenance(html, result);
            html.Element("h3", "What the words mean");
            Glossary.Write(html, result.Utility);
            html.Element("h3", "Sources of the methods");
            Sources.Write(html);
        }
    }

    private static void Limits(HtmlWriter html, Result result)
    {
        using (html.Element("ul", ("class", "limits")))
        {
            html.Element("li", "Utility is shown within a margin, for the models and metrics named here. Another model, metric or question may come out otherwise.");
            html.Element("li", "Every statement is about this one synthetic file, judged on this hold-out. Another draw from the same synthesizer is another file.");
            html.Element("li", "Attacks bound the risk from below: a stronger attack may find more. Only differential privacy bounds it from above"
                + (result.Synthesizer.Epsilon is null ? ", and this synthesizer does not claim it." : "."));
            html.Element("li", "Fidelity is described, not judged.");
            if (HeldBackCategories.Sentence(result.Synthesizer.HeldBack) is { } heldBack) html.Element("li", heldBack);
        }
    }

    private static void Provenance(HtmlWriter html, Result result)
    {
        DataSection data = result.Data;
        SynthesizerSection synthesizer = result.Synthesizer;
        EnvironmentSection environment = result.Environment;
        Pairs(html, "Files and run",
        [
            ("Real table", data.Path),
            ("SHA-256 of the real table", data.Sha256),
            .. data.HoldoutPath is null ? [] : new[] { ("Hold-out table", data.HoldoutPath), ("SHA-256 of the hold-out", data.HoldoutSha256 ?? "n/a") },
            ("SHA-256 of the synthetic table", data.SyntheticSha256),
            ("Columns left out", data.LeftOut.Count == 0 ? "none" : string.Join(", ", data.LeftOut)),
            ("Rows kept together", data.Groups is not { } groups ? "none"
                : $"{(groups.Column is null ? "equal rows" : groups.EqualRows ? $"by {groups.Column}, and equal rows" : $"by {groups.Column}")}: {Numbers.Count(groups.Train)} groups in the train set, {Numbers.Count(groups.Holdout)} in the hold-out"),
            .. result.Straddling is { } straddling
                ? new[] { ("Hold-out rows with an equal in the train set", $"{Numbers.Count(straddling.Shared)} of {Numbers.Count(straddling.HoldoutRows)}{(straddling.IsNoteworthy ? "" : ", no more than chance explains")}") } : [],
            .. result.Privacy.Population is { } population
                ? new[] { ("Train against hold-out rows", $"AUC {Numbers.Plain(population.Auc)} ({Numbers.Plain(population.AucLow)} to {Numbers.Plain(population.AucHigh)}) of trees that tell them apart") } : [],
            ("Seed", data.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Command", environment.Command),
            ("Started", environment.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC"),
            ("Wall time", Numbers.Duration(environment.WallSeconds)),
            ("Peak memory", Numbers.Plain(environment.PeakMemoryMb, 0) + " MiB"),
            ("EquivLab", environment.EquivlabVersion),
            (".NET", environment.Dotnet),
            ("Platform", environment.Platform),
            .. environment.Packages.Select(p => (p.Key, p.Value)),
        ]);
        Pairs(html, "Synthesizer",
        [
            ("Name", synthesizer.Name),
            .. synthesizer.Epsilon is double epsilon ? new[] { ("Privacy budget", $"ε = {Numbers.Round(epsilon)}, δ = {synthesizer.Delta?.ToString("G3", CultureInfo.InvariantCulture) ?? "0"}") } : [],
            .. synthesizer.FitSeconds is double fit ? new[] { ("Time to fit", Numbers.Duration(fit)) } : [],
            .. synthesizer.SampleSeconds is double sample ? new[] { ("Time to sample", Numbers.Duration(sample)) } : [],
            .. synthesizer.Parameters.Select(p => (p.Key, p.Value)),
        ]);
        if (synthesizer.Ledger.Count > 0)
        {
            new DataTable($"Privacy ledger: {synthesizer.Ledger.Count} looks at the data", ["Measured", "Cost ρ"],
                synthesizer.Ledger.Select(l => (IReadOnlyList<string>)[l.What, l.Rho.ToString("G4", CultureInfo.InvariantCulture)]))
                .WriteFolded(html, $"Privacy ledger: {synthesizer.Ledger.Count} looks at the data");
        }
        Pairs(html, "Model pipelines", [.. result.Utility.Pipelines.Select(p => (p.Key, p.Value))]);
    }

    private static void Pairs(HtmlWriter html, string title, IReadOnlyList<(string Name, string Value)> pairs)
    {
        if (pairs.Count == 0)
            return;
        html.Element("h4", title);
        using (html.Element("dl", ("class", "pairs")))
        {
            foreach ((string name, string value) in pairs)
            {
                using (html.Element("div"))
                {
                    html.Element("dt", name);
                    html.Element("dd", value);
                }
            }
        }
    }
}
