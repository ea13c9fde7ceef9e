using EquivLab.Evaluation;
using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Missing values: how many in each column, and which columns are missing together.</summary>
internal static class MissingPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, FidelitySection fidelity)
    {
        html.Element("h3", "Missing values");
        ColumnFidelity[] holed = [.. fidelity.Columns.Where(c => c.RealMissing > 0 || c.SyntheticMissing > 0).OrderByDescending(c => Math.Max(c.RealMissing, c.SyntheticMissing))];
        if (holed.Length == 0)
        {
            html.Element("p", "No column has missing values, in the hold-out or in the synthetic table.");
            return;
        }
        new DataTable("Share of missing values", ["Column", "Hold-out", "Synthetic"],
            holed.Select(c => (IReadOnlyList<string>)[c.Name, Numbers.Percent(c.RealMissing), Numbers.Percent(c.SyntheticMissing)])).Write(html);
        if (fidelity.MissingPatterns is { } patterns)
            Patterns(html, patterns);
    }

    private static void Patterns(HtmlWriter html, MissingPatternsResult result)
    {
        (string Name, double Real, double Synthetic, double Reference)[] rows =
        [
            .. result.Patterns.Select(p => (Name(p), p.Real, p.Synthetic, p.Reference)),
            .. result.Others is { } others ? new[] { ($"{Numbers.Count(others.Count)} other {(others.Count == 1 ? "pattern" : "patterns")}", others.Real, others.Synthetic, others.Reference) } : [],
        ];
        // Complete rows are nearly all of most tables; beside them nothing else could be seen.
        var drawn = rows.Where((_, i) => i >= result.Patterns.Count || result.Patterns[i].Missing.Count > 0).Select(r => (r.Name, r.Real, r.Synthetic)).ToArray();
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text("Which columns are ");
                Glossary.Term(html, "missing-pattern", "missing together");
                html.Text($"; distance {Numbers.Plain(result.Distance)}, ");
                Glossary.Term(html, "chance", "chance alone");
                html.Text($" {Numbers.Plain(result.Reference)}");
            }
            if (drawn.Length > 0)
            {
                Section.Key(html, ("real-pale", "real hold-out"), ("synthetic", "synthetic"));
                ShareChart.Of(drawn, "Rows", "Bar chart of the share of rows by the columns that are missing together. "
                    + string.Join("; ", drawn.Select(r => $"{r.Name}: real {Numbers.Percent(r.Real, 2)}, synthetic {Numbers.Percent(r.Synthetic, 2)}")) + ".").Write(html);
            }
            new DataTable("Columns that are missing together", ["Missing", "Real", "Synthetic", "Chance alone"],
                rows.Select(r => (IReadOnlyList<string>)[r.Name, Numbers.Percent(r.Real, 2), Numbers.Percent(r.Synthetic, 2), Numbers.Percent(r.Reference, 2)])).WriteFolded(html, "Table");
        }
    }

    private static string Name(MissingPattern pattern) => pattern.Missing.Count == 0 ? "none" : string.Join(", ", pattern.Missing);
}
