using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Whether rare categories and the tails of numbers are in the synthetic table.</summary>
internal static class CoveragePart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, CoverageResult coverage)
    {
        if (coverage.Categories.Count == 0 && coverage.Tails.Count == 0)
            return;
        html.Element("h3", "Rare categories and tails");
        if (coverage.Categories.Count > 0)
            html.Element("p", Covered(coverage.Categories));
        foreach (CategoryCoverage column in coverage.Categories.Where(c => c.Lost.Count > 0))
            html.Element("p", $"{column.Name} lacks {string.Join(", ", column.Lost)}{(column.Categories - column.Covered > column.Lost.Count ? " and others" : "")}.", ("class", "about"));
        using (html.Element("div", ("class", "grid wide")))
        {
            Rare(html, coverage.Categories);
            Tails(html, coverage.Tails);
        }
        // Below both charts: half the page is too narrow for eight columns.
        if (coverage.Categories.Count > 0)
        {
            new DataTable("Categories of each column", ["Column", "Categories of 10 rows", "In synthetic", "Rare", "Rows with a rare one, real", "Synthetic", "Chance alone", "Not in any real row"],
                coverage.Categories.Select(c => (IReadOnlyList<string>)[c.Name, Numbers.Count(c.Categories), Numbers.Count(c.Covered), Numbers.Count(c.Rare),
                    Numbers.Percent(c.RareReal, 2), Numbers.Percent(c.RareSynthetic, 2), Numbers.Percent(c.RareReference, 2), Numbers.Percent(c.Invented, 2)])).WriteFolded(html, "Table of all categorical columns");
        }
        if (coverage.Tails.Count > 0)
        {
            new DataTable("Tails of each column", ["Tail", "Real", "Synthetic", "Chance alone"],
                Ends(coverage.Tails).Select(t => (IReadOnlyList<string>)[t.Name, Numbers.Percent(t.Real, 2), Numbers.Percent(t.Synthetic, 2), Numbers.Percent(t.Reference, 2)])).WriteFolded(html, "Table of all tails");
        }
    }

    private static string Covered(IReadOnlyList<CategoryCoverage> columns)
    {
        int all = columns.Sum(c => c.Categories), covered = columns.Sum(c => c.Covered), known = columns.Sum(c => c.Known);
        string chance = known < all ? $" The train set has {Numbers.Count(known)} of them." : "";
        return covered == all
            ? $"All {Numbers.Count(all)} categories with at least ten hold-out rows appear in the synthetic table."
            : $"Of {Numbers.Count(all)} categories with at least ten hold-out rows {Numbers.Count(covered)} ({Numbers.Percent((double)covered / all)}) appear in the synthetic table.{chance}";
    }

    private static void Rare(HtmlWriter html, IReadOnlyList<CategoryCoverage> columns)
    {
        if (columns.Count == 0)
            return;
        CategoryCoverage[] rare = [.. columns.Where(c => c.Rare > 0).OrderByDescending(c => c.RareReal)], drawn = [.. rare.Take(ShareChart.MaxRows)];
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text("Share of rows with a ");
                Glossary.Term(html, "rare", "rare category");
            }
            if (drawn.Length == 0)
            {
                html.Element("p", "No column has a category that less than 1 % of the real rows have.");
            }
            else
            {
                Section.Key(html, ("real-pale", "real hold-out"), ("synthetic", "synthetic"));
                ShareChart.Of([.. drawn.Select(c => (c.Name, c.RareReal, c.RareSynthetic))], "Rows with a rare category",
                    "Bar chart of the share of rows with a rare category. " + Words(drawn.Select(c => (c.Name, c.RareReal, c.RareSynthetic)))).Write(html);
            }
        }
    }

    private static void Tails(HtmlWriter html, IReadOnlyList<TailCoverage> columns)
    {
        if (columns.Count == 0)
            return;
        // Where the quantile is the extreme itself, as with a number that is mostly 0, there is no tail to compare.
        var drawn = Ends(columns).Where(t => t.Real > 0 || t.Synthetic > 0).OrderByDescending(t => Math.Abs(t.Synthetic - t.Real)).Take(ShareChart.MaxRows).Select(t => (t.Name, t.Real, t.Synthetic)).ToArray();
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text("Share of values in the ");
                Glossary.Term(html, "tail", "tails");
                html.Text(", the largest gap first");
            }
            if (drawn.Length == 0)
            {
                html.Element("p", "No column has values beyond its 1 % and 99 % quantiles.");
            }
            else
            {
                Section.Key(html, ("real-pale", "real hold-out"), ("synthetic", "synthetic"));
                ShareChart.Of(drawn, "Values", "Bar chart of the share of values in the tails. " + Words(drawn)).Write(html);
            }
        }
    }

    private static IEnumerable<(string Name, double Real, double Synthetic, double Reference)> Ends(IReadOnlyList<TailCoverage> columns) => columns.SelectMany(c => new[]
    {
        ($"{c.Name}, low", c.RealBelow, c.SyntheticBelow, c.ReferenceBelow), ($"{c.Name}, high", c.RealAbove, c.SyntheticAbove, c.ReferenceAbove),
    });

    private static string Words(IEnumerable<(string Name, double Real, double Synthetic)> rows) =>
        string.Join("; ", rows.Select(r => $"{r.Name}: real {Numbers.Percent(r.Real, 2)}, synthetic {Numbers.Percent(r.Synthetic, 2)}")) + ".";
}
