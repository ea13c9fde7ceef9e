using EquivLab.Evaluation.Likeness;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>How well synthetic rows can be told from real ones, and which columns give them away.</summary>
internal static class PropensityPart
{
    // A bar chart of more columns than this is a list, and the table is the better list.
    private const int MaxBars = 25;

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, PropensityResult propensity)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "propensity", "Telling synthetic rows from real ones");
        html.Element("p", Gist(propensity));
        new DataTable("How well rows can be told from hold-out rows", ["Rows", "pMSE ratio", "pMSE", "AUC of trees", "95 % interval"],
            [
                ["Synthetic", Numbers.Plain(propensity.PMseRatio, 2), Numbers.Plain(propensity.PMse, 5), Numbers.Plain(propensity.Auc), Interval(propensity.AucLow, propensity.AucHigh)],
                ["Train: chance alone", Numbers.Plain(propensity.ReferencePMseRatio, 2), Numbers.Plain(propensity.ReferencePMse, 5), Numbers.Plain(propensity.ReferenceAuc), Interval(propensity.ReferenceAucLow, propensity.ReferenceAucHigh)],
            ]).Write(html);
        using (html.Element("p", ("class", "about")))
        {
            html.Text($"{Numbers.Count(propensity.Rows)} rows of each table. ");
            Glossary.Term(html, "pmse", "pMSE");
            html.Text($": logistic regression with {Numbers.Count(propensity.Parameters)} parameters; a second real sample has a ratio of 2 on average. ");
            Glossary.Term(html, "tree-auc", "AUC of trees");
            html.Text($": {propensity.Classifier}; 0.5 is a guess.");
        }
        if (propensity.Columns.Count > 0)
            Columns(html, propensity.Columns);
    }

    private static string Gist(PropensityResult p)
    {
        string told = p.AucLow > 0.5
            ? $"Trees tell a synthetic from a real row in {Numbers.Percent(p.Auc)} of pairs, where a guess is right in 50 %"
            : "Trees do not tell synthetic from real rows better than a guess";
        TellingColumn? most = p.Columns.Count > 0 ? p.Columns[0] : null;
        // Without a difference there is nothing that any column gives away.
        return p.AucLow > 0.5 && most is { Importance: > 0 } ? $"{told}. What gives the synthetic rows away most is {most.Name}." : told + ".";
    }

    private static void Columns(HtmlWriter html, IReadOnlyList<TellingColumn> columns)
    {
        TellingColumn[] drawn = [.. columns.Take(MaxBars)];
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Text(drawn.Length < columns.Count ? $"The first {drawn.Length} of {columns.Count} columns by " : "Columns by ");
                Glossary.Term(html, "telling", "how much they give away");
            }
            Section.Key(html, ("synthetic", "synthetic rows"), ("tick", "train rows: chance alone"));
            ChanceBarChart.Of([.. drawn.Select(c => new ChanceBar(c.Name, c.Importance, c.Reference))], "Loss of AUC", "loss of AUC",
                $"Bar chart of how much {drawn.Length} columns give synthetic rows away. "
                + string.Join("; ", drawn.Take(5).Select(c => $"{c.Name}: {Numbers.Plain(c.Importance, 4)}, chance alone {Numbers.Plain(c.Reference, 4)}")) + ".").Write(html);
            new DataTable("What gives the rows away", ["Column", "Loss of AUC, synthetic", "Chance alone"],
                columns.Select(c => (IReadOnlyList<string>)[c.Name, Numbers.Plain(c.Importance, 4), Numbers.Plain(c.Reference, 4)])).WriteFolded(html, "Table");
        }
    }

    private static string Interval(double low, double high) => $"{Numbers.Plain(low)} to {Numbers.Plain(high)}";
}
